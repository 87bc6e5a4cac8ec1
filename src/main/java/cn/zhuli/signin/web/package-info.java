/** How people and programs come in: one sign-in, wherever a password is kept. */
@NullMarked
package cn.zhuli.signin.web;

import org.jspecify.annotations.NullMarked;
