package dev.bide;

import dev.bide.machine.Leaf;
import java.util.concurrent.CompletableFuture;

/**
 * A coroutine that runs by itself on the event loop. Python's {@code asyncio.Task}.
 *
 * <p>Made by {@link Asyncio#createTask}. The loop holds a task strongly until it is done. Like
 * every {@link Promise} it belongs to its loop's thread.
 *
 * @param <T> the type of the result
 */
public final class Task<T> extends Promise<T> {
  /** Null once the task is done. */
  private TaskFlow flow;

  /** Null until a name is given: then the name is made from the number. */
  private String name;

  private final int number;

  /** Null until the first request. */
  private Cancellation cancellation;

  // Neighbours in the loop's list of tasks that are not done.
  Task<?> previous;
  Task<?> next;

  /** Requests to cancel a task. */
  private static final class Cancellation {
    int requests;
    String message;
  }

  private Task(EventLoop loop, Coroutine<T> coroutine, String name) {
    super(loop);
    coroutine.markStarted();
    this.flow = new TaskFlow(this, coroutine);
    this.name = name;
    this.number = loop.tasks.add(this);
  }

  /** A task whose first step is scheduled. */
  static <T> Task<T> create(EventLoop loop, Coroutine<T> coroutine, String name) {
    Task<T> task = new Task<>(loop, coroutine, name);
    loop.enqueue(task.flow);
    return task;
  }

  /** Runs a new task up to its first suspension. */
  static <T> CompletableFuture<T> startNow(EventLoop loop, Coroutine<T> coroutine) {
    Task<T> task = new Task<>(loop, coroutine, null);
    task.flow.run();
    return task.toFuture();
  }

  /**
   * Requests that the task end: a {@link CancelledError} is thrown at the await where it is
   * suspended, after what it waits for has been cancelled too. The body may clean up, and even go
   * on. A task that has not started never runs.
   *
   * @return false if it is done already
   */
  @Override
  public boolean cancel(String message) {
    if (done()) {
      return false;
    }
    Task<?> task = this;
    while (true) {
      task.request(message);
      Leaf leaf = task.flow.waitsFor();
      if (leaf instanceof Task<?> inner && !inner.done()) {
        task = inner;
      } else {
        if (leaf == null || !leaf.cancel(message)) {
          task.flow.mustCancel();
        }
        return true;
      }
    }
  }

  /** How many requests to cancel it has got, less those {@linkplain #uncancel taken back}. */
  public int cancelling() {
    return cancellation == null ? 0 : cancellation.requests;
  }

  /**
   * Takes back one request; for who made it and has dealt with the {@link CancelledError}.
   *
   * @return how many are left
   */
  public int uncancel() {
    if (cancelling() > 0 && --cancellation.requests == 0 && flow != null) {
      flow.clearMustCancel();
    }
    return cancelling();
  }

  /** Its name, {@code Task-N} if it was given none. */
  public String name() {
    return name == null ? "Task-" + number : name;
  }

  /** Names it, for people to read. */
  public void setName(String name) {
    this.name = name;
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
    return "<Task " + name() + " " + stateName() + (leaf == null ? "" : " awaits " + awaited) + ">";
  }

  boolean awaitsStage() {
    return flow.awaitsStage();
  }

  String cancelMessage() {
    return cancellation == null ? null : cancellation.message;
  }

  @SuppressWarnings("unchecked") // the result of the coroutine it was made of
  void ended(Object result) {
    leave();
    super.setResult((T) result);
  }

  void ended(CancelledError error) {
    leave();
    cancelled(error);
  }

  void failed(Throwable error) {
    leave();
    fail(error);
  }

  private void leave() {
    flow = null;
    loop.tasks.remove(this);
  }

  private void request(String message) {
    if (cancellation == null) {
      cancellation = new Cancellation();
    }
    cancellation.requests++;
    cancellation.message = message;
  }
}
