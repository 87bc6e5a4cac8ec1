/**
 * What signing people in asks of whoever keeps them: their passwords, and guests of another house.
 */
@NullMarked
package cn.zhuli.signin;

import org.jspecify.annotations.NullMarked;
