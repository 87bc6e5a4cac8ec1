/** Ports of the domain that are answered from the engine: open tasks, places, timers, days. */
@NullMarked
package cn.zhuli.process.port;

import org.jspecify.annotations.NullMarked;
