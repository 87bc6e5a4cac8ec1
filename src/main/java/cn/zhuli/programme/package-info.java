/** What may be applied for: programmes, their policy years, rounds, places, budgets. */
@NullMarked
package cn.zhuli.programme;

import org.jspecify.annotations.NullMarked;
