/** What applicants are told, when, and why (G-9). */
@NullMarked
package cn.zhuli.correspondence;

import org.jspecify.annotations.NullMarked;
