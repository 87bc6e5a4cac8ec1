/** The figures over HTTP. */
@NullMarked
package cn.zhuli.statistics.web;

import org.jspecify.annotations.NullMarked;
