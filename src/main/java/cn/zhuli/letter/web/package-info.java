/** Letters over HTTP. */
@NullMarked
package cn.zhuli.letter.web;

import org.jspecify.annotations.NullMarked;
