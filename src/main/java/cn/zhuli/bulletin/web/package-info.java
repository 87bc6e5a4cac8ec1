/** The public pages and the open data; whoever reads them needs no account and no script. */
@NullMarked
package cn.zhuli.bulletin.web;

import org.jspecify.annotations.NullMarked;
