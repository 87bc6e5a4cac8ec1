package cn.zhuli.process.rehearsal;

class YanchengKeyProjectsScenariosTest extends ScenariosOf {

  YanchengKeyProjectsScenariosTest() {
    super("yancheng-key-projects");
  }
}
