package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import dev.bide.testing.TestLoop;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_tasks}: {@code current_task} and {@code all_tasks}. */
class CurrentTaskTest implements AsyncTests {
  private Task<?> first;
  private Task<?> second;

  @Async
  private static Coroutine<Task<?>> current() {
    return value(currentTask());
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_current_task",
    "test_tasks.BaseCurrentLoopTests.test_current_task_with_implicit_loop"
  })
  Coroutine<Void> isTheTaskThatRuns() {
    Task<Task<?>> task = createTask(current());
    assertThat(await(task)).isSameAs(task);
    assertThat(await(current())).isSameAs(currentTask()).isNotSameAs(task);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseCurrentLoopTests.test_current_task_no_running_loop")
  Coroutine<Void> isNullInACallback() {
    Promise<Boolean> isNull = new Promise<>();
    runningLoop().callSoon(() -> isNull.setResult(currentTask() == null));
    assertThat(await(isNull)).isTrue();
    return done();
  }

  @Test
  @Ported("test_tasks.BaseCurrentLoopTests.test_current_task_no_running_loop_implicit")
  void needsARunningLoop() {
    assertThatIllegalStateException()
        .isThrownBy(Asyncio::currentTask)
        .withMessageContaining("no running event loop");
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_current_task_with_interleaving_tasks")
  Coroutine<Void> changesWithEachStep() {
    Promise<Void> one = new Promise<>();
    Promise<Void> two = new Promise<>();
    first = createTask(firstAwaits(one, two));
    second = createTask(secondSets(one, two));
    await(gather(first, second));
    return done();
  }

  @Async
  private Coroutine<Void> firstAwaits(Promise<Void> one, Promise<Void> two) {
    assertThat(currentTask()).isSameAs(first);
    await(one);
    assertThat(currentTask()).isSameAs(first);
    two.setResult(null);
    return done();
  }

  @Async
  private Coroutine<Void> secondSets(Promise<Void> one, Promise<Void> two) {
    assertThat(currentTask()).isSameAs(second);
    one.setResult(null);
    await(two);
    assertThat(currentTask()).isSameAs(second);
    return done();
  }

  @Test
  @Ported({
    "test_tasks.BaseTaskIntrospectionTests.test__register_task_1",
    "test_tasks.BaseTaskIntrospectionTests.test__register_task_2",
    "test_tasks.BaseTaskIntrospectionTests.test__unregister_task"
  })
  void aLoopKnowsItsTasksUntilTheyAreDone() {
    try (TestLoop testLoop = new TestLoop()) {
      assertThat(allTasks(testLoop.loop())).isEmpty();
      Task<Integer> task = testLoop.loop().createTask(value(1));
      assertThat(allTasks(testLoop.loop())).containsExactly(task);
      testLoop.loop().runUntilComplete(task);
      assertThat(allTasks(testLoop.loop())).isEmpty();
    }
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_log_destroyed_pending_task")
  Coroutine<Void> theLoopHoldsATaskThatNobodyElseHolds() {
    // Python's loop does not, and reports such a task when it is collected.
    int before = allTasks().size();
    createTask(sleep(10));
    await(sleep(0));
    System.gc();
    assertThat(allTasks()).hasSize(before + 1);
    await(sleep(11));
    assertThat(allTasks()).hasSize(before);
    return done();
  }
}
