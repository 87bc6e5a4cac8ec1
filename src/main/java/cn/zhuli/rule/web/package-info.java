@NullMarked
package cn.zhuli.rule.web;

import org.jspecify.annotations.NullMarked;
