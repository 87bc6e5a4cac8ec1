/** The story of one application, in order. */
@NullMarked
package cn.zhuli.journal.web;

import org.jspecify.annotations.NullMarked;
