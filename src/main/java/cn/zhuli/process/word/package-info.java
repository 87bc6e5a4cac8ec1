/** What fields, facts, verdicts, tasks and persons are called where people read them. */
@NullMarked
package cn.zhuli.process.word;

import org.jspecify.annotations.NullMarked;
