/** From application to list: eligibility, form review, experts, scores, ranking. */
@NullMarked
package cn.zhuli.assessment;

import org.jspecify.annotations.NullMarked;
