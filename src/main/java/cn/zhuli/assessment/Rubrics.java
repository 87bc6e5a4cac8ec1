package cn.zhuli.assessment;

import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.ReadOnce;

/** Rubrics by bundle; a bundle never changes, so each is read once. */
class Rubrics {

  private final Bundles bundles;
  private final ReadOnce<String, Rubric> read = new ReadOnce<>();

  Rubrics(Bundles bundles) {
    this.bundles = bundles;
  }

  Rubric of(String bundle) {
    return read.of(bundle, this::read);
  }

  private Rubric read(String bundle) {
    return bundles
        .file(bundle, Rubric.FILE)
        .map(Rubric::read)
        .orElseThrow(() -> new IllegalStateException("No rubric in bundle " + bundle));
  }
}
