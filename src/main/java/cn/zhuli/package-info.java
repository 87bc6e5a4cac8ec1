@NullMarked
package cn.zhuli;

import org.jspecify.annotations.NullMarked;
