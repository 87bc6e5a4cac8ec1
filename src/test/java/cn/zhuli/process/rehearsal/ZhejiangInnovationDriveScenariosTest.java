package cn.zhuli.process.rehearsal;

class ZhejiangInnovationDriveScenariosTest extends ScenariosOf {

  ZhejiangInnovationDriveScenariosTest() {
    super("zhejiang-innovation-drive");
  }
}
