/** Uploading and reading papers, over HTTP and on a page. */
@NullMarked
package cn.zhuli.document.web;

import org.jspecify.annotations.NullMarked;
