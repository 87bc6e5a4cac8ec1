package cn.zhuli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zhuli.intake.Naming.Count;
import cn.zhuli.intake.Naming.Unit;
import cn.zhuli.registry.Level;
import cn.zhuli.registry.UnitKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a step lets somebody name, as its model writes it (ZJ-2). */
class NamingTest {

  @Test
  void readsAtLeastExactlyAndBetween() {
    assertThat(Count.of("1")).matches(it -> it.fits(1) && it.fits(99) && !it.fits(0));
    assertThat(Count.of("1-1")).matches(it -> it.fits(1) && !it.fits(0) && !it.fits(2));
    assertThat(Count.of("2-4")).matches(it -> it.fits(2) && it.fits(4) && !it.fits(5));
    assertThat(List.of(Count.of("1").zh(), Count.of("1-1").zh(), Count.of("2-4").zh()))
        .containsExactly("至少 1 ", " 1 ", " 2—4 ");
  }

  @Test
  void readsKindAndLevel() {
    assertThat(Unit.of("SOCIETY/PROVINCIAL"))
        .isEqualTo(new Unit(UnitKind.SOCIETY, Level.PROVINCIAL))
        .extracting(Unit::zh)
        .isEqualTo("省级学会");
    assertThat(Unit.of("ENTERPRISE").zh()).isEqualTo("企业");
    assertThat(Unit.of("PERSON")).matches(Unit::isPerson);
    assertThatIllegalArgumentException().isThrownBy(() -> Unit.of("CLUB"));
  }

  @Test
  void wantsUnitsWhereTheyActOrAreAskedFor() {
    var units = Map.of("associate", Unit.of("SOCIETY"), "expert", Unit.of("PERSON"));
    var naming = new Naming(List.of("associate", "expert", "guest"), Map.of(), units, false);

    assertThat(List.of("associate", "expert", "guest"))
        .filteredOn(naming::wantsUnit)
        .containsExactly("associate");
    assertThat(new Naming(List.of("guest"), Map.of(), Map.of(), true).wantsUnit("guest")).isTrue();
  }
}
