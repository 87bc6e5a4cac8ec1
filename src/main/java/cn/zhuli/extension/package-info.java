/** A deadline that is moved for one applicant alone: asked, decided, on record (design §4). */
@NullMarked
package cn.zhuli.extension;

import org.jspecify.annotations.NullMarked;
