/** Rounds as officers see them: board, rankings, experts, programmes, as pages and as an API. */
@NullMarked
package cn.zhuli.office.web.round;

import org.jspecify.annotations.NullMarked;
