package cn.zhuli.process.rehearsal;

class ShandongInnovationLeaderScenariosTest extends ScenariosOf {

  ShandongInnovationLeaderScenariosTest() {
    super("shandong-innovation-leader");
  }
}
