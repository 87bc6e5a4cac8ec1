/** Every scenario played, and what the command says. */
@NullMarked
package cn.zhuli.process.rehearsal;

import org.jspecify.annotations.NullMarked;
