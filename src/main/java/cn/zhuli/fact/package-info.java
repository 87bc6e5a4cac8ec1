/** What is known about a case: named values, as declared, as registered, as used. */
@NullMarked
package cn.zhuli.fact;

import org.jspecify.annotations.NullMarked;
