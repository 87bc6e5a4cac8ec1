/** The engine's side of a rehearsal: its clock, its jobs by hand, and who watches. */
@NullMarked
package cn.zhuli.process.rehearsal;

import org.jspecify.annotations.NullMarked;
