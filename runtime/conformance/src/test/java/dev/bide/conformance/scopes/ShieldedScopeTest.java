package dev.bide.conformance.scopes;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelScope;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.Timeout;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scopes that hold back what comes from outside of them. */
@SuppressWarnings("try") // a scope does its work without being mentioned
class ShieldedScopeTest {
  private final List<String> log = new ArrayList<>();

  private void log(String what) {
    log.add(what + " " + runningLoop().time());
  }

  @Test
  void aShieldHoldsACancellationBack() {
    assertThatThrownBy(() -> TestLoop.run(shields()))
        .isInstanceOf(CancelledError.class)
        .hasMessage("outside");

    assertThat(log).containsExactly("shielded 5.0", "behind it 5.0");
  }

  @Async
  private Coroutine<Void> shields() {
    Task<?> self = currentTask();
    runningLoop().callLater(1, () -> self.cancel("outside"));
    try (CancelScope scope = CancelScope.shielded()) {
      await(sleep(5));
      log("shielded");
      assertThat(self.cancelling()).isZero();
      assertThat(scope.cancelled()).isFalse();
    }
    log("behind it");
    assertThat(self.cancelling()).isEqualTo(1);
    await(sleep(1));
    log("not reached");
    return done();
  }

  @Test
  void aShieldHasADeadlineOfItsOwn() {
    assertThatThrownBy(() -> TestLoop.run(shieldsForAWhile())).isInstanceOf(CancelledError.class);

    assertThat(log).containsExactly("cancelled 1.0", "cleaned up 4.0");
  }

  @Async
  private Coroutine<Void> shieldsForAWhile() {
    Task<?> self = currentTask();
    runningLoop().callLater(1, () -> self.cancel());
    runningLoop().callLater(2, () -> self.cancel());
    try {
      await(sleep(10));
    } finally {
      log("cancelled");
      try (CancelScope scope = CancelScope.shieldedWithin(3)) {
        await(sleep(100));
        log("not reached");
      }
      log("cleaned up");
    }
    return done();
  }

  @Test
  void aShieldHoldsTheTimeoutAroundItBackButNotTheOneInIt() {
    assertThatThrownBy(() -> TestLoop.run(shieldsTimeouts()))
        .isInstanceOf(AsyncTimeoutException.class);

    assertThat(log).containsExactly("inner 2.0", "shield ends 5.0");
  }

  @Async
  private Coroutine<Void> shieldsTimeouts() {
    try (Timeout outer = timeout(1)) {
      try (CancelScope scope = CancelScope.shielded()) {
        try (Timeout inner = timeout(2)) {
          await(sleep(10));
        } catch (AsyncTimeoutException expired) {
          log("inner");
        }
        await(sleep(3));
        log("shield ends");
      }
      await(sleep(10));
      log("not reached");
    }
    return done();
  }

  @Test
  void whatAShieldHeldBackIsForgottenWhenItIsTakenBack() {
    TestLoop.run(takesBack());

    assertThat(log).containsExactly("goes on 4.0");
  }

  @Async
  private Coroutine<Void> takesBack() {
    try (CancelScope outer = CancelScope.within(1)) {
      try (CancelScope shield = CancelScope.shielded()) {
        await(sleep(3));
      }
      // the outer one has been cancelled, but nothing awaits any more in it
    }
    await(sleep(1));
    log("goes on");
    return done();
  }

  @Test
  void nestedShieldsHoldBackWhatComesFromOutsideOfEach() {
    assertThatThrownBy(() -> TestLoop.run(nestedShields())).isInstanceOf(CancelledError.class);

    assertThat(log).containsExactly("inner 4.0", "middle 4.0", "outer 6.0");
  }

  @Async
  private Coroutine<Void> nestedShields() {
    Task<?> self = currentTask();
    runningLoop().callLater(1, () -> self.cancel());
    try (CancelScope outer = CancelScope.shielded()) {
      try (CancelScope middle = CancelScope.within(2)) {
        try (CancelScope inner = CancelScope.shielded()) {
          await(sleep(4));
          log("inner");
        }
        await(sleep(10));
        log("not reached");
      }
      log("middle");
      await(sleep(2));
      log("outer");
    }
    await(sleep(10));
    log("not reached");
    return done();
  }

  @Test
  void aFailingSiblingWaitsForTheShieldInTheBodyOfTheGroup() {
    assertThatThrownBy(() -> TestLoop.run(shieldsInGroup())).hasMessageContaining("TaskGroup");

    assertThat(log).containsExactly("shielded 5.0");
  }

  @Async
  private Coroutine<Void> shieldsInGroup() {
    try (TaskGroup group = taskGroup()) {
      group.createTask(fails());
      try (CancelScope scope = CancelScope.shielded()) {
        await(sleep(5));
        log("shielded");
      }
      await(sleep(5));
      log("not reached");
    }
    return done();
  }

  @Async
  private Coroutine<Void> fails() {
    await(sleep(1));
    throw new IllegalStateException("fails");
  }

  @Test
  void aShieldInAnAwaitedTaskHoldsForWhoAwaitsIt() {
    assertThatThrownBy(() -> TestLoop.run(awaitsShielded())).isInstanceOf(CancelledError.class);

    assertThat(log).containsExactly("shielded 3.0");
  }

  @Async
  private Coroutine<Void> awaitsShielded() {
    Task<?> self = currentTask();
    runningLoop().callLater(1, () -> self.cancel());
    await(createTask(shieldsThenSleeps()));
    log("not reached");
    return done();
  }

  @Async
  private Coroutine<Void> shieldsThenSleeps() {
    try (CancelScope scope = CancelScope.shielded()) {
      await(sleep(3));
      log("shielded");
    }
    await(sleep(10));
    log("not reached");
    return done();
  }
}
