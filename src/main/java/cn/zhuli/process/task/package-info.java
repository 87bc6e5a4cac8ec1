/** What becomes of a completed task: each verb hands one form to the domain. */
@NullMarked
package cn.zhuli.process.task;

import org.jspecify.annotations.NullMarked;
