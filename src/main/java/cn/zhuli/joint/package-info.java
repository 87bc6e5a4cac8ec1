/** Several units in one application: who consented to it, and who is in it (SA-2). */
@NullMarked
package cn.zhuli.joint;

import org.jspecify.annotations.NullMarked;
