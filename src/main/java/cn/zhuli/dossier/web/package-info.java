/** The dossier of a round over HTTP. */
@NullMarked
package cn.zhuli.dossier.web;

import org.jspecify.annotations.NullMarked;
