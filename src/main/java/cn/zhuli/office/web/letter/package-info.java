/** Letters that a round has sent or keeps back: lists, release, sending anew. */
@NullMarked
package cn.zhuli.office.web.letter;

import org.jspecify.annotations.NullMarked;
