/** Asking for more time, and answering, over HTTP. */
@NullMarked
package cn.zhuli.extension.web;

import org.jspecify.annotations.NullMarked;
