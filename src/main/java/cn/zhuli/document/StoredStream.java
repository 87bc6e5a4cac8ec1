package cn.zhuli.document;

/**
 * Reads a stored file piece by piece, each with a query of its own, so that a slow reader holds no
 * connection. The last piece is handed out only if the whole has kept its fingerprint.
 */
class StoredStream extends PiecewiseStream {

  private final Chunks chunks;
  private final Document document;
  private final Sha256 sha256 = new Sha256();
  private int number;
  private long loaded;

  StoredStream(Chunks chunks, Document document) {
    this.chunks = chunks;
    this.document = document;
  }

  @Override
  byte[] next() {
    if (loaded >= document.size()) {
      return new byte[0];
    }
    var chunk = chunks.read(document.id(), number++).orElse(new byte[0]);
    loaded += chunk.length;
    sha256.add(chunk, 0, chunk.length);
    var last = loaded >= document.size();
    if (chunk.length == 0 || last && !sha256.hex().equals(document.sha256())) {
      throw new DamagedDocument(document);
    }
    return chunk;
  }
}
