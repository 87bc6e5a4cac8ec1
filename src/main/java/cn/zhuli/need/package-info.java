/** What units ask for before others apply: called for, filed, reviewed, published (SA-4). */
@NullMarked
package cn.zhuli.need;

import org.jspecify.annotations.NullMarked;
