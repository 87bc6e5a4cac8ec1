/** The work as people meet it: in a real browser. */
@NullMarked
package cn.zhuli.browser;

import org.jspecify.annotations.NullMarked;
