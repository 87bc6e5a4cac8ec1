/**
 * The decision log and the audit trail: who or what decided, when, by which rule, on which facts
 * (G-2).
 */
@NullMarked
package cn.zhuli.journal;

import org.jspecify.annotations.NullMarked;
