/** Targets for officers: importing them, seeing them beside what was reached, taking them along. */
@NullMarked
package cn.zhuli.target.web;

import org.jspecify.annotations.NullMarked;
