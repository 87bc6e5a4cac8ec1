/** Experts and what a round waits for, over HTTP. */
@NullMarked
package cn.zhuli.assessment.web;

import org.jspecify.annotations.NullMarked;
