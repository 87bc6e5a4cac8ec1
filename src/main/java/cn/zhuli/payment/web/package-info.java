/** Receipts and payment lists over HTTP. */
@NullMarked
package cn.zhuli.payment.web;

import org.jspecify.annotations.NullMarked;
