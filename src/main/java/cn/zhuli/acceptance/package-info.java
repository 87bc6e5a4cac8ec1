/** Acceptance of the work and of the use of funds, and what follows when it fails (G-7). */
@NullMarked
package cn.zhuli.acceptance;

import org.jspecify.annotations.NullMarked;
