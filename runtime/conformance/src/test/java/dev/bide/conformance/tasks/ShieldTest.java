package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_tasks.BaseTaskTests}: {@code shield}. */
class ShieldTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  private void logReports() {
    runningLoop().setExceptionHandler((loop, report) -> log.add(report.message()));
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_result")
  Coroutine<Void> givesTheValue() {
    Promise<Integer> inner = new Promise<>();
    Promise<Integer> outer = shield(inner);
    inner.setResult(42);
    assertThat(await(outer)).isEqualTo(42);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_exception")
  Coroutine<Void> givesTheFailure() {
    Promise<Integer> inner = new Promise<>();
    Promise<Integer> outer = shield(inner);
    await(sleep(0));
    ArithmeticException failure = new ArithmeticException("expected");
    inner.setException(failure);
    await(sleep(0));
    assertThat(outer.exception()).isSameAs(failure);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_cancel_inner")
  Coroutine<Void> isCancelledFromWithin() {
    Promise<Integer> inner = new Promise<>();
    Promise<Integer> outer = shield(inner);
    await(sleep(0));
    inner.cancel();
    await(sleep(0));
    assertThat(outer.cancelled()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_cancel_outer")
  Coroutine<Void> isCancelledFromOutside() {
    Promise<Integer> inner = new Promise<>();
    Promise<Integer> outer = shield(inner);
    await(sleep(0));
    outer.cancel();
    await(sleep(0));
    assertThat(outer.cancelled()).isTrue();
    assertThat(inner.done()).isFalse();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_cancel_outer_result")
  Coroutine<Void> aLateValueIsNotReported() {
    logReports();
    Promise<Integer> inner = new Promise<>();
    shield(inner).cancel();
    await(sleep(0));
    inner.setResult(1);
    await(sleep(30));
    assertThat(log).isEmpty();
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_shield_cancel_outer_exception",
    "test_tasks.BaseTaskTests.test_shield_duplicate_log_once"
  })
  Coroutine<Void> aLateFailureIsReportedOnce() {
    logReports();
    for (int shields = 1; shields <= 2; shields++) {
      Promise<Integer> inner = new Promise<>();
      for (int i = 0; i < shields; i++) {
        Promise<Integer> outer = shield(inner);
        await(sleep(0));
        outer.cancel();
        await(sleep(0));
      }
      inner.setException(new ArithmeticException("foo"));
      await(sleep(30));
      assertThat(log).containsExactly("exception in shielded promise");
      log.clear();
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_shortcut")
  Coroutine<Void> ofADonePromise() {
    Promise<Integer> inner = new Promise<>();
    inner.setResult(42);
    assertThat(await(shield(inner))).isEqualTo(42);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_effect")
  Coroutine<Void> whatIsInsideGoesOn() {
    Promise<Void> promise = new Promise<>();
    Task<Void> outer = createTask(shieldsInner(promise));
    await(sleep(0));
    outer.cancel();
    assertThat(await(failureOf(outer))).isInstanceOf(CancelledError.class);
    promise.setResult(null);
    await(sleep(0));
    assertThat(log).containsExactly("inner");
    return done();
  }

  @Async
  private Coroutine<Void> shieldsInner(Promise<Void> promise) {
    await(shield(inner(promise)));
    log.add("outer");
    return done();
  }

  @Async
  private Coroutine<Void> inner(Promise<Void> promise) {
    await(promise);
    log.add("inner");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_gather")
  Coroutine<Void> ofAGathering() {
    Promise<Integer> first = new Promise<>();
    Promise<Integer> second = new Promise<>();
    Promise<List<Integer>> parent = gather(first, second);
    Promise<List<Integer>> outer = shield(parent);
    await(sleep(0));
    outer.cancel();
    await(sleep(0));
    assertThat(outer.cancelled()).isTrue();
    first.setResult(1);
    second.setResult(2);
    await(sleep(0));
    assertThat(parent.result()).containsExactly(1, 2);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_gather_shield")
  Coroutine<Void> insideOfAGathering() {
    Promise<Integer> first = new Promise<>();
    Promise<Integer> second = new Promise<>();
    Promise<Integer> firstShield = shield(first);
    Promise<Integer> secondShield = shield(second);
    Promise<List<Integer>> parent = gather(firstShield, secondShield);
    await(sleep(0));
    parent.cancel();
    await(sleep(0));
    assertThat(parent.exception()).isInstanceOf(CancelledError.class);
    assertThat(firstShield.cancelled()).isTrue();
    assertThat(secondShield.cancelled()).isTrue();
    first.setResult(1);
    second.setResult(2);
    await(sleep(0));
    return done();
  }

  @Test
  @Ported("test_tasks.BaseTaskTests.test_shield_coroutine_without_loop")
  void needsARunningLoop() {
    assertThatIllegalStateException()
        .isThrownBy(() -> shield(value(42)))
        .withMessageContaining("no running event loop");
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_shield_coroutine_use_running_loop")
  Coroutine<Void> aCoroutineBecomesATask() {
    Promise<Integer> outer = shield(value(42));
    assertThat(outer.loop()).isSameAs(runningLoop());
    assertThat(await(outer)).isEqualTo(42);
    return done();
  }
}
