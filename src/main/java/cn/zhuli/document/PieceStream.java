package cn.zhuli.document;

import java.io.InputStream;
import java.util.Objects;

/** Reads what has arrived of an upload, piece by piece, from its first byte to its last. */
class PieceStream extends InputStream {

  private final UploadRows rows;
  private final Upload upload;
  private byte[] piece = {};
  private int position;
  private long loaded;

  PieceStream(UploadRows rows, Upload upload) {
    this.rows = rows;
    this.upload = upload;
  }

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
    if (position == piece.length && loaded < upload.arrived()) {
      piece =
          rows.piece(upload.id(), loaded)
              .orElseThrow(() -> new IllegalStateException("A piece is missing: " + upload.id()));
      position = 0;
      loaded += piece.length;
    }
    return position == piece.length;
  }
}
