package cn.zhuli.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names in archives are plain parts of paths. */
class SafeNameTest {

  @Test
  void hasNoWayUpAndNoFolders() {
    assertThat(SafeName.of("../../etc/passwd")).isEqualTo("____etc_passwd");
    assertThat(SafeName.of("..")).isEqualTo("_");
    assertThat(SafeName.of("C:\\temp\\a.pdf")).isEqualTo("C__temp_a.pdf");
  }

  @Test
  void keepsWhatIsHarmless() {
    assertThat(SafeName.of("年度 报告（终稿）.pdf")).isEqualTo("年度 报告（终稿）.pdf");
  }

  @Test
  void isNoDeviceAndNotEmpty() {
    assertThat(SafeName.of("CON.txt")).isEqualTo("_CON.txt");
    assertThat(SafeName.of("  ")).isEqualTo("_");
    assertThat(SafeName.of("a. .")).isEqualTo("a_");
  }

  @Test
  void hidesNoDirectionOfWriting() {
    assertThat(SafeName.of("a\u202Efdp.exe")).isEqualTo("a_fdp.exe");
  }

  @Test
  void isShortAndKeepsItsExtension() {
    assertThat(SafeName.of("长".repeat(300) + ".PDF")).hasSize(80).endsWith("….pdf");
  }
}
