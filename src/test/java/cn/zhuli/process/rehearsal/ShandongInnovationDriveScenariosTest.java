package cn.zhuli.process.rehearsal;

class ShandongInnovationDriveScenariosTest extends ScenariosOf {

  ShandongInnovationDriveScenariosTest() {
    super("shandong-innovation-drive");
  }
}
