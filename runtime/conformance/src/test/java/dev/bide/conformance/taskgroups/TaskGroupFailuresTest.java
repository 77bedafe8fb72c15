package dev.bide.conformance.taskgroups;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.groupOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_taskgroups.BaseTestTaskGroup}: failures of tasks and of the body. */
class TaskGroupFailuresTest implements AsyncTests {
  private int count;
  private boolean siblingCancelled;
  private boolean bodyCancelled;
  private Task<?> first;
  private Task<?> second;

  @Async
  private Coroutine<Void> sibling() {
    try {
      await(sleep(5));
    } catch (CancelledError e) {
      siblingCancelled = true;
      throw e;
    }
    count++;
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_04")
  Coroutine<Void> aFailureCancelsTheOtherTasks() {
    assertThat(await(groupOf(createTask(crashBesideASibling(1, false)))))
        .containsExactly(ArithmeticException.class);
    assertThat(count).isZero();
    assertThat(siblingCancelled).isTrue();
    assertThat(second.cancelled()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_cancel_children_on_child_error")
  Coroutine<Void> aFailureCancelsTheBody() {
    assertThat(await(groupOf(createTask(crashBesideASibling(3, true)))))
        .isNotEmpty()
        .allMatch(ArithmeticException.class::equals);
    assertThat(count).isZero();
    assertThat(siblingCancelled).isTrue();
    assertThat(bodyCancelled).isTrue();
    return done();
  }

  @Async
  private Coroutine<Void> crashBesideASibling(int crashes, boolean bodySleeps) {
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < crashes; i++) {
        group.createTask(crashAfter(0.1));
      }
      second = group.createTask(sibling());
      if (bodySleeps) {
        try {
          await(sleep(10));
        } catch (CancelledError e) {
          bodyCancelled = true;
          throw e;
        }
      }
    }
    count += 10;
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_09",
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_10"
  })
  Coroutine<Void> aFailureOfTheBodyCancelsTheTasks() {
    boolean[] sleeps = {true, false};
    for (boolean sleepsBefore : sleeps) {
      assertThat(await(groupOf(bodyCrashes(sleepsBefore))))
          .containsExactly(ArithmeticException.class);
      assertThat(first.cancelled()).isTrue();
      assertThat(second.cancelled()).isTrue();
    }
    return done();
  }

  @Async
  private Coroutine<Void> bodyCrashes(boolean sleepsBefore) {
    try (TaskGroup group = taskGroup()) {
      first = group.createTask(sleep(1, 42));
      second = group.createTask(sleep(2, 11));
      if (sleepsBefore) {
        await(sleep(0.1));
      }
      throw new ArithmeticException();
    }
  }

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_19")
  Coroutine<Void> theFailureOfTheBodyComesLast() throws Throwable {
    assertThat(await(groupOf(createTask(taskAndBodyCrash(new IllegalArgumentException())))))
        .containsExactly(ArithmeticException.class, IllegalArgumentException.class);
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_20",
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_20a"
  })
  Coroutine<Void> anErrorOfTheBodyIsOneOfTheGroup() throws Throwable {
    // Python lets KeyboardInterrupt out of the group; Java has nothing like it.
    assertThat(await(groupOf(taskAndBodyCrash(new LinkageError()))))
        .containsExactly(ArithmeticException.class, LinkageError.class);
    return done();
  }

  @Async
  private static Coroutine<Void> taskAndBodyCrash(Throwable ofTheBody) throws Throwable {
    try (TaskGroup group = taskGroup()) {
      group.createTask(crashAfter(0.1));
      try {
        await(sleep(10));
      } finally {
        throw ofTheBody;
      }
    }
  }

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_21a")
  Coroutine<Void> anErrorOfATaskIsOneOfTheGroup() {
    assertThat(await(groupOf(taskFailsSeriously())))
        .containsExactly(LinkageError.class, IllegalArgumentException.class);
    return done();
  }

  @Async
  private static Coroutine<Void> taskFailsSeriously() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(failSeriously());
      try {
        await(sleep(10));
      } finally {
        throw new IllegalArgumentException();
      }
    }
  }

  @Async
  private static Coroutine<Void> failSeriously() {
    await(sleep(0.1));
    throw new LinkageError();
  }

  @AsyncTest
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_context_manager_exit_raises")
  Coroutine<Void> aResourceOfTheBodyThatFailsToClose() {
    assertThat(await(createTask(closesBadly()))).isEqualTo(2);
    return done();
  }

  /** A resource that fails to close. */
  private static final class Database implements AsyncContext {
    @Override
    public Awaitable<Boolean> exit(Throwable bodyError) {
      throw new ArithmeticException();
    }
  }

  @Async
  private static Coroutine<Integer> closesBadly() {
    try (TaskGroup group = taskGroup()) {
      try (Database database = new Database()) {
        group.createTask(crashAfter(0));
        await(sleep(1));
      }
    } catch (ExceptionGroup e) {
      assertThat(currentTask().cancelling()).isZero();
      return value(e.exceptions().size());
    }
    return value(0);
  }
}
