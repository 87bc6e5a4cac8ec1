/**
 * Makes Camunda hold every task submission against its form, and keeps what people type out of the
 * engine's tables. Depends on the engine and on {@link cn.zhuli.form} only.
 */
@NullMarked
package cn.zhuli.process.form;

import org.jspecify.annotations.NullMarked;
