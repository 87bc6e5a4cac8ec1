package cn.zhuli.scene;

import java.util.concurrent.atomic.AtomicInteger;

/** A year of its own for each round that tests open: contexts share one database. */
public final class Years {

  private static final AtomicInteger NEXT = new AtomicInteger(2026);

  private Years() {}

  public static int next() {
    return NEXT.getAndIncrement();
  }
}
