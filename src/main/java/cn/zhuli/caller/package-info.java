/** Who asks, in which groups, and for which units they act. */
@NullMarked
package cn.zhuli.caller;

import org.jspecify.annotations.NullMarked;
