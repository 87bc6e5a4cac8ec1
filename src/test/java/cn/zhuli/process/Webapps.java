package cn.zhuli.process;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.welcome.Welcome;

/**
 * The engine's web applications of a JVM. They belong to the server that started last; when it
 * stops, other servers of the same JVM are left without.
 */
public final class Webapps implements AutoCloseable {

  private final Runnable back;

  private Webapps(Runnable back) {
    this.back = back;
  }

  /** Remembers whose they are, and gives them back when closed. */
  public static Webapps kept() {
    var admin = Admin.getRuntimeDelegate();
    var cockpit = Cockpit.getRuntimeDelegate();
    var tasklist = Tasklist.getRuntimeDelegate();
    var welcome = Welcome.getRuntimeDelegate();
    return new Webapps(
        () -> {
          Admin.setAdminRuntimeDelegate(admin);
          Cockpit.setCockpitRuntimeDelegate(cockpit);
          Tasklist.setTasklistRuntimeDelegate(tasklist);
          Welcome.setRuntimeDelegate(welcome);
        });
  }

  @Override
  public void close() {
    back.run();
  }
}
