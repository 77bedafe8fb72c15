package dev.bide.conformance.scopes;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.CancelScope;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scopes that are cancelled, by a deadline or by hand. */
@SuppressWarnings("try") // a scope does its work without being mentioned
class CancelScopeTest {
  private final List<String> log = new ArrayList<>();

  private void log(String what) {
    log.add(what + " " + runningLoop().time());
  }

  @Test
  void theStatementEndsNormallyWhenTheDeadlinePasses() {
    TestLoop.run(movesOn());

    assertThat(log).containsExactly("cleans up 2.0", "goes on 3.0");
  }

  @Async
  private Coroutine<Void> movesOn() {
    CancelScope used;
    try (CancelScope scope = CancelScope.within(2)) {
      used = scope;
      try {
        await(sleep(10));
      } finally {
        log("cleans up");
        await(sleep(1));
      }
    }
    log("goes on");
    assertThat(used.cancelled()).isTrue();
    assertThat(used.caught()).isTrue();
    assertThat(currentTask().cancelling()).isZero();
    return done();
  }

  @Test
  void nothingHappensInTime() {
    TestLoop.run(inTime());

    assertThat(log).containsExactly("goes on 1.0", "end 6.0");
  }

  @Async
  private Coroutine<Void> inTime() {
    CancelScope used;
    try (CancelScope scope = CancelScope.within(2)) {
      used = scope;
      await(sleep(1));
    }
    log("goes on");
    await(sleep(5));
    log("end");
    assertThat(used.cancelled()).isFalse();
    used.cancel();
    assertThat(used.cancelled()).isFalse();
    return done();
  }

  @Test
  void whoCancelsFromInsideGoesOnToItsNextAwait() {
    TestLoop.run(cancelsItself());

    assertThat(log).containsExactly("still there 0.0", "message why", "goes on 0.0");
  }

  @Async
  private Coroutine<Void> cancelsItself() {
    try (CancelScope scope = CancelScope.open()) {
      scope.cancel("why");
      scope.cancel("again");
      log("still there");
      try {
        await(sleep(1));
      } catch (CancelledError cancelled) {
        log.add("message " + cancelled.getMessage());
        throw cancelled;
      }
    }
    log("goes on");
    return done();
  }

  @Test
  void aRequestThatComesTooLateIsForgotten() {
    TestLoop.run(tooLate());

    assertThat(log).containsExactly("goes on 1.0");
  }

  @Async
  private Coroutine<Void> tooLate() {
    try (CancelScope scope = CancelScope.open()) {
      scope.cancel();
    }
    await(sleep(1));
    log("goes on");
    return done();
  }

  @Test
  void aRequestThatComesTooLateIsForgottenInACancelledTaskAsWell() {
    assertThatThrownBy(() -> TestLoop.run(cleansUp())).isInstanceOf(CancelledError.class);

    assertThat(log).containsExactly("goes on 2.0");
  }

  @Async
  private Coroutine<Void> cleansUp() {
    Task<?> self = currentTask();
    runningLoop().callLater(1, () -> self.cancel());
    try {
      await(sleep(10));
    } finally {
      try (CancelScope scope = CancelScope.open()) {
        scope.cancel();
      }
      await(sleep(1));
      log("goes on");
    }
    return done();
  }

  @Test
  void aDeadlineCanBeMoved() {
    TestLoop.run(moves());

    assertThat(log).containsExactly("goes on 4.0");
  }

  @Async
  private Coroutine<Void> moves() {
    CancelScope used;
    try (CancelScope scope = CancelScope.within(2)) {
      used = scope;
      scope.reschedule(5);
      await(sleep(3));
      scope.reschedule(4);
      assertThat(scope.deadline()).isEqualTo(4);
      await(sleep(10));
    }
    log("goes on");
    assertThatThrownBy(() -> used.reschedule(9)).isInstanceOf(IllegalStateException.class);
    return done();
  }

  @Test
  void ofNestedOnesEachEndsByItsOwnRequest() {
    TestLoop.run(nested());

    assertThat(log).containsExactly("outer 1.0", "inner 3.0", "between 3.0");
  }

  @Async
  private Coroutine<Void> nested() {
    try (CancelScope outer = CancelScope.within(1)) {
      try (CancelScope inner = CancelScope.within(2)) {
        await(sleep(10));
      }
      log("not reached");
    }
    log("outer");
    try (CancelScope outer = CancelScope.within(5)) {
      try (CancelScope inner = CancelScope.within(2)) {
        await(sleep(10));
      }
      log("inner");
      assertThat(outer.cancelled()).isFalse();
    }
    log("between");
    return done();
  }

  @Test
  void aCancellationFromOutsideGoesThrough() {
    assertThatThrownBy(() -> TestLoop.run(cancelledFromOutside()))
        .isInstanceOf(CancelledError.class);

    assertThat(log).isEmpty();
  }

  @Async
  private Coroutine<Void> cancelledFromOutside() {
    Task<?> self = currentTask();
    try (CancelScope scope = CancelScope.open()) {
      runningLoop()
          .callLater(
              1,
              () -> {
                scope.cancel();
                self.cancel();
              });
      await(sleep(10));
    }
    log("not reached");
    return done();
  }

  @Test
  void itEndsTheGroupInIt() {
    TestLoop.run(groups());

    assertThat(log).containsExactly("child 1.0", "child 1.0", "goes on 1.0");
  }

  @Async
  private Coroutine<Void> groups() {
    try (CancelScope scope = CancelScope.within(1)) {
      try (TaskGroup group = taskGroup()) {
        group.createTask(child());
        group.createTask(child());
      }
    }
    log("goes on");
    return done();
  }

  @Async
  private Coroutine<Void> child() {
    try {
      await(sleep(10));
    } finally {
      log("child");
    }
    return done();
  }

  @Test
  void anotherErrorOfTheBodyIsNotSwallowed() {
    assertThatThrownBy(() -> TestLoop.run(throwsOther())).hasMessage("other");
  }

  @Async
  private Coroutine<Void> throwsOther() {
    Promise<Void> never = new Promise<>();
    try (CancelScope scope = CancelScope.within(1)) {
      try {
        await(never);
      } catch (CancelledError cancelled) {
        throw new IllegalStateException("other");
      }
    }
    return done();
  }
}
