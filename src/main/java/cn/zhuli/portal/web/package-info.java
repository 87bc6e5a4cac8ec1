/** The portal: pages and API for people of the units that apply. */
@NullMarked
package cn.zhuli.portal.web;

import org.jspecify.annotations.NullMarked;
