package cn.zhuli.model;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.di.Edge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** One straight part of a flow in the picture. */
record Line(double x1, double y1, double x2, double y2) {

  static List<Line> of(Edge edge) {
    var points = new ArrayList<Waypoint>(edge.getWaypoints());
    var lines = new ArrayList<Line>();
    for (var i = 1; i < points.size(); i++) {
      var from = points.get(i - 1);
      var to = points.get(i);
      lines.add(new Line(from.getX(), from.getY(), to.getX(), to.getY()));
    }
    return lines;
  }

  /** Whether two lines have a point in common. */
  boolean meets(Line other) {
    return Line2D.linesIntersect(x1, y1, x2, y2, other.x1, other.y1, other.x2, other.y2);
  }

  /** Whether two lines have nothing in common but this point. */
  boolean meetsOnlyAt(double x, double y, Line other) {
    return hasEnd(x, y) && other.hasEnd(x, y) && !overlaps(other);
  }

  private boolean hasEnd(double x, double y) {
    return x1 == x && y1 == y || x2 == x && y2 == y;
  }

  /** Whether two lines lie on one another for a while. */
  private boolean overlaps(Line other) {
    var parallel = (x2 - x1) * (other.y2 - other.y1) == (y2 - y1) * (other.x2 - other.x1);
    if (!parallel || !meets(other)) {
      return false;
    }
    return common(x1, x2, other.x1, other.x2) > 0 || common(y1, y2, other.y1, other.y2) > 0;
  }

  private static double common(double a1, double a2, double b1, double b2) {
    return Math.min(Math.max(a1, a2), Math.max(b1, b2))
        - Math.max(Math.min(a1, a2), Math.min(b1, b2));
  }
}
