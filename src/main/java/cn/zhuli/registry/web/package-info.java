/** The register over HTTP, for officers. */
@NullMarked
package cn.zhuli.registry.web;

import org.jspecify.annotations.NullMarked;
