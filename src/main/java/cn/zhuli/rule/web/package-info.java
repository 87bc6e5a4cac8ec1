/** Where HTTP meets the rules: who asks, and how a "no" leaves the house. */
@NullMarked
package cn.zhuli.rule.web;

import org.jspecify.annotations.NullMarked;
