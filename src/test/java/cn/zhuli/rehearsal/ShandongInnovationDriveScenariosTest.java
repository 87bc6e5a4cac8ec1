package cn.zhuli.rehearsal;

class ShandongInnovationDriveScenariosTest extends ScenariosOf {

  ShandongInnovationDriveScenariosTest() {
    super("shandong-innovation-drive");
  }
}
