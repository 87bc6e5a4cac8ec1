/** Agreements, tranches, payments, receipts, recovery: public money, once (G-6). */
@NullMarked
package cn.zhuli.payment;

import org.jspecify.annotations.NullMarked;
