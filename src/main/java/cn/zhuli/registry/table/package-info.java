/** Tables out of files as people keep them: Excel workbooks and comma-separated text. */
@NullMarked
package cn.zhuli.registry.table;

import org.jspecify.annotations.NullMarked;
