/** The register of learned societies: who they are, and what the association knows about them. */
@NullMarked
package cn.zhuli.registry;

import org.jspecify.annotations.NullMarked;
