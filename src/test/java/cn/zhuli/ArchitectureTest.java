package cn.zhuli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.zhuli.calendar.Time;
import cn.zhuli.process.Verb;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** What depends on what: a programme is a model, Java is its vocabulary. */
@AnalyzeClasses(packages = "cn.zhuli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String PROCESS = "cn.zhuli.process..";
  private static final String REHEARSAL = "cn.zhuli.rehearsal..";
  private static final String WEB = "cn.zhuli..web..";
  private static final String FORM = "cn.zhuli.form..";

  /** The application itself starts everything, a rehearsal plays it: no part of the domain. */
  private static final DescribedPredicate<JavaClass> DOMAIN =
      resideInAPackage("cn.zhuli..")
          .and(not(resideInAnyPackage(PROCESS, REHEARSAL, "cn.zhuli")))
          .as("the domain");

  @ArchTest
  static final ArchRule theEngineIsKnownBelowProcessOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(PROCESS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule theDomainDoesNotKnowTheProcess =
      noClasses().that(DOMAIN).should().dependOnClassesThat().resideInAPackage(PROCESS);

  @ArchTest
  static final ArchRule nobodyKnowsThatItIsRehearsed =
      classes()
          .that()
          .resideInAPackage(REHEARSAL)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(REHEARSAL, "cn.zhuli");

  @ArchTest
  static final ArchRule modulesDoNotDependOnEachOtherInCircles =
      slices().matching("cn.zhuli.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pagesServeNobodyElse =
      classes()
          .that()
          .resideInAPackage(WEB)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage(WEB);

  @ArchTest
  static final ArchRule formsStandAlone =
      classes()
          .that()
          .resideInAPackage(FORM)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(FORM, "java..", "com.fasterxml.jackson..", "org.jspecify..");

  @ArchTest
  static final ArchRule theFormCheckOfTheEngineKnowsFormsOnly =
      noClasses()
          .that()
          .resideInAPackage("cn.zhuli.process.form..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("cn.zhuli..")
                  .and(not(resideInAnyPackage("cn.zhuli.process.form..", FORM))));

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      fields()
          .should()
          .notBeAnnotatedWith(Autowired.class)
          .andShould()
          .notBeAnnotatedWith(Value.class);

  @ArchTest
  static final ArchRule entitiesSayWhatHappensInsteadOfBeingSet =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameNotMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule theTimeIsAskedOfTheClock =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe("ask no clock", ArchitectureTest::readsTheTime))
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule packagesAreNounsOfTheDomain =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..config..", "..impl..", "..dto..", "..manager..");

  @ArchTest
  static final ArchRule wordsOfModelsLiveWhereModelsLookForThem =
      classes()
          .that()
          .areAnnotatedWith(Verb.class)
          .should()
          .resideInAnyPackage(
              "cn.zhuli.process.step", "cn.zhuli.process.task", "cn.zhuli.process.access");

  @ArchTest
  static final ArchRule noTwoBeansShareAName =
      classes()
          .that()
          .areAnnotatedWith(Component.class)
          .or()
          .areMetaAnnotatedWith(Component.class)
          .or()
          .areAssignableTo(Repository.class)
          .should(haveASimpleNameOfTheirOwn());

  @ArchTest
  static final ArchRule nothingIsTheImplementationOfItself =
      noClasses().should().haveSimpleNameEndingWith("Impl");

  @ArchTest
  static final ArchRule everyPackageSaysWhatItIsForAndMarksNulls =
      classes().should(liveInANullMarkedPackage());

  /** Whether a call reads the system's time, which no test can move. */
  private static boolean readsTheTime(JavaCall<?> call) {
    var owner = call.getTargetOwner();
    var parameters = call.getTarget().getRawParameterTypes();
    var now =
        call.getName().equals("now")
            && owner.getPackageName().equals("java.time")
            && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    var clock =
        owner.isEquivalentTo(Clock.class)
            && call.getName().startsWith("system")
            && !call.getOriginOwner().isEquivalentTo(Time.class);
    var system = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    return now || clock || system;
  }

  private static ArchCondition<JavaClass> haveASimpleNameOfTheirOwn() {
    return new ArchCondition<>("have a simple name of their own") {
      private final Map<String, JavaClass> named = new HashMap<>();

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var other = named.putIfAbsent(type.getSimpleName(), type);
        var message = type.getName() + " is called like " + other;
        events.add(new SimpleConditionEvent(type, other == null, message));
      }
    };
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package with package-info and @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        var message = type.getPackageName() + " has no @NullMarked package-info";
        events.add(new SimpleConditionEvent(type, marked, message));
      }
    };
  }
}
