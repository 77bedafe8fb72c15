package dev.bide.conformance.taskgroups;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.failureOf;
import static dev.bide.conformance.Failures.groupOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_taskgroups.BaseTestTaskGroup}: cancellation from outside, nested groups. */
class TaskGroupCancellationTest implements AsyncTests {
  private boolean reached;

  /** Crashes when it is cancelled. */
  @Async
  private static Coroutine<Void> crashAtTheEnd() {
    try {
      await(sleep(10));
    } finally {
      throw new ArithmeticException();
    }
  }

  @Async
  private static Coroutine<Void> fiveCrashAtTheEnd() {
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < 5; i++) {
        group.createTask(crashAtTheEnd());
      }
      await(sleep(10));
    }
    return done();
  }

  /** The group that {@code task} ends with when it is cancelled after 0.1 seconds. */
  @Async
  private static Coroutine<ExceptionGroup> groupOfCancelled(Task<?> task) {
    await(sleep(0.1));
    assertThat(task.done()).isFalse();
    task.cancel();
    Throwable failure = await(failureOf(task));
    assertThat(failure).isInstanceOf(ExceptionGroup.class);
    return value((ExceptionGroup) failure);
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_08")
  Coroutine<Void> failuresOfCancelledTasksAreThrown() {
    ExceptionGroup group = await(groupOfCancelled(createTask(fiveCrashAtTheEnd())));
    assertThat(group.exceptions()).hasSize(5).allMatch(ArithmeticException.class::isInstance);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_11",
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_12"
  })
  Coroutine<Void> theGroupOfAnInnerGroupIsOneOfTheErrors() {
    boolean[] kinds = {false, true};
    for (boolean withSibling : kinds) {
      ExceptionGroup outer = await(groupOfCancelled(createTask(nested(withSibling))));
      assertThat(outer.exceptions()).singleElement().isInstanceOf(ExceptionGroup.class);
      assertThat(((ExceptionGroup) outer.exceptions().get(0)).exceptions())
          .allMatch(ArithmeticException.class::isInstance);
    }
    return done();
  }

  @Async
  private static Coroutine<Void> nested(boolean withSibling) {
    try (TaskGroup outer = taskGroup()) {
      if (withSibling) {
        outer.createTask(sleep(10));
      }
      await(fiveCrashAtTheEnd());
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_13")
  Coroutine<Void> aFailureInTheOuterGroupEndsTheInnerOne() {
    assertThat(await(groupOf(createTask(twoGroups(0.1, 10)))))
        .containsExactly(ArithmeticException.class);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_taskgroup_14")
  Coroutine<Void> aFailureInTheInnerGroupEndsTheOuterOne() {
    Throwable failure = await(failureOf(createTask(twoGroups(10, 0.1))));
    assertThat(((ExceptionGroup) failure).exceptions())
        .singleElement()
        .isInstanceOfSatisfying(
            ExceptionGroup.class,
            inner ->
                assertThat(inner.exceptions())
                    .singleElement()
                    .isInstanceOf(ArithmeticException.class));
    return done();
  }

  @Async
  private static Coroutine<Void> twoGroups(double outerCrash, double innerCrash) {
    try (TaskGroup outer = taskGroup()) {
      outer.createTask(crashAfter(outerCrash));
      try (TaskGroup inner = taskGroup()) {
        inner.createTask(crashAfter(innerCrash));
      }
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_15",
    "test_taskgroups.BaseTestTaskGroup.test_taskgroup_16"
  })
  Coroutine<Void> aTaskFailsWhileTheCancelledBodyCleansUp() {
    boolean[] kinds = {false, true};
    for (boolean inATask : kinds) {
      Task<?> task = createTask(inATask ? awaitsATask() : cleansUpSlowly());
      ExceptionGroup group = await(groupOfCancelled(task));
      assertThat(group.exceptions()).singleElement().isInstanceOf(ArithmeticException.class);
    }
    return done();
  }

  @Async
  private static Coroutine<Void> cleansUpSlowly() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(crashAfter(0.3));
      try {
        await(sleep(10));
      } catch (CancelledError e) {
        await(sleep(0.5));
        throw e;
      }
    }
    return done();
  }

  @Async
  private static Coroutine<Void> awaitsATask() {
    await(createTask(cleansUpSlowly()));
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_taskgroups.BaseTestTaskGroup.test_cancelling_level_preserved",
    "test_taskgroups.BaseTestTaskGroup.test_cancellation_does_not_leak_out_of_tg"
  })
  Coroutine<Void> itsOwnCancellationDoesNotGetOut() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(crashAfter(0));
    } catch (ExceptionGroup e) {
      reached = true;
    }
    assertThat(reached).isTrue();
    assertThat(currentTask().cancelling()).isZero();
    await(sleep(0));
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_nested_groups_both_cancelled")
  Coroutine<Void> bothOfTwoGroupsFail() {
    Throwable innerFailure = null;
    Throwable outerFailure = null;
    try (TaskGroup outer = taskGroup()) {
      try (TaskGroup inner = taskGroup()) {
        inner.createTask(crashAfter(0));
        outer.createTask(crashAfter(0));
      } catch (ExceptionGroup e) {
        innerFailure = e;
      }
      assertThat(currentTask().cancelling()).isOne();
    } catch (ExceptionGroup e) {
      outerFailure = e;
    }
    assertThat(innerFailure).isNotNull();
    assertThat(outerFailure).isNotNull();
    assertThat(currentTask().cancelling()).isZero();
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_taskgroups.BaseTestTaskGroup.test_error_and_cancel")
  Coroutine<Void> aCancellationBesideAFailureReachesTheNextAwait() {
    Promise<Void> aboutToFail = new Promise<>();
    Task<Void> task = createTask(goesOnBehindAGroup(aboutToFail));
    await(aboutToFail);
    assertThat(task.cancelling()).isZero();
    task.cancel();
    assertThat(task.cancelling()).isOne();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(task.cancelled()).isTrue();
    assertThat(reached).isTrue();
    return done();
  }

  @Async
  private Coroutine<Void> goesOnBehindAGroup(Promise<Void> aboutToFail) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(announcesItsCrash(aboutToFail));
      await(sleep(1));
      throw new AssertionError("the body was not cancelled");
    } catch (ExceptionGroup e) {
      assertThat(e.exceptions()).singleElement().isInstanceOf(ArithmeticException.class);
      assertThat(currentTask().cancelling()).isOne();
      reached = true;
    }
    assertThat(currentTask().cancelling()).isOne();
    await(sleep(1));
    throw new AssertionError("not cancelled behind the group");
  }

  @Async
  private static Coroutine<Void> announcesItsCrash(Promise<Void> aboutToFail) {
    aboutToFail.setResult(null);
    await(sleep(0));
    throw new ArithmeticException();
  }
}
