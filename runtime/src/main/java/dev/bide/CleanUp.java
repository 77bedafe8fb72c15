package dev.bide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The end of a loop: the tasks that are left are cancelled and waited for, the generators that are
 * open are closed, the last callbacks run, and what nobody has looked at is reported.
 */
final class CleanUp {
  private enum Step {
    CANCEL_TASKS,
    CLOSE_GENERATORS,
    SETTLE,
    END
  }

  private final EventLoop loop;
  private Step step = Step.CANCEL_TASKS;

  /** What was cancelled in the step before. */
  private Set<Task<?>> cancelled = Set.of();

  /** What was closed in the step before; null if nothing was. */
  private Gather<Void, Outcome<Void>> closing;

  /** Begins the end: what other threads hand over from now on is cancelled. */
  CleanUp(EventLoop loop) {
    this.loop = loop;
    loop.ending = true;
  }

  /** Takes the next step; returns what it waits for, null at the end. */
  Promise<?> next() {
    Promise<?> waitsFor = null;
    while (waitsFor == null && step != Step.END) {
      waitsFor = take(step);
      step = Step.values()[step.ordinal() + 1];
    }
    return waitsFor;
  }

  private Promise<?> take(Step step) {
    switch (step) {
      case CANCEL_TASKS:
        return cancelTasks();
      case CLOSE_GENERATORS:
        reportTasks();
        return closeGenerators();
      default:
        reportGenerators();
        return settle();
    }
  }

  /** Reports what is left to report, and closes the loop. */
  void end() {
    loop.unretrieved.reportAll();
    if (loop.debugging != null) {
      loop.debugging.reportNeverAwaited();
    }
    loop.close();
  }

  private Promise<?> cancelTasks() {
    cancelled = loop.tasks.all();
    if (cancelled.isEmpty()) {
      return null;
    }
    cancelled.forEach(Task::cancel);
    return new Gather<>(loop, cancelled, false, Outcome::of);
  }

  private void reportTasks() {
    for (Task<?> task : cancelled) {
      if (!task.cancelled() && task.failure() != null) {
        loop.callExceptionHandler(
            new ErrorContext("unhandled exception during run() shutdown", task.failure(), task));
      }
    }
  }

  private Promise<?> closeGenerators() {
    List<AsyncGenerator<?>> open = loop.generators.take();
    if (open.isEmpty()) {
      return null;
    }
    List<Awaitable<Void>> closings = new ArrayList<>();
    open.forEach(generator -> closings.add(generator.aclose()));
    closing = new Gather<>(loop, closings, false, Outcome::of);
    return closing;
  }

  /** Lets what waits for promises that are done learn of it: callbacks, and other threads. */
  private Promise<?> settle() {
    Promise<Void> settled = loop.createPromise();
    loop.callSoon(() -> settled.setResult(null));
    return settled;
  }

  private void reportGenerators() {
    if (closing == null) {
      return;
    }
    for (Outcome<Void> outcome : closing.result()) {
      if (!outcome.succeeded()) {
        loop.callExceptionHandler(
            new ErrorContext(
                "an error occurred during closing of an async generator", outcome.failure(), null));
      }
    }
  }
}
