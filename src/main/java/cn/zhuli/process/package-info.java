/** The engine's side of the house: the only package that imports {@code org.camunda}. */
@NullMarked
package cn.zhuli.process;

import org.jspecify.annotations.NullMarked;
