package dev.bide.conformance.taskgroups;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crash;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.failureOf;
import static dev.bide.conformance.Failures.groupOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/**
 * Mirrors {@code test_taskgroups.BaseTestTaskGroup}: tasks that a failing group is given by its
 * tasks.
 */
class TaskGroupGrowthTest implements AsyncTests {
  private int count;

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_25")
  Coroutine<Void> tasksThatMultiplyAreAllCancelled() {
    assertThat(await(groupOf(fight()))).containsExactly(ArithmeticException.class);
    assertThat(count).isGreaterThanOrEqualTo(10);
    assertThat(allTasks()).hasSize(1);
    return done();
  }

  @Async
  private Coroutine<Void> fight() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(hydra(group));
      group.createTask(hercules());
    }
    return done();
  }

  @Async
  private Coroutine<Void> hydra(TaskGroup group) {
    count++;
    await(sleep(0.01));
    group.createTask(hydra(group));
    group.createTask(hydra(group));
    return done();
  }

  @Async
  private Coroutine<Void> hercules() {
    while (count < 10) {
      await(sleep(0.015));
    }
    throw new ArithmeticException();
  }

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_no_create_task_after_failure")
  Coroutine<Void> takesNoTaskOnceOneHasFailed() {
    assertThat(await(groupOf(createsATaskWhenCancelled())))
        .containsExactly(ArithmeticException.class);
    assertThat(count).isOne();
    return done();
  }

  @Async
  private Coroutine<Void> createsATaskWhenCancelled() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(crashAfter(0.001));
      group.createTask(triesToCreateATask(group));
    }
    return done();
  }

  @Async
  private Coroutine<Void> triesToCreateATask(TaskGroup group) {
    try {
      await(sleep(1));
    } catch (CancelledError e) {
      Coroutine<Void> refused = sleep(0);
      assertThatIllegalStateException().isThrownBy(() -> group.createTask(refused));
      await(refused);
      count++;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_cancels_task_if_created_during_creation")
  Coroutine<Void> aTaskThatIsCreatedByATaskAndFails() {
    assertThat(await(groupOf(createsAFailingTask()))).containsExactly(ArithmeticException.class);
    assertThat(count).isOne();
    return done();
  }

  @Async
  private Coroutine<Void> createsAFailingTask() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(createsATaskAndIsCancelled(group));
    }
    return done();
  }

  @Async
  private Coroutine<Void> createsATaskAndIsCancelled(TaskGroup group) {
    group.createTask(crash());
    assertThat(await(failureOf(this::yieldsTwice))).isInstanceOf(CancelledError.class);
    count++;
    return done();
  }

  @Async
  private Coroutine<Void> yieldsTwice() {
    await(sleep(0));
    await(sleep(0));
    return done();
  }
}
