package cn.zhuli.process.rehearsal;

class WeihaiCapabilityScenariosTest extends ScenariosOf {

  WeihaiCapabilityScenariosTest() {
    super("weihai-capability");
  }
}
