/** Rounds over HTTP. */
@NullMarked
package cn.zhuli.programme.web;

import org.jspecify.annotations.NullMarked;
