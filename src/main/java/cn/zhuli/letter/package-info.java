/**
 * Letters: written when something is decided, in the words and by the template of the programme's
 * bundle, kept as they were, sent by mail where mail is sent (G-9).
 */
@NullMarked
package cn.zhuli.letter;

import org.jspecify.annotations.NullMarked;
