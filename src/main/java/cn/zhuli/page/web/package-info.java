/** What all pages have in common: the frame around them and the language they speak. */
@NullMarked
package cn.zhuli.page.web;

import org.jspecify.annotations.NullMarked;
