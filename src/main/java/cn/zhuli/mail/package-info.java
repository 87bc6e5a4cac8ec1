/**
 * Mails on their way out: written in the transaction of what they tell, sent afterwards, tried
 * again while the mail server is away.
 */
@NullMarked
package cn.zhuli.mail;

import org.jspecify.annotations.NullMarked;
