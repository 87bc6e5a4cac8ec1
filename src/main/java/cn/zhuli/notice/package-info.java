/** Public notice of lists, and the objections to them (G-5). */
@NullMarked
package cn.zhuli.notice;

import org.jspecify.annotations.NullMarked;
