package cn.zhuli.process.rehearsal;

class CastLocalSocietyAwardScenariosTest extends ScenariosOf {

  CastLocalSocietyAwardScenariosTest() {
    super("cast-local-society-award");
  }
}
