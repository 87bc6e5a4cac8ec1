package cn.zhuli.bulletin.web;

import java.util.List;

/** Where the public reads; each of these is the same for everybody who has not signed in. */
final class PublicPaths {

  static final List<String> READ =
      List.of(
          "/",
          "/calls",
          "/notices",
          "/notices/**",
          "/results",
          "/awards",
          "/open-data",
          "/open-data/*");

  private PublicPaths() {}
}
