/** A year in a minute: whole rounds on the real models, with simulated clock and people. */
@NullMarked
package cn.zhuli.rehearsal;

import org.jspecify.annotations.NullMarked;
