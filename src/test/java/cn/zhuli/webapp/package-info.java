/** Camunda's webapps as we present them: Chinese and quiet. */
@NullMarked
package cn.zhuli.webapp;

import org.jspecify.annotations.NullMarked;
