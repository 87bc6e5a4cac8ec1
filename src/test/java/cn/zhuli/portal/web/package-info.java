/** The portal, over HTTP and as its people see it. */
@NullMarked
package cn.zhuli.portal.web;

import org.jspecify.annotations.NullMarked;
