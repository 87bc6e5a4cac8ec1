/** Everything about a round in one archive, for inspection and for the shelf. */
@NullMarked
package cn.zhuli.dossier;

import org.jspecify.annotations.NullMarked;
