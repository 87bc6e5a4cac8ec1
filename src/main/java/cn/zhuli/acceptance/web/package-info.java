/** Fraud reported over HTTP. */
@NullMarked
package cn.zhuli.acceptance.web;

import org.jspecify.annotations.NullMarked;
