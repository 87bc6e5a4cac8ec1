package cn.zhuli.rehearsal;

class ZhejiangInnovationDriveScenariosTest extends ScenariosOf {

  ZhejiangInnovationDriveScenariosTest() {
    super("zhejiang-innovation-drive");
  }
}
