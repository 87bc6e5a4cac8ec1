package cn.zhuli.process.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/** Does by hand, in order, what the job executor does on a server. */
public class EngineRoom {

  private static final int PAGE = 500;

  private final ManagementService management;
  private final Patience patience;
  private final List<String> faults = new ArrayList<>();

  EngineRoom(ManagementService management, Patience patience) {
    this.management = management;
    this.patience = patience;
  }

  /** Runs whatever is due, as long as there is patience. */
  public void runDue() {
    for (var due = due(); !due.isEmpty() && !patience.isLost(); due = due()) {
      due.forEach(this::run);
    }
  }

  /** When the next job falls due. */
  public Optional<Instant> next(Instant now) {
    return query()
        .duedateHigherThan(Date.from(now))
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(job -> job.getDuedate().toInstant());
  }

  /** What went wrong inside steps; a fault is retried, as on a server. */
  public List<String> faults() {
    return faults;
  }

  private List<Job> due() {
    return query().executable().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, PAGE);
  }

  private JobQuery query() {
    return management.createJobQuery().active().withRetriesLeft();
  }

  private void run(Job job) {
    if (patience.isLost() || query().jobId(job.getId()).count() == 0) {
      return;
    }
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException fault) {
      var told = "Job of " + job.getProcessDefinitionKey() + ": " + fault.getMessage();
      faults.add(told);
      patience.failed(job.getId(), told);
    }
  }
}
