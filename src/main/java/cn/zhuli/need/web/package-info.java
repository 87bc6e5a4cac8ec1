/** Needs over HTTP. */
@NullMarked
package cn.zhuli.need.web;

import org.jspecify.annotations.NullMarked;
