/** Worklists as pages. */
@NullMarked
package cn.zhuli.worklist.web;

import org.jspecify.annotations.NullMarked;
