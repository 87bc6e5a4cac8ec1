/** What is due for whom: the worklist of a person and of a round. */
@NullMarked
package cn.zhuli.office.web.work;

import org.jspecify.annotations.NullMarked;
