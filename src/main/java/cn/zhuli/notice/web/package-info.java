/** Notices and objections over HTTP. */
@NullMarked
package cn.zhuli.notice.web;

import org.jspecify.annotations.NullMarked;
