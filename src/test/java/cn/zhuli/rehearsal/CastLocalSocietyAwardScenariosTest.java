package cn.zhuli.rehearsal;

class CastLocalSocietyAwardScenariosTest extends ScenariosOf {

  CastLocalSocietyAwardScenariosTest() {
    super("cast-local-society-award");
  }
}
