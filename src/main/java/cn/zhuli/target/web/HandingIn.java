package cn.zhuli.target.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.target.TargetImport;
import cn.zhuli.target.TargetReport;
import cn.zhuli.target.UnitYear.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes tables from those who may hand them in: the officers of the round's authority. */
@Component
class HandingIn {

  private final TargetImport importing;
  private final CaseAccess cases;

  HandingIn(TargetImport importing, CaseAccess cases) {
    this.importing = importing;
    this.cases = cases;
  }

  /**
   * Imports a table.
   *
   * @throws Refused for others than officers, and whenever the import is
   */
  TargetReport load(
      Kind kind, String round, MultipartFile file, @Nullable String list, Caller caller)
      throws IOException {
    if (!caller.isOfficerOf(cases.runBy(round, caller).authority())) {
      throw Refused.forbidden(
          "只有项目管理人员可以导入年度任务和完成情况", "Only officers may import targets and results");
    }
    try (var content = file.getInputStream()) {
      return importing.load(kind, round, content, named(list), caller.user());
    }
  }

  private static @Nullable String named(@Nullable String list) {
    return list == null || list.isBlank() ? null : list.strip();
  }
}
