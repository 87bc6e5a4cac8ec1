package cn.zhuli.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSchemaTest {

  @Nested
  class ARequiredField {

    static Stream<Arguments> unanswered() {
      return Stream.of(
          arguments("textfield", null),
          arguments("textfield", ""),
          arguments("textfield", " \t\n "),
          arguments("textfield", "\u3000"),
          arguments("textarea", "\n"),
          arguments("number", null),
          arguments("number", ""),
          arguments("checkbox", null),
          arguments("checkbox", false),
          arguments("radio", ""),
          arguments("select", null),
          arguments("checklist", List.of()),
          arguments("taglist", null),
          arguments("datetime", ""));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void isRefusedWhenNothingWasAnswered(String type, Object nothing) {
      var form = Sample.of("{'type':'%s','key':'a','validate':{'required':true}}".formatted(type));

      assertThat(form.refuseA(nothing)).containsExactly("required");
      assertThat(form.refuse(Map.of())).containsExactly("a required");
    }

    @Test
    void isCalledByItsLabelInBothLanguages() {
      var form =
          Sample.of(
              "{'type':'textfield','key':'account','label':'开户行','validate':{'required':true}}");

      var violation = form.check(Map.of()).violations().get(0);

      assertThat(violation.label()).isEqualTo("开户行");
      assertThat(violation.zh()).contains("必填");
      assertThat(violation.en()).contains("required");
    }
  }

  @Nested
  class AnOptionalField {

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void isAbsentWhenBlank(String blank) {
      var form =
          Sample.of(
              "{'type':'textfield','key':'a','validate':{'minLength':3,'pattern':'^x$'}}",
              "{'type':'number','key':'b'}");

      assertThat(form.accept(Map.of("a", blank, "b", blank))).isEmpty();
    }

    @Test
    void isAbsentWhenNull() {
      var form = Sample.of("{'type':'datetime','key':'a'}", "{'type':'taglist','key':'b'}");

      var nothing = new HashMap<String, Object>();
      nothing.put("a", null);
      nothing.put("b", null);

      assertThat(form.accept(nothing)).isEmpty();
    }
  }

  @Nested
  class AText {

    private final Sample form =
        Sample.of(
            "{'type':'textfield','key':'a','validate':{'minLength':2,'maxLength':4,'pattern':'^[a-z]+$'}}");

    @Test
    void isStripped() {
      assertThat(form.accept(Map.of("a", "  abc "))).containsExactly(Map.entry("a", "abc"));
    }

    @Test
    void isRefusedWhenTooShort() {
      assertThat(form.refuseA("a")).containsExactly("minLength");
    }

    @Test
    void isRefusedWhenTooLong() {
      assertThat(form.refuseA("abcde")).containsExactly("maxLength");
    }

    @Test
    void isRefusedWhenItDoesNotMatch() {
      assertThat(form.refuseA("ab1")).containsExactly("pattern");
    }

    @Test
    void isRefusedBeyondAnyReasonEvenWithoutALimit() {
      var free = Sample.of("{'type':'textarea','key':'a'}");

      assertThat(free.refuseA("字".repeat(Text.LONGEST + 1))).containsExactly("tooLong");
      assertThat(free.refuseA("字".repeat(Text.LONGEST))).isEmpty();
    }

    @Test
    void isRefusedWithCharactersNoDatabaseKeeps() {
      var free = Sample.of("{'type':'textarea','key':'a'}");

      assertThat(free.refuseA("a\0b")).containsExactly("characters");
      assertThat(free.refuseA("a\uD83Db")).containsExactly("characters");
      assertThat(free.refuseA("a😀b\nc\td")).isEmpty();
    }

    @Test
    void takesItsBoundsFromExpressions() {
      var form =
          Sample.of("{'type':'textfield','key':'a','validate':{'maxLength':'=most'}}")
              .knowing(Map.of("most", 2));

      assertThat(form.refuseA("abc")).containsExactly("maxLength");
      assertThat(form.refuseA("ab")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "@b.cn", "a b@c.cn", "a@b.cn\nBcc:x@y.cn", "a@-.c n"})
    void isNoMailAddress(String wrong) {
      var mail = Sample.of("{'type':'textarea','key':'a','validate':{'validationType':'email'}}");

      assertThat(mail.refuseA(wrong)).containsExactly("email");
      assertThat(mail.refuseA("li.lei@example.org.cn")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "+86", "+86 631 5231234", "+0631523123", "tel+8663152312"})
    void isNoPhoneNumber(String wrong) {
      var phone = Sample.of("{'type':'textfield','key':'a','validate':{'validationType':'phone'}}");

      assertThat(phone.refuseA(wrong)).containsExactly("phone");
      assertThat(phone.refuseA("+8663152312345")).isEmpty();
      assertThat(phone.refuseA("008613800138000")).isEmpty();
    }

    static Stream<Object> wrongTypes() {
      return Stream.of(1, true, List.of("a"), Map.of("a", "b"), new java.util.Date());
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void isRefusedWhenItIsNoText(Object wrong) {
      assertThat(Sample.of("{'type':'textfield','key':'a'}").refuseA(wrong))
          .containsExactly("type");
    }
  }

  @Nested
  class ANumber {

    private final Sample money =
        Sample.of(
            "{'type':'number','key':'a','serializeToString':true,'decimalDigits':2,'increment':'0.05','validate':{'min':1,'max':100}}");

    static Stream<Object> accepted() {
      return Stream.of("99.10", 99.1, 99.1f, new BigDecimal("99.1"), "+99.100");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void becomesExactHoweverItWasWritten(Object written) {
      var number = (BigDecimal) money.accept(Map.of("a", written)).get("a");

      assertThat(number).isEqualByComparingTo("99.10");
    }

    static Stream<Object> nonsense() {
      return Stream.of(
          "NaN",
          "Infinity",
          "1e5",
          "1E+2",
          "0x10",
          "１２",
          "1,5",
          "1.2.3",
          ".",
          "-",
          "abc",
          Double.NaN,
          Double.POSITIVE_INFINITY,
          new BigDecimal("1e999999999"),
          new BigDecimal("1e-999999999"),
          1e300,
          "9".repeat(31),
          "9".repeat(100_000),
          true,
          List.of(1),
          Map.of("value", 1));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void isRefusedWhenItIsNone(Object nonsense) {
      assertThat(Sample.of("{'type':'number','key':'a'}").refuseA(nonsense))
          .containsExactly("number");
    }

    @Test
    void includesItsBounds() {
      assertThat(money.refuseA(1)).isEmpty();
      assertThat(money.refuseA("100.00")).isEmpty();
      assertThat(money.refuseA("0.95")).containsExactly("min");
      assertThat(money.refuseA(100.05)).containsExactly("max");
    }

    @Test
    void hasNoMoreDecimalsThanAllowed() {
      assertThat(money.refuseA("1.001")).containsExactly("decimals");
      assertThat(money.refuseA(0.1 + 0.2)).containsExactly("decimals");
      assertThat(money.refuseA("1.10000")).isEmpty();
    }

    @Test
    void liesOnItsStep() {
      assertThat(money.refuseA("1.07")).containsExactly("increment");
    }

    @Test
    void isKeptAsZero() {
      assertThat(Sample.of("{'type':'number','key':'a','validate':{'required':true}}").refuseA(0))
          .isEmpty();
    }
  }

  @Nested
  class ATick {

    private final Sample form = Sample.of("{'type':'checkbox','key':'a'}");

    @Test
    void isTrueOrFalse() {
      assertThat(form.accept(Map.of("a", true))).containsEntry("a", true);
      assertThat(form.accept(Map.of("a", "false"))).containsEntry("a", false);
    }

    static Stream<Object> wrong() {
      return Stream.of("yes", 1, List.of(true), Map.of("a", true));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isNothingElse(Object wrong) {
      assertThat(form.refuseA(wrong)).containsExactly("type");
    }
  }

  @Nested
  class AChoice {

    private static final String VALUES =
        "'values':[{'label':'通过','value':'accept'},{'label':'退回','value':'return'}]";

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void isOneOfTheOptionsThatStandInTheForm(String type) {
      var form = Sample.of("{'type':'%s','key':'a',%s}".formatted(type, VALUES));

      assertThat(form.accept(Map.of("a", "accept"))).containsEntry("a", "accept");
      assertThat(form.refuseA("reject")).containsExactly("option");
      assertThat(form.refuseA("通过")).containsExactly("option");
      assertThat(form.refuseA(List.of("accept"))).containsExactly("option");
    }

    @Test
    void tellsTheOptions() {
      var form = Sample.of("{'type':'radio','key':'a',%s}".formatted(VALUES));

      assertThat(form.check(Map.of("a", "x")).violations().get(0).zh()).contains("通过、退回");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void isAnyOfTheOptions(String type) {
      var form = Sample.of("{'type':'%s','key':'a',%s}".formatted(type, VALUES));

      assertThat(form.accept(Map.of("a", List.of("return", "accept", "return"))))
          .containsEntry("a", List.of("return", "accept"));
      assertThat(form.refuseA(List.of("accept", "reject"))).containsExactly("option");
      assertThat(form.refuseA("accept")).containsExactly("type");
      assertThat(form.refuseA(Collections.nCopies(1_001, "accept"))).containsExactly("type");
    }

    @Test
    void mayTakeAllOfManyOptionsButNoneTwiceBeyondThem() {
      var form = Sample.of("{'type':'checklist','key':'a','valuesKey':'applications'}");
      var all = IntStream.range(0, 1_200).mapToObj("SL-2026-%04d"::formatted).toList();

      form.knowing(Map.of("applications", all));
      assertThat(form.refuseA(all)).isEmpty();
      assertThat(form.refuseA(Stream.concat(all.stream(), Stream.of(all.get(0))).toList()))
          .containsExactly("type");
    }

    @Test
    void isOneOfTheOptionsTheServerKnows() {
      var form = Sample.of("{'type':'select','key':'a','valuesKey':'experts'}");

      form.knowing(Map.of("experts", List.of(Map.of("label", "张", "value", "z"), "li", 7)));
      assertThat(form.refuseA("z")).isEmpty();
      assertThat(form.refuseA("li")).isEmpty();
      assertThat(form.accept(Map.of("a", 7.0))).containsEntry("a", 7);
      assertThat(form.refuseA("7")).containsExactly("option");
      form.knowing(Map.of());
      assertThat(form.refuseA("z")).containsExactly("option");
    }

    @Test
    void comesFromAnExpressionToo() {
      var form =
          Sample.of("{'type':'taglist','key':'a','valuesExpression':'=pool.experts'}")
              .knowing(Map.of("pool", Map.of("experts", List.of("z"))));

      assertThat(form.refuseA(List.of("z"))).isEmpty();
      assertThat(form.refuseA(List.of("x"))).containsExactly("option");
    }

    @Test
    void isNeverWhatTheSubmissionItselfOffers() {
      var form = Sample.of("{'type':'select','key':'a','valuesKey':'experts'}");

      assertThat(form.refuse(Map.of("a", "me", "experts", List.of("me"))))
          .containsExactly("experts unknown", "a option");
    }
  }

  @Nested
  class ADate {

    static Stream<Arguments> dates() {
      return Stream.of(
          arguments("'subtype':'date'", "2026-02-28", "2026-02-30"),
          arguments("'subtype':'date'", "2024-02-29", "2026-2-1"),
          arguments("'subtype':'date'", "2026-11-15", "2026-11-15T10:00"),
          arguments("'subtype':'date'", "2026-11-15", "15.11.2026"),
          arguments("'subtype':'date'", "2026-11-15", "+12026-11-15"),
          arguments("'subtype':'time'", "14:30", "25:00"),
          arguments("'subtype':'time'", "14:30:59", "14:30Z"),
          arguments(
              "'subtype':'time','timeSerializingFormat':'utc_offset'", "14:30+08:00", "14:30"),
          arguments("'subtype':'datetime'", "2026-11-15T14:30", "2026-11-15"),
          arguments(
              "'subtype':'datetime','timeSerializingFormat':'utc_normalized'",
              "2026-11-15T14:30Z",
              "2026-11-15T14:30"),
          arguments(
              "'subtype':'datetime','timeSerializingFormat':'utc_offset'",
              "2026-11-15T14:30+08:00",
              "2026-11-15T14:61+08:00"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void staysTheTextItIsOrIsRefused(String subtype, String right, String wrong) {
      var form = Sample.of("{'type':'datetime','key':'a',%s}".formatted(subtype));

      assertThat(form.accept(Map.of("a", right))).containsEntry("a", right);
      assertThat(form.refuseA(wrong)).hasSize(1).isSubsetOf("date", "time", "datetime");
    }

    @Test
    void isNoDateObject() {
      assertThat(Sample.of("{'type':'datetime','key':'a'}").refuseA(new java.util.Date()))
          .containsExactly("date");
    }
  }

  @Nested
  class AFieldTheFormDoesNotHave {

    private final Sample form =
        Sample.of(
            "{'type':'text','text':'hello'}",
            "{'type':'button','key':'send','action':'submit'}",
            "{'type':'group','path':'applicant','components':[{'type':'textfield','key':'name'}]}",
            "{'type':'textfield','key':'bank.account'}");

    @Test
    void isRefusedByName() {
      assertThat(form.refuse(Map.of("role", "admin", "send", "x")))
          .containsExactlyInAnyOrder("role unknown", "send unknown");
    }

    @Test
    void isRefusedInsideAGroup() {
      assertThat(form.refuse(Map.of("applicant", Map.of("name", "n", "isAdmin", true))))
          .containsExactly("applicant.isAdmin unknown");
      assertThat(form.refuse(Map.of("bank", Map.of("code", "1"))))
          .containsExactly("bank.code unknown");
    }

    @Test
    void isNotHiddenByATextWhereAGroupIsDue() {
      assertThat(form.refuse(Map.of("applicant", "x"))).containsExactly("applicant type");
    }

    @Test
    void isNotRepeatedEndlessly() {
      var many = new HashMap<String, Object>();
      IntStream.range(0, 10_000).forEach(i -> many.put("x".repeat(1_000) + i, i));

      var violations = form.check(many).violations();

      assertThat(violations).hasSizeLessThanOrEqualTo(50);
      assertThat(violations).allMatch(v -> v.field().length() <= 101);
    }
  }

  @Nested
  class AGroup {

    @Test
    void keepsItsFieldsTogether() {
      var form =
          Sample.of(
              "{'type':'group','path':'applicant','components':["
                  + "{'type':'textfield','key':'name'},"
                  + "{'type':'group','components':[{'type':'number','key':'age'}]}]}");

      assertThat(form.accept(Map.of("applicant", Map.of("name", " n ", "age", 3))))
          .isEqualTo(Map.of("applicant", Map.of("name", "n", "age", new BigDecimal("3"))));
    }

    @Test
    void hidesItsFields() {
      var form =
          Sample.of(
              "{'type':'checkbox','key':'alone'}",
              "{'type':'group','path':'partner','conditional':{'hide':'=alone'},'components':["
                  + "{'type':'textfield','key':'name','validate':{'required':true}}]}");

      assertThat(form.accept(Map.of("alone", true, "partner", Map.of("name", ""))))
          .isEqualTo(Map.of("alone", true));
      assertThat(form.refuse(Map.of("alone", true, "partner", Map.of("name", "n"))))
          .containsExactly("partner.name hidden");
      assertThat(form.refuse(Map.of("alone", false))).containsExactly("partner.name required");
    }
  }

  @Nested
  class AHiddenField {

    private final Sample form =
        Sample.of(
            "{'type':'textfield','key':'decision'}",
            "{'type':'textarea','key':'reason','validate':{'required':true},"
                + "'conditional':{'hide':'=decision = \\u0022accept\\u0022'}}");

    @Test
    void isNeitherRequiredNorTaken() {
      assertThat(form.accept(Map.of("decision", "accept", "reason", " ")))
          .isEqualTo(Map.of("decision", "accept"));
    }

    @Test
    void isRefusedWhenFilledIn() {
      assertThat(form.refuse(Map.of("decision", "accept", "reason", "so")))
          .containsExactly("reason hidden");
    }

    @Test
    void isAskedForOtherwise() {
      assertThat(form.refuse(Map.of("decision", "reject"))).containsExactly("reason required");
    }

    @Test
    void canHangOnAComputedValue() {
      var form =
          Sample.of(
              "{'type':'expression','key':'over','expression':'=isOver'}",
              "{'type':'textfield','key':'reason','conditional':{'hide':'=over'}}");

      assertThat(form.knowing(Map.of("isOver", true)).refuse(Map.of("reason", "r", "over", false)))
          .containsExactly("reason hidden");
      assertThat(form.knowing(Map.of("isOver", false)).accept(Map.of("reason", "r", "over", true)))
          .isEqualTo(Map.of("over", false, "reason", "r"));
    }
  }

  @Nested
  class ALockedField {

    static Stream<String> locks() {
      return Stream.of("'disabled':true", "'readonly':true", "'readonly':'=isClosed'");
    }

    @ParameterizedTest
    @MethodSource("locks")
    void keepsTheServersValue(String lock) {
      var form =
          Sample.of("{'type':'number','key':'a','defaultValue':5,%s}".formatted(lock))
              .knowing(Map.of("a", new BigDecimal("300000.00"), "isClosed", true));

      assertThat(form.refuseA(300_000)).isEmpty();
      assertThat(form.refuseA(null)).isEmpty();
      assertThat(form.refuseA(300_001)).containsExactly("locked");
      assertThat(form.refuseA("five")).containsExactly("locked");
      assertThat((BigDecimal) form.accept(Map.of()).get("a")).isEqualByComparingTo("300000");
    }

    @Test
    void keepsTheFormsDefaultWhereTheServerHasNone() {
      var form = Sample.of("{'type':'textfield','key':'a','defaultValue':'x','disabled':true}");

      assertThat(form.refuseA("x")).isEmpty();
      assertThat(form.refuseA("y")).containsExactly("locked");
    }

    @Test
    void showsANumberAsText() {
      var form =
          Sample.of("{'type':'textfield','key':'a','readonly':true}")
              .knowing(Map.of("a", new BigDecimal("99.10")));

      assertThat(form.accept(Map.of("a", "99.1"))).containsEntry("a", "99.1");
    }

    @Test
    void isOpenWhenItsConditionDoesNotHold() {
      var form =
          Sample.of("{'type':'textfield','key':'a','readonly':'=isClosed'}")
              .knowing(Map.of("a", "old", "isClosed", false));

      assertThat(form.accept(Map.of("a", "new"))).containsEntry("a", "new");
    }

    @Test
    void isNotMissedWhenRequired() {
      var form =
          Sample.of("{'type':'textfield','key':'a','disabled':true,'validate':{'required':true}}");

      assertThat(form.refuseA(null)).isEmpty();
    }
  }

  @Nested
  class AListOfRows {

    private static final String PARTS =
        "'components':[{'type':'textfield','key':'item','label':'科目','validate':{'required':true}},"
            + "{'type':'number','key':'amount','conditional':{'hide':'=this.free'}},"
            + "{'type':'checkbox','key':'free'}]";
    private final Sample form =
        Sample.of(
            "{'type':'dynamiclist','path':'budget','label':'预算','isRepeating':true,'allowAddRemove':true,"
                + PARTS
                + "}");

    @Test
    void givesEveryRowTyped() {
      assertThat(form.accept(Map.of("budget", List.of(Map.of("item", "会议", "amount", "1.50")))))
          .isEqualTo(
              Map.of("budget", List.of(Map.of("item", "会议", "amount", new BigDecimal("1.50")))));
    }

    @Test
    void namesTheRowThatIsWrong() {
      var rows = List.of(Map.of("item", "会议"), Map.of("amount", "x", "other", 1));

      var violations = form.check(Map.of("budget", rows)).violations();

      assertThat(violations)
          .extracting(Violation::field, Violation::code)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("budget[2].other", "unknown"),
              org.assertj.core.groups.Tuple.tuple("budget[2].item", "required"),
              org.assertj.core.groups.Tuple.tuple("budget[2].amount", "number"));
      assertThat(violations.get(1).label()).isEqualTo("预算 第 2 行 科目");
    }

    @Test
    void hidesByTheRowsOwnAnswers() {
      assertThat(
              form.refuse(
                  Map.of("budget", List.of(Map.of("item", "a", "free", true, "amount", 1)))))
          .containsExactly("budget[1].amount hidden");
    }

    @Test
    void isNoListOfSomethingElse() {
      assertThat(form.refuse(Map.of("budget", "x"))).containsExactly("budget type");
      assertThat(form.refuse(Map.of("budget", List.of("x"))))
          .containsExactly("budget[1] type", "budget[1].item required");
      assertThat(form.refuse(Map.of("budget", Collections.nCopies(501, Map.of("item", "i")))))
          .containsExactly("budget type");
    }

    @Test
    void mayBeEmpty() {
      assertThat(form.accept(Map.of("budget", List.of()))).isEmpty();
      assertThat(form.accept(Map.of())).isEmpty();
    }

    @Test
    void hasItsRowsWhereTheFormFixesThem() {
      var fixed =
          Sample.of(
              "{'type':'dynamiclist','path':'budget','allowAddRemove':false,'defaultRepetitions':2,"
                  + PARTS
                  + "}");
      var row = Map.of("item", "i");

      assertThat(fixed.refuse(Map.of("budget", List.of(row)))).containsExactly("budget rows");
      assertThat(fixed.refuse(Map.of("budget", List.of(row, row)))).isEmpty();
      fixed.knowing(Map.of("budget", List.of(row, row, row)));
      assertThat(fixed.refuse(Map.of("budget", List.of(row, row)))).containsExactly("budget rows");
    }

    @Test
    void locksFieldsRowByRow() {
      var rows =
          Sample.of(
                  "{'type':'dynamiclist','path':'b','allowAddRemove':false,'components':["
                      + "{'type':'textfield','key':'item','readonly':true},{'type':'number','key':'n'}]}")
              .knowing(Map.of("b", List.of(Map.of("item", "x"), Map.of("item", "y"))));

      assertThat(rows.accept(Map.of("b", List.of(Map.of("n", 1), Map.of("item", "y")))))
          .isEqualTo(
              Map.of(
                  "b",
                  List.of(Map.of("item", "x", "n", new BigDecimal("1")), Map.of("item", "y"))));
      assertThat(rows.refuse(Map.of("b", List.of(Map.of(), Map.of("item", "x")))))
          .containsExactly("b[2].item locked");
    }

    @Test
    void mayHoldListsOfRows() {
      var nested =
          Sample.of(
              "{'type':'dynamiclist','path':'a','label':'A','components':["
                  + "{'type':'dynamiclist','path':'b','label':'B','components':["
                  + "{'type':'number','key':'n','label':'N'}]}]}");

      var wrong = Map.of("a", List.of(Map.of("b", List.of(Map.of("n", 1), Map.of("n", "x")))));

      assertThat(nested.check(wrong).violations())
          .singleElement()
          .satisfies(v -> assertThat(v.field()).isEqualTo("a[1].b[2].n"))
          .satisfies(v -> assertThat(v.label()).isEqualTo("A 第 1 行 B 第 2 行 N"));
    }
  }

  @Nested
  class WhatAFormReads {

    @Test
    void isEverythingItsTextsAndConditionsName() {
      var form =
          Sample.schema(
              "{'type':'text','text':'## {{title}}\\n{{#loop scores}}{{this.points}} von {{parent.total}}{{/loop}} plain word'}",
              "{'type':'html','content':'<b>{{ if open then 学会 else \\u0022closed\\u0022 }}</b>'}",
              "{'type':'table','dataSource':'=rows','columns':[{'label':'L','key':'k'}]}",
              "{'type':'expression','key':'sum','expression':'=count(items) + base.amount'}",
              "{'type':'select','key':'expert','valuesKey':'experts','label':'Expert'}",
              "{'type':'select','key':'unit','valuesExpression':'=for u in units return u.name'}",
              "{'type':'textfield','key':'reason','conditional':{'hide':'=decision = \\u0022x y\\u0022'}}");

      assertThat(form.reads())
          .contains(
              "title",
              "scores",
              "total",
              "open",
              "学会",
              "rows",
              "items",
              "base",
              "experts",
              "units",
              "decision")
          .doesNotContain(
              "plain", "word", "closed", "x", "y", "amount", "name", "count", "coun", "if", "k",
              "reason", "Expert");
      assertThat(form.inputs()).containsExactlyInAnyOrder("sum", "expert", "unit", "reason");
    }
  }

  @Nested
  class ABrokenForm {

    static Stream<String> broken() {
      return Stream.of(
          "{'type':'filepicker','key':'a'}",
          "{'type':'group','properties':{'part':'matter'},'components':[]}",
          "{'type':'textfield'}",
          "{'type':'dynamiclist','components':[]}",
          "{'type':'textfield','key':'a','validate':{'pattern':'['}}",
          "{'type':'textfield','key':'a'},{'type':'number','key':'a'}",
          "{'type':'textfield','key':'a'},{'type':'number','key':'a.b'}",
          "{'type':'number','key':'a.b'},{'type':'textfield','key':'a'}");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isNotRead(String components) {
      assertThatThrownBy(() -> Sample.schema(components))
          .isInstanceOf(InvalidForm.class)
          .hasMessageContaining("sample.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"components\":{}}"})
    void isNoForm(String json) {
      assertThatThrownBy(
              () -> FormSchema.parse("x.form", new java.io.ByteArrayInputStream(json.getBytes())))
          .isInstanceOf(InvalidForm.class);
    }
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    var form =
        Sample.of(
            "{'type':'textfield','key':'a','validate':{'required':true}}",
            "{'type':'number','key':'b','validate':{'max':1}}",
            "{'type':'datetime','key':'c'}");

    assertThat(form.refuse(Map.of("b", 2, "c", "x", "d", 1)))
        .containsExactly("d unknown", "a required", "b max", "c date");
  }

  @Test
  void doesNotStumbleOverDeepNesting() {
    Object deep = "x";
    for (int i = 0; i < 500; i++) {
      deep = new ArrayList<>(List.of(Map.of("a", deep)));
    }

    assertThat(Sample.of("{'type':'textfield','key':'a'}").refuseA(deep)).containsExactly("type");
  }
}
