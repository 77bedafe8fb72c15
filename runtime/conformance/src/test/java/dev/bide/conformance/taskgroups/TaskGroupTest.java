package dev.bide.conformance.taskgroups;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

/** Mirrors {@code test_taskgroups.BaseTestTaskGroup}: tasks that end well. */
class TaskGroupTest implements AsyncTests {
  private int count;
  private String name;

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_01")
  Coroutine<Void> waitsForItsTasks() {
    Task<Integer> first;
    Task<Integer> second;
    try (TaskGroup group = taskGroup()) {
      first = group.createTask(sleep(0.1, 42));
      second = group.createTask(sleep(0.2, 11));
    }
    assertThat(first.result()).isEqualTo(42);
    assertThat(second.result()).isEqualTo(11);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_02")
  Coroutine<Void> itsBodyMayAwait() {
    Task<Integer> first;
    Task<Integer> second;
    try (TaskGroup group = taskGroup()) {
      first = group.createTask(sleep(0.1, 42));
      await(sleep(0.15));
      second = group.createTask(sleep(0.2, 11));
    }
    assertThat(first.result()).isEqualTo(42);
    assertThat(second.result()).isEqualTo(11);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_03")
  Coroutine<Void> aTaskThatIsCancelledDoesNotMatter() {
    Task<Integer> first;
    Task<Integer> second;
    try (TaskGroup group = taskGroup()) {
      first = group.createTask(sleep(1, 42));
      await(sleep(0.15));
      first.cancel();
      second = group.createTask(sleep(0.2, 11));
    }
    assertThat(first.cancelled()).isTrue();
    assertThat(second.result()).isEqualTo(11);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_23")
  Coroutine<Void> tasksThatHaveEndedAreGone() {
    Task<?> self = currentTask();
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < 10; i++) {
        await(sleep(0.1));
        group.createTask(sleep(0.3));
        if (i == 5) {
          assertThat(allTasks()).hasSizeLessThan(5 + 1);
        }
      }
      await(sleep(1.35));
      assertThat(allTasks()).containsExactly(self);
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_24")
  Coroutine<Void> aTaskMayCreateTasks() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(createsTwo(group));
    }
    assertThat(count).isEqualTo(2);
    assertThat(runningLoop().time()).isEqualTo(0.3);
    return done();
  }

  @Async
  private Coroutine<Void> createsTwo(TaskGroup group) {
    await(sleep(0.1));
    group.createTask(counts(0.1));
    group.createTask(counts(0.2));
    return done();
  }

  @Async
  private Coroutine<Void> counts(double seconds) {
    await(sleep(seconds));
    count++;
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_task_name",
    "test_taskgroups.BaseTestTaskGroup.test_name"
  })
  Coroutine<Void> tasksHaveNames() {
    try (TaskGroup group = taskGroup()) {
      Task<Void> task = group.createTask(notesItsName(), "yolo");
      assertThat(task.name()).isEqualTo("yolo");
    }
    assertThat(name).isEqualTo("yolo");
    return done();
  }

  @Async
  private Coroutine<Void> notesItsName() {
    await(sleep(0));
    name = currentTask().name();
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_finished",
    "test_taskgroups.BaseTestTaskGroup.test_coro_closed_when_tg_closed"
  })
  Coroutine<Void> takesNoTaskOnceItHasEnded() {
    TaskGroup group = taskGroup();
    try (group) {
      await(sleep(0));
    }
    Coroutine<Void> refused = sleep(0);
    assertThatIllegalStateException()
        .isThrownBy(() -> group.createTask(refused))
        .withMessageContaining("is finished");
    // Python closes the coroutine; in Bide it has not been used, and can still be.
    await(refused);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_without_parent_task")
  Coroutine<Void> needsATask() {
    Promise<Void> called = new Promise<>();
    runningLoop()
        .callSoon(
            () -> {
              assertThatIllegalStateException()
                  .isThrownBy(Asyncio::taskGroup)
                  .withMessageContaining("task");
              called.setResult(null);
            });
    await(called);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_22")
  Coroutine<Void> cancelledWhileItWaits() {
    List<Task<?>> children = new ArrayList<>();
    Task<Void> task = createTask(runsTwo(children));
    await(sleep(0.05));
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(children).hasSize(2).allMatch(Task::cancelled);
    return done();
  }

  @Async
  private static Coroutine<Void> runsTwo(List<Task<?>> children) {
    try (TaskGroup group = taskGroup()) {
      children.add(group.createTask(sleep(1, 42)));
      children.add(group.createTask(sleep(2, 11)));
    }
    return done();
  }

  @Async
  private Coroutine<Void> countsCancellations() {
    try {
      await(sleep(5));
    } catch (CancelledError e) {
      count++;
      throw e;
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_cancellation")
  Coroutine<Void> cancellingTheParentCancelsTheTasks() {
    Task<Void> task = createTask(runsFive(false));
    await(sleep(0.1));
    assertThat(task.done()).isFalse();
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(count).isEqualTo(5);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_07")
  Coroutine<Void> cancellingTheParentCancelsTheBodyToo() {
    Task<Void> task = createTask(runsFive(true));
    await(sleep(0.1));
    assertThat(task.done()).isFalse();
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(count).isEqualTo(15);
    return done();
  }

  @Async
  private Coroutine<Void> runsFive(boolean bodySleeps) {
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < 5; i++) {
        group.createTask(countsCancellations());
      }
      if (bodySleeps) {
        try {
          await(sleep(10));
        } catch (CancelledError e) {
          count += 10;
          throw e;
        }
      }
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_17")
  Coroutine<Void> cancellingTheBodyOfAnEmptyGroup() {
    Task<Void> task = createTask(sleepsInAGroup(null));
    await(sleep(0.1));
    assertThat(task.done()).isFalse();
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(count).isEqualTo(10);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_18")
  Coroutine<Void> aBodyThatFailsInsteadOfBeingCancelled() {
    IllegalStateException failure = new IllegalStateException("weird");
    Task<Void> task = createTask(sleepsInAGroup(failure));
    await(sleep(0.1));
    assertThat(task.done()).isFalse();
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(ExceptionGroup.class);
    assertThat(((ExceptionGroup) task.exception()).exceptions()).containsExactly(failure);
    assertThat(count).isEqualTo(10);
    return done();
  }

  @Async
  private Coroutine<Void> sleepsInAGroup(RuntimeException failure) {
    try (TaskGroup group = taskGroup()) {
      try {
        await(sleep(10));
      } catch (CancelledError e) {
        count += 10;
        if (failure != null) {
          throw failure;
        }
        throw e;
      }
    }
    return done();
  }
}
