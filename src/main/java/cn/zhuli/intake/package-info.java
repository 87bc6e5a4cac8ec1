/** Applications: who applies for what, by when, with which answers. */
@NullMarked
package cn.zhuli.intake;

import org.jspecify.annotations.NullMarked;
