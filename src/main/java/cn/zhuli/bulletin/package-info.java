/** What the public may read: calls, lists and awards; nothing about persons. */
@NullMarked
package cn.zhuli.bulletin;

import org.jspecify.annotations.NullMarked;
