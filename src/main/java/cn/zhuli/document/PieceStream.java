package cn.zhuli.document;

/** Reads what has arrived of an upload, piece by piece. */
class PieceStream extends PiecewiseStream {

  private final UploadRows rows;
  private final Upload upload;
  private long loaded;

  PieceStream(UploadRows rows, Upload upload) {
    this.rows = rows;
    this.upload = upload;
  }

  @Override
  byte[] next() {
    if (loaded >= upload.arrived()) {
      return new byte[0];
    }
    var piece =
        rows.piece(upload.id(), loaded)
            .orElseThrow(() -> new IllegalStateException("A piece is missing: " + upload.id()));
    loaded += piece.length;
    return piece;
  }
}
