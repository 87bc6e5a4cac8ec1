/** Figures of a round and of a programme over the years, for those who answer for it (G-11). */
@NullMarked
package cn.zhuli.statistics;

import org.jspecify.annotations.NullMarked;
