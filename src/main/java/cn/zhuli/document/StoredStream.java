package cn.zhuli.document;

import java.io.InputStream;
import java.util.Objects;

/**
 * Reads a stored file piece by piece, each with a query of its own, so that a slow reader holds no
 * connection. The last piece is handed out only if the whole has kept its fingerprint.
 */
class StoredStream extends InputStream {

  private final Chunks chunks;
  private final Document document;
  private final Sha256 sha256 = new Sha256();
  private byte[] chunk = {};
  private int position;
  private int number;
  private long loaded;

  StoredStream(Chunks chunks, Document document) {
    this.chunks = chunks;
    this.document = document;
  }

  @Override
  public int read() {
    return atEnd() ? -1 : chunk[position++] & 0xff;
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
    var count = Math.min(most, chunk.length - position);
    System.arraycopy(chunk, position, buffer, from, count);
    position += count;
    return count;
  }

  private boolean atEnd() {
    if (position == chunk.length && loaded < document.size()) {
      load();
    }
    return position == chunk.length;
  }

  private void load() {
    chunk = chunks.read(document.id(), number++).orElse(new byte[0]);
    position = 0;
    loaded += chunk.length;
    sha256.add(chunk, 0, chunk.length);
    var last = loaded >= document.size();
    if (chunk.length == 0 || last && !sha256.hex().equals(document.sha256())) {
      chunk = new byte[0];
      throw new DamagedDocument(document);
    }
  }
}
