/** Bundles: model, decisions, rubric and forms of a policy year, deployed as one. */
@NullMarked
package cn.zhuli.process.bundle;

import org.jspecify.annotations.NullMarked;
