/** Papers to print and sign, filled in from what is on record, by templates of the bundle. */
@NullMarked
package cn.zhuli.paper;

import org.jspecify.annotations.NullMarked;
