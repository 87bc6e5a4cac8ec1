/** What people of a unit do before anything is handed in: drafts, checks, papers on their way. */
@NullMarked
package cn.zhuli.portal;

import org.jspecify.annotations.NullMarked;
