package cn.zhuli.document;

import java.io.InputStream;
import java.util.Objects;

/** Reads what is kept in pieces, from its first byte to its last. */
abstract class PiecewiseStream extends InputStream {

  private byte[] piece = {};
  private int position;

  /** The piece after those handed out so far; empty after the last. */
  abstract byte[] next();

  @Override
  public int read() {
    return atEnd() ? -1 : piece[position++] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int most) {
    Objects.checkFromIndexSize(from, most, buffer.length);
    if (most == 0) {
      return 0;
    }
    if (atEnd()) {
      return -1;
    }
    var count = Math.min(most, piece.length - position);
    System.arraycopy(piece, position, buffer, from, count);
    position += count;
    return count;
  }

  private boolean atEnd() {
    if (position == piece.length) {
      piece = next();
      position = 0;
    }
    return piece.length == 0;
  }
}
