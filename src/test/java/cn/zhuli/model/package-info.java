/**
 * The rules that every model of a programme obeys: gates stand where the process is. {@link
 * cn.zhuli.model.ModelsTest} holds every rule against every bundle, {@link
 * cn.zhuli.model.BrokenModelsTest} shows of every rule that it finds what it is there to find.
 */
@NullMarked
package cn.zhuli.model;

import org.jspecify.annotations.NullMarked;
