package dev.bide;

import dev.bide.machine.Leaf;

/**
 * A coroutine that runs by itself on the event loop. Python's {@code asyncio.Task}.
 *
 * <p>Made by {@link Asyncio#createTask}. The loop holds a task strongly until it is done. Like
 * every {@link Promise} it belongs to its loop's thread.
 *
 * @param <T> the type of the result
 */
public final class Task<T> extends Promise<T> {
  /** How many eager tasks may start inside of each other before the stack gets too deep. */
  private static final int MAX_EAGER_STARTS = 16;

  /** Null once the task is done. */
  private TaskFlow flow;

  private final int number;

  /** Null until there are any. */
  private Details details;

  /** Never null; belongs to the loop's thread. */
  Context context;

  // Neighbours in the loop's list of tasks that are not done.
  Task<?> previous;
  Task<?> next;

  /** What most tasks never have, kept apart because there are very many tasks. */
  private static final class Details {
    /** Null until one is given: then the name is made from the number. */
    String name;

    /** How many requests to cancel it there are. */
    int requests;

    /** That of the last request. */
    String message;

    /** The innermost one that the body is in; null if it is in none. */
    CancelScope shield;
  }

  private Task(EventLoop loop, Coroutine<T> coroutine, String name, Context context) {
    super(loop);
    coroutine.markStarted();
    this.flow = new TaskFlow(this, coroutine);
    this.context = context;
    if (name != null) {
      setName(name);
    }
    this.number = loop.tasks.add(this);
    if (loop.debugging != null) {
      loop.debugging.created(this);
    }
    Recording.started(this);
  }

  /** A task whose first step is scheduled. */
  static <T> Task<T> create(EventLoop loop, Coroutine<T> coroutine, String name, Context context) {
    Task<T> task = new Task<>(loop, coroutine, name, context);
    loop.enqueue(task.flow);
    return task;
  }

  /** A task that has run up to its first suspension, unless the stack is too deep already. */
  static <T> Task<T> createEager(EventLoop loop, Coroutine<T> coroutine, String name) {
    Task<T> task = new Task<>(loop, coroutine, name, Context.current());
    if (EventLoop.current() != loop || loop.eagerStarts == MAX_EAGER_STARTS) {
      loop.enqueue(task.flow);
      return task;
    }
    Object starter = loop.agenda.running();
    loop.eagerStarts++;
    loop.agenda.setRunning(task.flow);
    try {
      task.flow.run();
    } finally {
      loop.agenda.setRunning(starter);
      loop.eagerStarts--;
    }
    return task;
  }

  /**
   * Requests that the task end: a {@link CancelledError} is thrown at the await where it is
   * suspended, after what it waits for has been cancelled too. The body may clean up, and even go
   * on. A task that has not started never runs. Inside of a {@linkplain CancelScope#shielded
   * shielded} scope the request waits until that ends.
   *
   * @param message goes into the error; may be null
   * @return false if it is done already
   */
  @Override
  public boolean cancel(String message) {
    return cancel(message, null);
  }

  /**
   * Requests that the task end, or a part of its body.
   *
   * @param within the innermost shield around that part, null if there is none: only shields inside
   *     of it hold the request back
   */
  boolean cancel(String message, CancelScope within) {
    loop.requireOwnThread();
    if (done()) {
      return false;
    }
    Task<?> task = this;
    CancelScope unheldBy = within;
    while (true) {
      CancelScope shield = task.shield();
      if (shield != null && shield != unheldBy) {
        shield.hold(message, unheldBy);
        return true;
      }
      task.request(message);
      Leaf leaf = task.flow.waitsFor();
      if (leaf instanceof Task<?> inner && !inner.done()) {
        task = inner;
        unheldBy = null;
      } else {
        if (leaf == null || !leaf.cancel(message)) {
          task.flow.mustCancel();
        }
        return true;
      }
    }
  }

  /** How many requests to cancel have reached it, less those {@linkplain #uncancel taken back}. */
  public int cancelling() {
    return details == null ? 0 : details.requests;
  }

  /**
   * Takes back one request; for who made it and has dealt with the {@link CancelledError}.
   *
   * @return how many are left
   */
  public int uncancel() {
    if (cancelling() > 0 && --details.requests == 0 && flow != null) {
      flow.clearMustCancel();
    }
    return cancelling();
  }

  /** Its name, {@code Task-N} if it was given none. */
  public String name() {
    return details == null || details.name == null ? "Task-" + number : details.name;
  }

  /** Its context as it is now; while it has not started, that with which it starts. */
  public Context context() {
    return context;
  }

  /** Names it, for people to read. */
  public void setName(String name) {
    details().name = name;
  }

  /**
   * Not for tasks.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void setResult(T value) {
    throw new UnsupportedOperationException("Task does not support setResult");
  }

  /**
   * Not for tasks.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void setException(Throwable error) {
    throw new UnsupportedOperationException("Task does not support setException");
  }

  @Override
  public String toString() {
    Leaf leaf = flow == null ? null : flow.waitsFor();
    String awaited = leaf instanceof Task<?> inner ? inner.name() : leaf == null ? null : "" + leaf;
    String state = !done() && cancelling() > 0 ? "cancelling" : stateName();
    return "<Task " + name() + " " + state + (leaf == null ? "" : " awaits " + awaited) + ">";
  }

  boolean awaitsStage() {
    return flow.awaitsStage();
  }

  String cancelMessage() {
    return details == null ? null : details.message;
  }

  @SuppressWarnings("unchecked") // the result of the coroutine it was made of
  void ended(Object result) {
    leave();
    super.setResult((T) result);
    Recording.ended(this);
  }

  void ended(CancelledError error) {
    leave();
    cancelled(error);
    Recording.ended(this);
  }

  void failed(Throwable error) {
    leave();
    fail(error);
    Recording.ended(this);
  }

  /** How it runs; null once it is done. */
  TaskFlow flow() {
    return flow;
  }

  int number() {
    return number;
  }

  /** The innermost shield that the body is in; null if it is in none. */
  CancelScope shield() {
    return details == null ? null : details.shield;
  }

  /** The body enters a shield, or leaves it for the one around it. */
  void setShield(CancelScope shield) {
    details().shield = shield;
  }

  /** Whether a request is to be thrown that has not been thrown yet. */
  boolean mustCancel() {
    return flow.mustCancels();
  }

  /** A request that was held back reaches the body, which calls this itself. */
  void release(String message) {
    request(message);
    flow.mustCancel();
  }

  /** Nothing is to be thrown that has not been thrown yet; called by the body itself. */
  void clearMustCancel() {
    flow.clearMustCancel();
  }

  private void leave() {
    flow = null;
    loop.tasks.remove(this);
  }

  private void request(String message) {
    details().requests++;
    details.message = message;
  }

  private Details details() {
    if (details == null) {
      details = new Details();
    }
    return details;
  }
}
