package cn.zhuli.model;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle of the picture. */
record Box(double x, double y, double width, double height) {

  static Box of(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  /** Whether the two share more than an edge. */
  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean holds(Box other) {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }

  /** Whether a line runs through the inside, not only along the border. */
  boolean isCrossedBy(Line line) {
    var from = 0.0;
    var to = 1.0;
    var starts = new double[] {line.x1(), line.y1()};
    var lengths = new double[] {line.x2() - line.x1(), line.y2() - line.y1()};
    var lows = new double[] {x, y};
    var highs = new double[] {right(), bottom()};
    for (var axis = 0; axis < 2; axis++) {
      if (lengths[axis] == 0) {
        if (starts[axis] <= lows[axis] || starts[axis] >= highs[axis]) {
          return false;
        }
        continue;
      }
      var near = (lows[axis] - starts[axis]) / lengths[axis];
      var far = (highs[axis] - starts[axis]) / lengths[axis];
      from = Math.max(from, Math.min(near, far));
      to = Math.min(to, Math.max(near, far));
    }
    return from < to;
  }
}
