/** How people and programs come in: one sign-in with the engine's own users. */
@NullMarked
package cn.zhuli.process.access.web;

import org.jspecify.annotations.NullMarked;
