package cn.zhuli.rehearsal;

class WeihaiCapabilityScenariosTest extends ScenariosOf {

  WeihaiCapabilityScenariosTest() {
    super("weihai-capability");
  }
}
