package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncEvent;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_locks.EventTests}. */
class EventTest implements AsyncTests {
  private final AsyncEvent event = new AsyncEvent();
  private final List<Integer> passed = new ArrayList<>();

  @Async
  private Coroutine<Boolean> pass(int number) {
    await(event.waitUntilSet());
    passed.add(number);
    return value(true);
  }

  @AsyncTest
  @Async
  @Ported("test_locks.EventTests.test_repr")
  Coroutine<Void> saysWhetherItIsSet() {
    assertThat(event).hasToString("<AsyncEvent [unset]>");
    Task<Boolean> waiting = createTask(pass(1));
    await(sleep(0));
    assertThat(event).hasToString("<AsyncEvent [unset, waiters:1]>");
    event.set();
    assertThat(event).hasToString("<AsyncEvent [set, waiters:1]>");
    await(waiting);
    assertThat(event).hasToString("<AsyncEvent [set]>");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.EventTests.test_wait")
  Coroutine<Void> wakesThoseWhoWaitInTheOrderOfArrival() {
    assertThat(event.isSet()).isFalse();
    Task<Boolean> first = createTask(pass(1));
    Task<Boolean> second = createTask(pass(2));
    await(sleep(0));
    assertThat(passed).isEmpty();

    Task<Boolean> third = createTask(pass(3));
    event.set();
    await(sleep(0));
    assertThat(passed).containsExactly(3, 1, 2);
    assertThat(List.of(first.result(), second.result(), third.result())).containsOnly(true);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.EventTests.test_wait_on_set")
  Coroutine<Void> nobodyWaitsForWhatIsSet() {
    event.set();
    Task<Boolean> passing = createTask(pass(1));
    await(sleep(0));
    assertThat(passing.done()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.EventTests.test_wait_cancel")
  Coroutine<Void> whoIsCancelledLeavesTheLine() {
    Task<Void> waiting = createTask(event.waitUntilSet());
    runningLoop().callSoon(waiting::cancel);
    assertThat(await(failureOf(waiting))).isInstanceOf(CancelledError.class);
    assertThat(event).hasToString("<AsyncEvent [unset]>");
    return done();
  }

  @Test
  @Ported("test_locks.EventTests.test_clear")
  void canBeCleared() {
    assertThat(event.isSet()).isFalse();
    event.set();
    assertThat(event.isSet()).isTrue();
    event.clear();
    assertThat(event.isSet()).isFalse();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.EventTests.test_clear_with_waiters")
  Coroutine<Void> clearingItDoesNotHoldThoseWhoHaveBeenWoken() {
    Task<Boolean> waiting = createTask(pass(1));
    await(sleep(0));
    assertThat(passed).isEmpty();
    event.set();
    event.clear();
    assertThat(event.isSet()).isFalse();
    event.set();
    event.set();
    assertThat(event).hasToString("<AsyncEvent [set, waiters:1]>");

    await(sleep(0));
    assertThat(passed).containsExactly(1);
    assertThat(event).hasToString("<AsyncEvent [set]>");
    assertThat(waiting.result()).isTrue();
    return done();
  }
}
