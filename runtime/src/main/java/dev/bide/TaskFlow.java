package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.util.List;

/** How a task runs: the flow of its coroutine. Run by the loop, one step per wake-up. */
final class TaskFlow extends Flow implements Runnable {
  final Task<?> task;

  /** Of the loop of the task: what wakes a task most often waits for this pointer. */
  private final Agenda agenda;

  /** The next step throws a cancellation, whatever the outcome of what the task waits for. */
  private boolean mustCancel;

  TaskFlow(Task<?> task, Coroutine<?> coroutine) {
    this.task = task;
    agenda = task.loop.agenda;
    begin(coroutine);
  }

  /** One step of the task. */
  @Override
  public void run() {
    if (mustCancel) {
      mustCancel = false;
      proceed(cancellationOf(leaf()));
    } else {
      proceed();
    }
  }

  @Override
  public String toString() {
    return "step of " + task;
  }

  @Override
  public void wake() {
    agenda.addOrPost(this);
  }

  /** {@link #wake} on the thread of the loop. */
  void wakeHere() {
    agenda.add(this);
  }

  /** What the task waits for; null while it runs, and when its next step is scheduled anyway. */
  Leaf waitsFor() {
    return leaf();
  }

  boolean mustCancels() {
    return mustCancel;
  }

  void mustCancel() {
    mustCancel = true;
  }

  void clearMustCancel() {
    mustCancel = false;
  }

  /** A request that came while the task ran reaches what it waits for now. */
  @Override
  protected void parked() {
    if (mustCancel && leaf() != null && leaf().cancel(task.cancelMessage())) {
      mustCancel = false;
    }
    Recording.suspended(task);
  }

  /** Where the task is suspended, innermost first. */
  List<StackTraceElement> stack() {
    return locations();
  }

  /** Whether nothing of it has run. */
  boolean fresh() {
    return !started();
  }

  @Override
  protected Throwable cancellation(String message) {
    return new CancelledError(message);
  }

  @Override
  protected void returned(Object result) {
    if (mustCancel) {
      task.ended(new CancelledError(task.cancelMessage()));
    } else {
      task.ended(result);
    }
  }

  @Override
  protected void threw(Throwable failure) {
    if (failure instanceof CancelledError cancelled) {
      task.ended(cancelled);
    } else {
      task.failed(failure);
    }
  }

  /** What the task was waiting for has ended, but a cancellation has come in between. */
  private CancelledError cancellationOf(Leaf leaf) {
    if (leaf != null) {
      try {
        leaf.forgo();
      } catch (CancelledError cancelled) {
        return cancelled;
      } catch (Throwable overtaken) {
        // The cancellation is what the task gets to see.
      }
    }
    return new CancelledError(task.cancelMessage());
  }
}
