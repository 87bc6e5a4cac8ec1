package cn.zhuli.rehearsal;

class ShandongInnovationLeaderScenariosTest extends ScenariosOf {

  ShandongInnovationLeaderScenariosTest() {
    super("shandong-innovation-leader");
  }
}
