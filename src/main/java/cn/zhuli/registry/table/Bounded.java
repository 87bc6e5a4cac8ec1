package cn.zhuli.registry.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends one byte after its bound, so that who reads it sees that there was more. */
final class Bounded extends FilterInputStream {

  private long left;

  Bounded(InputStream in, long bound) {
    super(in);
    left = bound + 1;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    var count = super.read(buffer, offset, (int) Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }
}
