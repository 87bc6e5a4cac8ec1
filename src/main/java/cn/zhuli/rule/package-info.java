/** How a "no" is said: with the rule it follows, the field it concerns, and what to do about it. */
@NullMarked
package cn.zhuli.rule;

import org.jspecify.annotations.NullMarked;
