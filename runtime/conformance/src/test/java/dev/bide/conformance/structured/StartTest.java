package dev.bide.conformance.structured;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Started;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code TaskGroup.start}; the situations are those of Trio's {@code nursery.start}. */
class StartTest {
  private final List<String> log = new ArrayList<>();

  private void log(String what) {
    log.add(what + " " + runningLoop().time());
  }

  @Async
  private Coroutine<Void> serves(Started<Integer> started) {
    await(sleep(1));
    started.started(8080);
    try {
      await(sleep(3));
    } finally {
      log("served");
    }
    return done();
  }

  @Test
  void givesWhatTheTaskHasToSayAndLetsItRun() {
    TestLoop.run(starts());

    assertThat(log).containsExactly("port 8080 1.0", "served 4.0", "end 4.0");
  }

  @Async
  private Coroutine<Void> starts() {
    try (TaskGroup group = taskGroup()) {
      int port = await(group.<Integer>start(started -> serves(started)));
      log("port " + port);
    }
    log("end");
    return done();
  }

  @Test
  void aFailureBeforeThatIsTheAffairOfWhoWaits() {
    TestLoop.run(failsEarly());

    assertThat(log).containsExactly("caught early 1.0", "sibling 5.0");
  }

  @Async
  private Coroutine<Void> failsEarly() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(sibling());
      try {
        await(group.<Integer>start(started -> fails(started, false)));
      } catch (IllegalStateException e) {
        log("caught " + e.getMessage());
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> sibling() {
    await(sleep(5));
    log("sibling");
    return done();
  }

  @Async
  private Coroutine<Void> fails(Started<Integer> started, boolean late) {
    await(sleep(1));
    if (late) {
      started.started(1);
      await(sleep(1));
    }
    throw new IllegalStateException(late ? "late" : "early");
  }

  @Test
  void aFailureAfterThatIsTheAffairOfTheGroup() {
    assertThatThrownBy(() -> TestLoop.run(failsLate()))
        .isInstanceOfSatisfying(
            ExceptionGroup.class,
            group -> assertThat(group.exceptions()).singleElement().asString().contains("late"));
    assertThat(log).containsExactly("started 1.0");
  }

  @Async
  private Coroutine<Void> failsLate() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(sibling());
      await(group.<Integer>start(started -> fails(started, true)));
      log("started");
      await(sleep(10));
      log("not reached");
    }
    return done();
  }

  @Test
  void anEndWithoutTheCallIsAnError() {
    assertThatThrownBy(() -> TestLoop.run(endsSilently()))
        .isInstanceOfSatisfying(
            ExceptionGroup.class,
            group ->
                assertThat(group.exceptions())
                    .singleElement()
                    .asString()
                    .contains("has ended without calling started()"));
  }

  @Async
  private Coroutine<Void> endsSilently() {
    try (TaskGroup group = taskGroup()) {
      await(group.<Integer>start(started -> sleep(1)));
    }
    return done();
  }

  @Test
  void startedIsCalledOnce() {
    TestLoop.run(callsTwice());

    assertThat(log).containsExactly("value 1 0.0", "started() was called twice 0.0");
  }

  @Async
  private Coroutine<Void> callsTwice() {
    try (TaskGroup group = taskGroup()) {
      int value = await(group.<Integer>start(started -> twice(started)));
      log("value " + value);
    }
    return done();
  }

  @Async
  private Coroutine<Void> twice(Started<Integer> started) {
    started.started(1);
    await(sleep(0));
    await(sleep(0));
    try {
      started.started(2);
    } catch (IllegalStateException e) {
      log(e.getMessage());
    }
    return done();
  }

  @Test
  void cancellingTheWaitCancelsTheTaskAndWaitsForIt() {
    TestLoop.run(cancelsTheWait());

    assertThat(log).containsExactly("cleaned up 3.0", "cancelled 3.0");
  }

  @Async
  private Coroutine<Void> cancelsTheWait() {
    Task<Void> waits = createTask(startsSlowly());
    await(sleep(1));
    waits.cancel();
    try {
      await(waits);
    } catch (CancelledError cancelled) {
      log("cancelled");
    }
    return done();
  }

  @Async
  private Coroutine<Void> startsSlowly() {
    try (TaskGroup group = taskGroup()) {
      await(group.<Integer>start(started -> slow(started)));
      log("not reached");
    }
    return done();
  }

  @Async
  private Coroutine<Void> slow(Started<Integer> started) {
    try {
      await(sleep(10));
    } finally {
      await(sleep(2));
      started.started(1); // too late, and no error
      log("cleaned up");
    }
    return done();
  }

  @Test
  void aGroupThatEndsCancelsWhatIsStarting() {
    assertThatThrownBy(() -> TestLoop.run(abortsWhileStarting()))
        .isInstanceOfSatisfying(
            ExceptionGroup.class,
            group -> assertThat(group.exceptions()).singleElement().asString().contains("early"));
    assertThat(log).containsExactly("cleaned up 3.0");
  }

  @Async
  private Coroutine<Void> abortsWhileStarting() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(fails(null, false));
      await(group.<Integer>start(started -> slow(started)));
      log("not reached");
    }
    return done();
  }

  @Test
  void whatFailsWhenTheWaitWasCancelledIsTheAffairOfTheGroup() {
    TestLoop.run(cancelsWhatFails());

    assertThat(log).containsExactly("group failed 1.0", "cancelled 1.0");
  }

  @Async
  private Coroutine<Void> cancelsWhatFails() {
    Task<Void> waits = createTask(startsWhatFailsWhenCancelled());
    await(sleep(1));
    waits.cancel();
    try {
      await(waits);
    } catch (CancelledError cancelled) {
      log("cancelled");
    }
    return done();
  }

  @Async
  private Coroutine<Void> startsWhatFailsWhenCancelled() {
    try (TaskGroup group = taskGroup()) {
      await(group.<Integer>start(started -> failsWhenCancelled()));
    } catch (ExceptionGroup failures) {
      log("group failed");
      await(sleep(1));
    }
    log("not reached");
    return done();
  }

  @Async
  private Coroutine<Void> failsWhenCancelled() {
    try {
      await(sleep(10));
    } catch (CancelledError cancelled) {
      throw new IllegalStateException("clean-up");
    }
    return done();
  }
}
