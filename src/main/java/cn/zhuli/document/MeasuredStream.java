package cn.zhuli.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Measures a file while it is being stored, and refuses it once it turns out too large. */
class MeasuredStream extends FilterInputStream {

  private final Limits limits;
  private final Sha256 sha256 = new Sha256();
  private long size;

  MeasuredStream(InputStream content, Limits limits) {
    super(content);
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    var count = super.read(buffer, from, most);
    if (count > 0) {
      sha256.add(buffer, from, count);
      size += count;
      limits.checkSize(size);
    }
    return count;
  }

  long size() {
    return size;
  }

  String sha256() {
    return sha256.hex();
  }
}
