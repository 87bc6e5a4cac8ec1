/**
 * The verbs of the models: each step unwraps, makes one call, and records what the model routes by.
 */
@NullMarked
package cn.zhuli.process.step;

import org.jspecify.annotations.NullMarked;
