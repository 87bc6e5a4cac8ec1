package cn.zhuli.rehearsal;

class YanchengKeyProjectsScenariosTest extends ScenariosOf {

  YanchengKeyProjectsScenariosTest() {
    super("yancheng-key-projects");
  }
}
