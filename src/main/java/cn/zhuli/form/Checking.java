package cn.zhuli.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One submission on its way through a form. */
final class Checking {

  /** A longer list of rows is refused unread, a longer list of complaints helps nobody. */
  private static final int MOST_ROWS = 500;

  private static final int MOST_VIOLATIONS = 50;

  private final Map<String, ?> context;
  private final Conditions conditions;
  private final List<Violation> violations = new ArrayList<>();
  private final Shape.Differences strangers = new Strangers();

  Checking(Map<String, ?> context, Conditions conditions) {
    this.context = context;
    this.conditions = conditions;
  }

  Checked of(List<Component> parts, Map<String, ?> submission) {
    var root = Scope.root(parts, submission, context);
    check(parts, root);
    return new Checked(List.copyOf(violations), root.accepted());
  }

  private void check(List<Component> parts, Scope scope) {
    Shape.of(parts).compare(scope.given(), scope.at(), strangers);
    compute(parts, scope);
    each(parts, scope, false);
  }

  /** Computed values come first: conditions may build on them, in the order of the form. */
  private void compute(List<Component> parts, Scope scope) {
    for (var part : parts) {
      if (part instanceof Component.Group group) {
        compute(group.parts(), scope);
      } else if (part instanceof Component.Computed computed) {
        var value = conditions.value(computed.expression(), scope.variables());
        scope.compute(computed.path(), value);
        if (value != null) {
          computed.path().put(scope.accepted(), value);
        }
      }
    }
  }

  private void each(List<Component> parts, Scope scope, boolean isHidden) {
    for (var part : parts) {
      if (part instanceof Component.Group group) {
        each(group.parts(), scope, isHidden || hides(group.hide(), scope));
      } else if (part instanceof Component.Rows rows) {
        rows(rows, scope, isHidden || hides(rows.hide(), scope));
      } else if (part instanceof Component.Field field) {
        field(field, scope, isHidden || hides(field.hide(), scope));
      }
    }
  }

  private boolean hides(@Nullable String feel, Scope scope) {
    return feel != null && conditions.holds(feel, scope.variables());
  }

  private void field(Component.Field field, Scope scope, boolean isHidden) {
    var given = field.path().in(scope.given());
    var spot = spot(field.path(), field.label(), scope);
    if (isHidden) {
      absent(given, spot);
      return;
    }
    var value =
        isLocked(field, spot) ? locked(field, given, scope, spot) : open(field, given, spot);
    if (value != null) {
      field.path().put(scope.accepted(), value);
    }
  }

  private static void absent(@Nullable Object given, Spot spot) {
    if (!Plain.isVoid(given)) {
      spot.refuse(
          "hidden",
          "按已填内容，此项不适用，请清空后再提交",
          "does not apply to what was answered; clear it and submit again");
    }
  }

  private static @Nullable Object open(Component.Field field, @Nullable Object given, Spot spot) {
    var value = given == null || Plain.isBlank(given) ? null : field.answer().read(given, spot);
    var isMissing = Plain.isBlank(given) || Boolean.FALSE.equals(value);
    if (field.isRequired() && isMissing) {
      spot.refuse("required", "必填，请填写", "is required; fill it in");
    }
    return value;
  }

  private static boolean isLocked(Component.Field field, Spot spot) {
    return field.isAlwaysLocked() || field.readonly() != null && spot.holds(field.readonly());
  }

  /** A locked field keeps the server's value, whoever sends what. */
  private static @Nullable Object locked(
      Component.Field field, @Nullable Object given, Scope scope, Spot spot) {
    var trusted = field.trusted(scope.known());
    var expected = quietly(field, trusted == null ? null : field.answer().shown(trusted), spot);
    if (!Plain.isVoid(given) && !Plain.same(quietly(field, given, spot), expected)) {
      spot.refuse("locked", "此项不能修改，请恢复原值", "can't be changed; restore its value");
    }
    return expected;
  }

  private static @Nullable Object quietly(
      Component.Field field, @Nullable Object value, Spot spot) {
    return value == null || Plain.isBlank(value)
        ? null
        : field.answer().read(value, spot.silently());
  }

  private void rows(Component.Rows rows, Scope scope, boolean isHidden) {
    var given = rows.path().in(scope.given());
    var spot = spot(rows.path(), rows.label(), scope);
    if (isHidden) {
      absent(given, spot);
      return;
    }
    var list = given == null || Plain.isBlank(given) ? List.of() : given;
    if (!(list instanceof List<?> items) || items.size() > MOST_ROWS) {
      spot.refuse(
          "type", "应为不超过 " + MOST_ROWS + " 行的列表", "must be a list of rows, at most " + MOST_ROWS);
      return;
    }
    var known = rows.path().in(scope.known()) instanceof List<?> found ? found : null;
    if (isWrongCount(rows, items, known, spot)) {
      return;
    }
    var accepted = new ArrayList<Object>();
    for (int index = 0; index < items.size(); index++) {
      accepted.add(row(rows, items.get(index), known, index, scope));
    }
    if (!accepted.isEmpty()) {
      rows.path().put(scope.accepted(), accepted);
    }
  }

  private static boolean isWrongCount(
      Component.Rows rows, List<?> items, @Nullable List<?> known, Spot spot) {
    var expected = known == null ? rows.repetitions() : known.size();
    if (!rows.isFixed() || items.size() == expected) {
      return false;
    }
    spot.refuse(
        "rows",
        "应有 " + expected + " 行，不能增减",
        "must have " + expected + " rows, none added or removed");
    return true;
  }

  private Map<String, Object> row(
      Component.Rows rows, @Nullable Object item, @Nullable List<?> known, int index, Scope scope) {
    var given =
        item instanceof Map<?, ?> map ? Plain.map(map) : new LinkedHashMap<String, Object>();
    var trusted = known != null && index < known.size() ? known.get(index) : null;
    var before = trusted instanceof Map<?, ?> map ? Plain.map(map) : Map.<String, Object>of();
    var inner = scope.row(rows, index + 1, given, before);
    if (item != null && !(item instanceof Map)) {
      var place = scope.at() + rows.path() + "[" + (index + 1) + "]";
      refuse(
          new Violation(
              place, inner.label().strip(), "type", "应为一行填写项", "must be a row of fields"));
    }
    check(rows.parts(), inner);
    return inner.accepted();
  }

  private Spot spot(Path path, String label, Scope scope) {
    return new Spot(
        scope.at() + path,
        (scope.label() + label).strip(),
        context,
        scope.variables(),
        conditions,
        this::refuse);
  }

  private void refuse(Violation violation) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(violation);
    }
  }

  /** Turns what does not fit the form into complaints, without repeating endless names. */
  private final class Strangers implements Shape.Differences {

    @Override
    public void unknown(String field) {
      add(field, "unknown", "表单中没有此项，请勿提交", "is no field of this form; leave it out");
    }

    @Override
    public void noGroup(String field) {
      add(field, "type", "应为一组填写项", "must be a group of fields");
    }

    private void add(String field, String code, String zh, String en) {
      var name = field.length() > 100 ? field.substring(0, 100) + "…" : field;
      refuse(new Violation(name, name, code, zh, en));
    }
  }
}
