package cn.zhuli.registry.table;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;

/** Why a file can't be read as a table, and what to hand in instead. */
final class Unreadable {

  private Unreadable() {}

  static Refused empty() {
    return refused(
        Refused.Kind.INVALID, "文件是空的，请选择填写好的表格", "The file is empty; choose a filled-in table");
  }

  static Refused tooLarge(Limits limits) {
    var megabytes = limits.file().toMegabytes();
    return refused(
        Refused.Kind.TOO_LARGE,
        "文件超过 " + megabytes + " MB，请拆分后分次导入",
        "The file exceeds " + megabytes + " MB; split it");
  }

  static Refused tooManyRows(Limits limits) {
    return refused(
        Refused.Kind.TOO_LARGE,
        "表格超过 " + limits.rows() + " 行，未导入任何内容，请拆分后分次导入",
        "More than " + limits.rows() + " rows; nothing was imported, split the file");
  }

  static Refused inflates() {
    return refused(
        Refused.Kind.TOO_LARGE,
        "工作簿解压后过大，未读取；请将内容复制到新的工作簿再导入",
        "The workbook unpacks to an unreasonable size; copy its content into a new workbook");
  }

  static Refused legacyWorkbook() {
    return refused(
        Refused.Kind.UNSUPPORTED_TYPE,
        "这是旧版 .xls 或加密的工作簿，请在 Excel 中另存为不设密码的 .xlsx",
        "This is an old .xls or an encrypted workbook; save it as .xlsx without a password");
  }

  static Refused neither() {
    return refused(
        Refused.Kind.UNSUPPORTED_TYPE,
        "文件既不是 .xlsx 也不是 .csv，请用模板填写后导入",
        "The file is neither .xlsx nor .csv; fill in the template");
  }

  static Refused damaged() {
    return refused(
        Refused.Kind.INVALID,
        "工作簿已损坏，无法读取；请在 Excel 中打开并另存后再导入",
        "The workbook is damaged; open it in Excel and save it again");
  }

  static Refused brokenQuotes(long line) {
    return refused(
        Refused.Kind.INVALID,
        "第 " + line + " 行附近的引号不成对，请检查该行或在 Excel 中另存为 CSV",
        "Unpaired quotes near line " + line + "; check that line or save the file as CSV in Excel");
  }

  private static Refused refused(Refused.Kind kind, String zh, String en) {
    return new Refused(kind, Refusal.ofField("file", zh, en));
  }
}
