/**
 * What a Camunda Form ({@code .form}) asks, checked without a browser. Knows neither an engine nor
 * a programme, so any application that receives such forms can use it.
 */
@NullMarked
package cn.zhuli.form;

import org.jspecify.annotations.NullMarked;
