/** Joint applications over HTTP. */
@NullMarked
package cn.zhuli.joint.web;

import org.jspecify.annotations.NullMarked;
