package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.Coroutine;
import dev.bide.Runner;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncCondition;
import dev.bide.sync.AsyncEvent;
import dev.bide.sync.AsyncLock;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_locks.ConditionTests.test_ambiguous_loops}. */
class LoopsTest {
  private final AsyncLock lock = new AsyncLock();
  private final AsyncCondition condition = new AsyncCondition();

  @Async
  private Coroutine<Void> waitOnOneLoop(AsyncLock lock, AsyncCondition condition) {
    await(lock.acquire());
    Task<AsyncContext> acquiring = createTask(lock.acquire());
    await(condition.acquire());
    Task<Void> waiting = createTask(condition.waitForSignal());
    await(sleep(0));
    acquiring.cancel();
    waiting.cancel();
    await(gatherOutcomes(acquiring, waiting));
    lock.release();
    condition.release();
    return done();
  }

  @Async
  private Coroutine<Void> waitOnAnotherLoop() {
    await(lock.acquire());
    assertThat(await(failureOf(new AsyncCondition(lock).acquire())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is bound to a different event loop");
    await(condition.acquire());
    assertThat(await(failureOf(condition.waitForSignal())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is bound to a different event loop");
    assertThat(condition.locked()).isTrue();
    return done();
  }

  @Test
  @Ported("test_locks.ConditionTests.test_ambiguous_loops")
  void belongToTheLoopOnWhichSomebodyHadToWait() {
    run(waitOnOneLoop(lock, condition));
    run(waitOnAnotherLoop());
  }

  @Async
  private Coroutine<Throwable> releaseOnAnotherThread() {
    runningLoop().setDebug(true);
    AsyncEvent event = new AsyncEvent();
    Task<Void> waiting = createTask(event.waitUntilSet());
    await(sleep(0));
    Throwable refusal = await(failureOf(toThread(Executors.callable(event::set))));
    waiting.cancel();
    return value(refusal);
  }

  @Test
  void inDebugModeNobodyIsWokenByAnotherThread() {
    assertThat(run(releaseOnAnotherThread()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Non-thread-safe operation");
  }

  @Test
  void canBeUsedOnAnyLoopAsLongAsNobodyWaits() {
    try (Runner first = new Runner();
        Runner second = new Runner()) {
      AsyncContext held = first.run(lock.acquire());
      assertThat(held).isNotNull();
      lock.release();
      assertThat(second.run(lock.acquire())).isNotNull();
    }
  }
}
