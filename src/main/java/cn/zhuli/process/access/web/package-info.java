/**
 * The doors to the engine: its REST interface and web applications, and on whose behalf it is
 * asked.
 */
@NullMarked
package cn.zhuli.process.access.web;

import org.jspecify.annotations.NullMarked;
