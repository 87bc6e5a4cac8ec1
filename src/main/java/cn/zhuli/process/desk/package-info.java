/** What a person sees at a task, taken from the domain when the form is opened. */
@NullMarked
package cn.zhuli.process.desk;

import org.jspecify.annotations.NullMarked;
