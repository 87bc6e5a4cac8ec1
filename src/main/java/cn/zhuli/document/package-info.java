/** Papers: what applicants hand in and what is sent to them, kept unchanged and read back whole. */
@NullMarked
package cn.zhuli.document;

import org.jspecify.annotations.NullMarked;
