/** The calendar of working days, for administrators and for those who ask when a period ends. */
@NullMarked
package cn.zhuli.calendar.web;

import org.jspecify.annotations.NullMarked;
