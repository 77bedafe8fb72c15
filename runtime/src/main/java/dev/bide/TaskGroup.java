package dev.bide;

import dev.bide.machine.Flow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tasks that end before the try-with-resources that made the group does. Made by {@link
 * Asyncio#taskGroup}. Python's {@code asyncio.TaskGroup}.
 *
 * <p>The first failure of a task cancels the others and the body. When all have ended, the failures
 * are thrown as one {@link ExceptionGroup}, in the order in which they happened, that of the body
 * last.
 */
public final class TaskGroup implements AsyncContext {
  private final EventLoop loop;
  private final Task<?> parent;

  /** The innermost shield around it; null if there is none. */
  private final CancelScope shield;

  private final Set<Promise<?>> tasks = new LinkedHashSet<>();
  private final List<Throwable> errors = new ArrayList<>();
  private final Consumer<Promise<?>> taskDone = this::taskDone;
  private boolean exiting;
  private boolean aborting;

  /** The group has cancelled its parent, and has to take that back. */
  private boolean parentCancelRequested;

  /** What the exit waits for; null while it does not. */
  private Waiter allDone;

  /** Entered by the current task. */
  TaskGroup(EventLoop loop) {
    this.loop = loop;
    parent = loop.currentTask();
    if (parent == null) {
      throw new IllegalStateException("TaskGroup should be used inside a task");
    }
    shield = parent.shield();
  }

  /** {@link #createTask(Coroutine, String)} with a made-up name. */
  public <T> Task<T> createTask(Coroutine<T> coroutine) {
    return createTask(coroutine, null);
  }

  /**
   * Has {@code coroutine} run as a task of this group.
   *
   * @param name for people to read; null for a made-up one
   * @throws IllegalStateException if the group has ended, or is cancelling its tasks
   */
  public <T> Task<T> createTask(Coroutine<T> coroutine, String name) {
    return createTask(coroutine, name, Context.current());
  }

  /** {@link #createTask(Coroutine, String)} that starts with {@code context}. */
  public <T> Task<T> createTask(Coroutine<T> coroutine, String name, Context context) {
    requireAccepting();
    return add(loop.createTask(coroutine, name, context));
  }

  /** {@link #createTask} that runs it up to its first suspension before this returns. */
  public <T> Task<T> createEagerTask(Coroutine<T> coroutine) {
    requireAccepting();
    return add(loop.createEagerTask(coroutine, null));
  }

  /**
   * Starts a task of this group that has something to say before it is of use, and waits for that:
   *
   * <pre>{@code
   * int port = await(group.start(started -> serve(started)));
   * }</pre>
   *
   * where {@code serve} calls {@code started.started(port)} once it listens, and goes on. Trio's
   * {@code nursery.start}; asyncio has none.
   *
   * <p>Until the call, the task is the affair of who awaits this: a failure is thrown there and
   * leaves the group alone. Cancelling the wait cancels the task and waits for its end; a failure
   * is then that of the group. From the call on it is a task of the group like any other.
   *
   * @param body makes the coroutine; called when this is awaited
   * @return gives what {@code started} is called with; throws {@link IllegalStateException} if the
   *     task ends without the call
   */
  public <T> Coroutine<T> start(Function<? super Started<T>, ? extends Coroutine<?>> body) {
    return new StartUp<>(this, body);
  }

  /** Ends the group early: cancels its tasks and its body, without an error. */
  public void cancel() {
    if (!aborting) {
      abort();
      if (!exiting) {
        parentCancelRequested = true;
        parent.cancel(null, shield);
      }
    }
  }

  @Override
  public Awaitable<Boolean> exit(Throwable bodyError) {
    return new Exit(bodyError);
  }

  /** A task that the group waits for, but whose failures are those of {@code startUp} for now. */
  Task<?> addStarting(Coroutine<?> coroutine, Consumer<Promise<?>> ended) {
    requireAccepting();
    Task<?> task = loop.createTask(coroutine);
    tasks.add(task);
    task.addDoneCallback(ended);
    return task;
  }

  /** A task that was {@linkplain #addStarting starting} has ended before it had started. */
  void discard(Promise<?> task) {
    tasks.remove(task);
    if (tasks.isEmpty() && allDone != null && !allDone.done()) {
      allDone.setResult(null);
    }
  }

  private <T> Task<T> add(Task<T> task) {
    tasks.add(task);
    task.addDoneCallback(taskDone);
    return task;
  }

  private void requireAccepting() {
    loop.requireOwnThread();
    if (exiting && tasks.isEmpty()) {
      throw new IllegalStateException("TaskGroup is finished");
    }
    if (aborting) {
      throw new IllegalStateException("TaskGroup is shutting down");
    }
  }

  private void abort() {
    aborting = true;
    List.copyOf(tasks).forEach(Promise::cancel);
  }

  void taskDone(Promise<?> task) {
    discard(task);
    if (task.cancelled() || task.exception() == null) {
      return;
    }
    errors.add(task.exception());
    if (parent.done()) {
      loop.callExceptionHandler(
          new ErrorContext("Task has failed after its group's parent", task.exception(), task));
    } else if (!aborting && !parentCancelRequested) {
      abort();
      parentCancelRequested = true;
      parent.cancel(null, shield);
    }
  }

  /** Waits for the tasks, then gives or throws what is to come of the statement. */
  private final class Exit extends Coroutine<Boolean> {
    private final Throwable bodyError;

    /** The cancellation to throw if nothing else has happened. */
    private CancelledError cancellation;

    Exit(Throwable bodyError) {
      this.bodyError = bodyError;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at == 0) {
        begin();
      } else {
        allDone(flow);
      }
      while (!tasks.isEmpty()) {
        allDone = new Waiter(loop, tasks);
        flow.await(allDone, depth);
        if (flow.suspended()) {
          flow.suspend(this, 1);
          return null;
        }
      }
      return end();
    }

    private void begin() {
      exiting = true;
      cancellation = bodyError instanceof CancelledError cancelled ? cancelled : null;
      if (bodyError != null && !aborting) {
        abort();
      }
    }

    /** The wait is over, or the parent is being cancelled, perhaps not for the first time. */
    private void allDone(Flow flow) throws Throwable {
      allDone = null;
      try {
        flow.resumed();
      } catch (CancelledError cancelled) {
        if (!aborting) {
          cancellation = cancelled;
          abort();
        }
      }
    }

    private Boolean end() {
      if (parentCancelRequested && parent.uncancel() == 0) {
        cancellation = null;
      }
      if (cancellation != null && errors.isEmpty()) {
        throw cancellation;
      }
      if (bodyError != null && !(bodyError instanceof CancelledError)) {
        errors.add(bodyError);
      }
      if (errors.isEmpty()) {
        return bodyError != null;
      }
      if (parent.cancelling() > 0) {
        // A request from outside must reach the next await of the parent, behind the group.
        parent.uncancel();
        parent.cancel();
      }
      throw new ExceptionGroup("unhandled errors in a TaskGroup", errors);
    }
  }
}
