/** Time as the policies count it: Shanghai days, working days, periods, deadlines. */
@NullMarked
package cn.zhuli.calendar;

import org.jspecify.annotations.NullMarked;
