/** The story of one application, in order, as a page and as an API. */
@NullMarked
package cn.zhuli.office.web.story;

import org.jspecify.annotations.NullMarked;
