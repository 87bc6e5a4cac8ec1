/** Applications over HTTP. */
@NullMarked
package cn.zhuli.intake.web;

import org.jspecify.annotations.NullMarked;
