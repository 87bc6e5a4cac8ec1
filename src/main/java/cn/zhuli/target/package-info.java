/** Yearly targets of units, what they reached, and what they are due for it without applying. */
@NullMarked
package cn.zhuli.target;

import org.jspecify.annotations.NullMarked;
