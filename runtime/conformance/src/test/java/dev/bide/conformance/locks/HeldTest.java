package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.Coroutine;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncCondition;
import dev.bide.sync.AsyncLock;
import dev.bide.sync.AsyncSemaphore;
import dev.bide.testing.AsyncTests;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Mirrors {@code test_pep492.LockTests}: whatever can be held is the resource of a {@code try}. */
@SuppressWarnings("try") // what is held is not mentioned
class HeldTest implements AsyncTests {
  private record Primitive(Supplier<Coroutine<AsyncContext>> acquire, BooleanSupplier locked) {}

  private static List<Primitive> primitives() {
    AsyncLock lock = new AsyncLock();
    AsyncCondition condition = new AsyncCondition();
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    AsyncSemaphore bounded = AsyncSemaphore.bounded(1);
    return List.of(
        new Primitive(lock::acquire, lock::locked),
        new Primitive(condition::acquire, condition::locked),
        new Primitive(semaphore::acquire, semaphore::locked),
        new Primitive(bounded::acquire, bounded::locked));
  }

  @AsyncTest
  @Async
  @Ported("test_pep492.LockTests.test_context_manager_async_with")
  Coroutine<Void> isLockedWithinTheStatement() {
    for (Primitive each : primitives()) {
      assertThat(each.locked().getAsBoolean()).isFalse();
      try (AsyncContext held = await(each.acquire().get())) {
        assertThat(each.locked().getAsBoolean()).isTrue();
        await(sleep(0.01));
        assertThat(each.locked().getAsBoolean()).isTrue();
      }
      assertThat(each.locked().getAsBoolean()).isFalse();
    }
    return done();
  }
}
