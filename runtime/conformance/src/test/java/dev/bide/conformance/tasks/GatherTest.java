package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Outcome;
import dev.bide.Promise;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Mirrors {@code test_tasks.GatherTestsBase} and {@code FutureGatherTests}: promises are gathered.
 * {@link GatherCoroutinesTest} gathers coroutines that await them.
 */
class GatherTest implements AsyncTests {
  /** How what is gathered awaits {@code promise}. */
  <T> Awaitable<T> wrap(Promise<T> promise) {
    return promise;
  }

  private static List<Promise<Integer>> promises(int count) {
    List<Promise<Integer>> promises = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      promises.add(new Promise<>());
    }
    return promises;
  }

  private List<Awaitable<Integer>> wrapped(List<Promise<Integer>> promises) {
    List<Awaitable<Integer>> wrapped = new ArrayList<>();
    promises.forEach(promise -> wrapped.add(wrap(promise)));
    return wrapped;
  }

  /** Long enough for everything that is ready to run. */
  private static Coroutine<Void> settle() {
    return sleep(1);
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.GatherTestsBase.test_success")
  Coroutine<Void> valuesComeInTheOrderOfTheArguments() {
    List<Promise<Integer>> p = promises(3);
    Promise<List<Integer>> all = gather(wrapped(p));
    List<Promise<?>> called = new ArrayList<>();
    all.addDoneCallback(called::add);
    p.get(1).setResult(1);
    p.get(0).setResult(2);
    await(settle());
    assertThat(called).isEmpty();
    assertThat(all.done()).isFalse();
    p.get(2).setResult(3);
    await(settle());
    assertThat(called).containsExactly(all);
    assertThat(all.result()).containsExactly(2, 1, 3);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.GatherTestsBase.test_result_exception_success")
  Coroutine<Void> outcomesOfValues() {
    List<Promise<Integer>> p = promises(3);
    Promise<List<Outcome<Integer>>> all = gatherOutcomes(wrapped(p));
    p.get(1).setResult(1);
    p.get(0).setResult(2);
    await(settle());
    assertThat(all.done()).isFalse();
    p.get(2).setResult(3);
    await(settle());
    assertThat(all.result()).extracting(Outcome::get).containsExactly(2, 1, 3);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.GatherTestsBase.test_one_exception")
  Coroutine<Void> theFirstFailureIsThatOfTheWhole() {
    List<Promise<Integer>> p = promises(5);
    Promise<List<Integer>> all = gather(wrapped(p));
    List<Promise<?>> called = new ArrayList<>();
    all.addDoneCallback(called::add);
    ArithmeticException failure = new ArithmeticException();
    p.get(0).setResult(1);
    p.get(1).setException(failure);
    await(settle());
    assertThat(called).containsExactly(all);
    assertThat(all.exception()).isSameAs(failure);

    p.get(2).setResult(3);
    p.get(3).cancel();
    p.get(4).setException(new IllegalArgumentException());
    await(settle());
    assertThat(called).hasSize(1);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.GatherTestsBase.test_return_exceptions")
  Coroutine<Void> failuresAreOutcomes() {
    List<Promise<Integer>> p = promises(4);
    Promise<List<Outcome<Integer>>> all = gatherOutcomes(wrapped(p));
    ArithmeticException first = new ArithmeticException();
    IllegalArgumentException second = new IllegalArgumentException();
    p.get(1).setResult(1);
    p.get(2).setException(first);
    p.get(0).setResult(3);
    await(settle());
    assertThat(all.done()).isFalse();
    p.get(3).setException(second);
    await(settle());
    assertThat(all.result())
        .containsExactly(
            new Outcome<>(3, null),
            new Outcome<>(1, null),
            new Outcome<>(null, first),
            new Outcome<>(null, second));
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.FutureGatherTests.test_one_cancellation")
  Coroutine<Void> aCancelledChildIsAFailure() {
    List<Promise<Integer>> p = promises(3);
    Promise<List<Integer>> all = gather(wrapped(p));
    p.get(0).setResult(1);
    p.get(1).cancel();
    await(settle());
    assertThat(all.done()).isTrue();
    assertThat(all.cancelled()).isFalse();
    assertThat(all.exception()).isInstanceOf(CancelledError.class);
    p.get(2).setException(new IllegalArgumentException());
    await(settle());
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.FutureGatherTests.test_result_exception_one_cancellation")
  Coroutine<Void> cancellationsAreOutcomes() {
    List<Promise<Integer>> p = promises(3);
    Promise<List<Outcome<Integer>>> all = gatherOutcomes(wrapped(p));
    p.get(0).setResult(1);
    p.get(1).cancel();
    await(settle());
    assertThat(all.done()).isFalse();
    p.get(2).cancel();
    List<Outcome<Integer>> outcomes = await(all);
    assertThat(outcomes.get(0).get()).isEqualTo(1);
    assertThat(outcomes.get(1).failure()).isInstanceOf(CancelledError.class);
    assertThat(outcomes.get(2).failure()).isInstanceOf(CancelledError.class);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.FutureGatherTests.test_constructor_empty_sequence_use_running_loop")
  Coroutine<Void> nothingIsDoneAtOnce() {
    Promise<List<Integer>> all = Asyncio.<Integer>gather(List.of());
    assertThat(all.loop()).isSameAs(runningLoop());
    assertThat(all.done()).isTrue();
    assertThat(all.result()).isEmpty();
    return done();
  }

  @Test
  @Ported({
    "test_tasks.FutureGatherTests.test_constructor_empty_sequence_without_loop",
    "test_tasks.CoroutineGatherTests.test_constructor_without_loop"
  })
  void needsARunningLoop() {
    assertThatIllegalStateException()
        .isThrownBy(() -> gather(List.of()))
        .withMessageContaining("no running event loop");
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_tasks.FutureGatherTests.test_constructor_heterogenous_futures")
  Coroutine<Void> promisesOfDifferentLoopsAreRefused() {
    EventLoop other = new EventLoop();
    assertThat(await(failureOf(() -> gathers(new Promise<>(), other.createPromise()))))
        .isInstanceOf(IllegalStateException.class);
    other.close();
    return done();
  }

  @Async
  private static Coroutine<Void> gathers(Promise<Integer> first, Promise<Integer> second) {
    await(gather(first, second));
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_tasks.FutureGatherTests.test_constructor_homogenous_futures",
    "test_tasks.CoroutineGatherTests.test_constructor_use_running_loop"
  })
  Coroutine<Void> thePromisesMayBeGatheredTwice() {
    List<Promise<Integer>> p = promises(3);
    Promise<List<Integer>> once = gather(p);
    Promise<List<Integer>> again = gather(p);
    assertThat(once.loop()).isSameAs(runningLoop());
    await(settle());
    assertThat(once.done()).isFalse();
    assertThat(again.done()).isFalse();
    p.forEach(promise -> promise.setResult(1));
    assertThat(await(once)).isEqualTo(await(again));
    return done();
  }
}
