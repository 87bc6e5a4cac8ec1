/** Who may do what: groups per authority, rights per programme, and the guard of each task. */
@NullMarked
package cn.zhuli.process.access;

import org.jspecify.annotations.NullMarked;
