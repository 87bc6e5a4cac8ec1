/** What is due for whom: lists for pages, and a mail a day at most. */
@NullMarked
package cn.zhuli.worklist;

import org.jspecify.annotations.NullMarked;
