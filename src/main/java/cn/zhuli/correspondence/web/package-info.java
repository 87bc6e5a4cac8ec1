/** What applicants were told, over HTTP. */
@NullMarked
package cn.zhuli.correspondence.web;

import org.jspecify.annotations.NullMarked;
