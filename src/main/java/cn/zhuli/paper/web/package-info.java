/** Papers as files to download. */
@NullMarked
package cn.zhuli.paper.web;

import org.jspecify.annotations.NullMarked;
