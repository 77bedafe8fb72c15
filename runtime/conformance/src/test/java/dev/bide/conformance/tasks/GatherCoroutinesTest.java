package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Outcome;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import java.util.Arrays;
import java.util.List;

/** Mirrors {@code test_tasks.CoroutineGatherTests}, and runs {@link GatherTest} with coroutines. */
class GatherCoroutinesTest extends GatherTest {
  private int passed;
  private Promise<List<Integer>> gathering;

  @Override
  <T> Awaitable<T> wrap(Promise<T> promise) {
    return awaits(promise);
  }

  @Async
  private static <T> Coroutine<T> awaits(Promise<T> promise) {
    return value(await(promise));
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.CoroutineGatherTests.test_duplicate_coroutines")
  Coroutine<Void> aCoroutineThatIsGivenOftenRunsOnce() {
    Coroutine<String> abc = value("abc");
    assertThat(await(gather(abc, abc, value("def"), abc)))
        .containsExactly("abc", "abc", "def", "abc");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.CoroutineGatherTests.test_cancellation_broadcast")
  Coroutine<Void> cancellingTheWholeCancelsAll() {
    Promise<Integer> promise = new Promise<>();
    Task<Integer> first = createTask(inner(promise));
    Task<Integer> second = createTask(inner(promise));
    Task<Void> outer = createTask(outer(first, second));
    await(sleep(0));
    assertThat(outer.cancel()).isTrue();
    assertThat(await(failureOf(outer))).isInstanceOf(CancelledError.class);
    assertThat(gathering.cancel()).isFalse();
    assertThat(promise.cancelled()).isTrue();
    assertThat(first.cancelled()).isTrue();
    assertThat(second.cancelled()).isTrue();
    assertThat(passed).isZero();
    return done();
  }

  @Async
  private Coroutine<Integer> inner(Promise<Integer> promise) {
    await(promise);
    passed++;
    return value(1);
  }

  @Async
  private Coroutine<Void> outer(Task<Integer> first, Task<Integer> second) {
    gathering = gather(first, second);
    await(gathering);
    passed++;
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.CoroutineGatherTests.test_exception_marking")
  Coroutine<Void> laterFailuresAreNotReported() {
    Promise<Void> first = new Promise<>();
    Promise<Void> second = new Promise<>();
    Task<Void> outer = createTask(gathers(first, second));
    await(sleep(0));
    first.setResult(null);
    await(sleep(0));
    second.setResult(null);
    await(sleep(1));
    assertThat(outer.exception()).hasMessage("should not be ignored");
    await(sleep(30));
    return done();
  }

  @Async
  private static Coroutine<Void> gathers(Promise<Void> first, Promise<Void> second) {
    await(gather(crashAfter(first), crashAfter(second)));
    return done();
  }

  @Async
  private static Coroutine<Void> crashAfter(Promise<Void> promise) {
    await(promise);
    throw new ArithmeticException("should not be ignored");
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_gather_1")
  Coroutine<Void> isNotCancelledOnceAllAreDone() {
    Promise<Integer> promise = new Promise<>();
    Promise<List<Integer>> all = gather(awaits(promise));
    await(sleep(0));
    Promise<Boolean> cancelled = new Promise<>();
    // Runs after the child has ended, but before the gathering has noticed.
    promise.addDoneCallback(done -> cancelled.setResult(all.cancel()));
    promise.setResult(42);
    assertThat(await(all)).containsExactly(42);
    assertThat(cancelled.result()).isFalse();
    assertThat(all.cancelled()).isFalse();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_gather_2")
  Coroutine<Void> outcomesDoNotHideTheCancellationOfTheWhole() {
    for (String message : Arrays.asList(null, "my message")) {
      Task<Void> task = createTask(gathersOutcomes());
      await(sleep(0.2));
      task.cancel(message);
      assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class).hasMessage(message);
    }
    return done();
  }

  @Async
  private static Coroutine<Void> gathersOutcomes() {
    for (int i = 0; i < 20; i++) {
      List<Outcome<Void>> outcomes = await(gatherOutcomes(sleep(0.05)));
      assertThat(outcomes).hasSize(1);
    }
    return done();
  }
}
