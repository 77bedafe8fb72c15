package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.machine.Flow;
import dev.bide.testing.AsyncTests;
import dev.bide.testing.TestLoop;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_tasks.BaseTaskTests}: what becomes a task, and what a task tells. */
class TaskTest implements AsyncTests {
  private Task<?> self;

  @Test
  @Ported({
    "test_tasks.BaseTaskTests.test_task_class",
    "test_tasks.BaseTaskTests.test_create_task_with_async_function"
  })
  void belongsToItsLoop() {
    try (TestLoop first = new TestLoop();
        TestLoop second = new TestLoop()) {
      Task<String> task = first.loop().createTask(value("ok"));
      assertThat(first.loop().runUntilComplete(task)).isEqualTo("ok");
      assertThat(task.done()).isTrue();
      assertThat(task.result()).isEqualTo("ok");
      assertThat(task.loop()).isSameAs(first.loop());
      assertThat(second.loop().createTask(value("ok")).loop()).isSameAs(second.loop());
    }
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_bare_create_task",
    "test_tasks.BaseTaskTests.test_bare_create_named_task"
  })
  Coroutine<Void> createTaskUsesTheRunningLoop() {
    Task<Integer> task = createTask(value(1), "No-op");
    assertThat(task.loop()).isSameAs(runningLoop());
    assertThat(task.name()).isEqualTo("No-op");
    assertThat(await(task)).isEqualTo(1);
    return done();
  }

  @Test
  @Ported("test_tasks.BaseTaskTests.test_ensure_future_coroutine")
  void createTaskNeedsARunningLoop() {
    assertThatIllegalStateException()
        .isThrownBy(() -> createTask(value("ok")))
        .withMessageContaining("no running event loop");
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_other_loop_future")
  Coroutine<Void> aPromiseOfAnotherLoopIsRefused() {
    EventLoop other = new EventLoop();
    assertThat(await(failureOf(other.<Void>createPromise())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("<Task .*> got <Promise .*> of another event loop");
    other.close();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_task_awaits_on_itself")
  Coroutine<Void> aTaskCannotAwaitItself() {
    Task<Void> task = createTask(awaitsSelf());
    self = task;
    assertThat(await(failureOf(task)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Task cannot await on itself");
    return done();
  }

  @Async
  private Coroutine<Void> awaitsSelf() {
    await(self);
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_ensure_future_future",
    "test_tasks.BaseTaskTests.test_ensure_future_task"
  })
  Coroutine<Void> promisesAndTasksAreUsedAsTheyAre() {
    Promise<String> promise = new Promise<>();
    promise.setResult("ko");
    assertThat(shield(promise)).isSameAs(promise);
    assertThat(await(gather(promise, createTask(value("ok"))))).containsExactly("ko", "ok");
    return done();
  }

  @Test
  @Ported("test_tasks.BaseTaskTests.test_ensure_future_error_msg")
  void aPromiseOfAnotherLoopIsNotGathered() {
    EventLoop other = new EventLoop();
    try (TestLoop loop = new TestLoop()) {
      Promise<Void> foreign = other.createPromise();
      assertThatIllegalStateException()
          .isThrownBy(() -> loop.runPart(gathers(foreign)))
          .withMessageContaining("belongs to another event loop");
    }
    other.close();
  }

  @Async
  private static Coroutine<Void> gathers(Awaitable<Void> awaitable) {
    await(gather(awaitable));
    return done();
  }

  /** An awaitable of another kind. */
  private record Wrapped<T>(Awaitable<T> inner) implements Awaitable<T> {
    @Override
    public T awaitIn(Flow flow, int depth) throws Throwable {
      return flow.await(inner, depth);
    }
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_ensure_future_awaitable",
    "test_tasks.BaseTaskTests.test_ensure_future_task_awaitable",
    "test_tasks.BaseTaskTests.test_create_task_with_asynclike_function"
  })
  Coroutine<Void> anyAwaitableBecomesATask() {
    assertThat(await(new Wrapped<>(value("ok")))).isEqualTo("ok");
    assertThat(await(shield(new Wrapped<>(value("ok"))))).isEqualTo("ok");
    assertThat(await(gather(new Wrapped<>(sleep(0, "ok"))))).containsExactly("ok");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_task_repr")
  Coroutine<Void> tellsItsState() {
    Task<String> task = createTask(value("abc"), "TestTask");
    assertThat(task).hasToString("<Task TestTask pending>");
    task.cancel();
    assertThat(task).hasToString("<Task TestTask cancelling>");
    await(failureOf(task));
    assertThat(task).hasToString("<Task TestTask cancelled>");

    Task<String> ended = createTask(value("abc"), "TestTask");
    await(ended);
    assertThat(ended).hasToString("<Task TestTask finished result=abc>");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_task_repr_autogenerated")
  Coroutine<Void> isNumberedWithoutAName() {
    Task<Integer> first = createTask(value(123));
    Task<Integer> second = createTask(value(123));
    assertThat(first.name()).matches("Task-\\d+");
    assertThat(number(first)).isLessThan(number(second));
    await(gather(first, second));
    return done();
  }

  private static int number(Task<?> task) {
    return Integer.parseInt(task.name().substring("Task-".length()));
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_task_repr_name_not_str")
  Coroutine<Void> setName() {
    Task<Integer> task = createTask(value(123));
    task.setName("{6}");
    assertThat(task.name()).isEqualTo("{6}");
    await(task);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures2.FutureReprTests.test_recursive_repr_for_pending_tasks")
  Coroutine<Void> tellsAResultThatContainsTheTaskItself() {
    Task<Object> task = createTask(tasksOfTheLoop());
    await(task);
    assertThat(task.toString()).contains("finished result=[").contains("finished result=...>");
    return done();
  }

  @Async
  private static Coroutine<Object> tasksOfTheLoop() {
    return value(allTasks());
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_task_repr_wait_for")
  Coroutine<Void> tellsWhatItAwaits() {
    Promise<Void> promise = new Promise<>();
    Task<Void> task = createTask(awaits(promise));
    await(sleep(0));
    assertThat(task.toString()).endsWith(" awaits " + promise + ">");
    promise.setResult(null);
    await(task);
    return done();
  }

  @Async
  private static Coroutine<Void> awaits(Awaitable<?> awaitable) {
    await(awaitable);
    return done();
  }
}
