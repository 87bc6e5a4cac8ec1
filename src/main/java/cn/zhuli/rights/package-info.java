/**
 * Who may do and see what in a case, above the modules that it asks: society, partner, expert,
 * staff.
 */
@NullMarked
package cn.zhuli.rights;

import org.jspecify.annotations.NullMarked;
