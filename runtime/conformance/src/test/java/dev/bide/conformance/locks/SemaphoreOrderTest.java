package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncSemaphore;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

/** Mirrors {@code test_locks.SemaphoreTests}: first come, first served. */
class SemaphoreOrderTest implements AsyncTests {
  private final List<Object> order = new ArrayList<>();
  private Task<Void> fourth;

  @Async
  private Coroutine<Void> twice(AsyncSemaphore semaphore, String name) {
    for (int i = 1; i <= 2; i++) {
      await(semaphore.acquire());
      order.add(name + i);
      await(sleep(0.01));
      semaphore.release();
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_fifo_order")
  Coroutine<Void> whoReleasesAndComesAgainIsLast() {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    try (TaskGroup group = taskGroup()) {
      group.createTask(twice(semaphore, "a"));
      group.createTask(twice(semaphore, "b"));
      group.createTask(twice(semaphore, "c"));
    }
    assertThat(order).containsExactly("a1", "b1", "c1", "a2", "b2", "c2");
    return done();
  }

  @Async
  private Coroutine<Void> once(AsyncSemaphore semaphore, int number) {
    await(semaphore.acquire());
    order.add(number);
    return done();
  }

  @Async
  private Coroutine<Void> releaseAndComeAgain(AsyncSemaphore semaphore) {
    await(semaphore.acquire());
    order.add(2);
    semaphore.release();
    await(semaphore.acquire());
    order.add(4);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_fifo_order_2")
  Coroutine<Void> aPermitThatIsThereGoesToWhoWaits() {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Task<Void> first = createTask(once(semaphore, 1));
    Task<Void> second = createTask(releaseAndComeAgain(semaphore));
    Task<Void> third = createTask(once(semaphore, 3));
    await(sleep(0));
    semaphore.release();
    semaphore.release();
    await(gather(first, second, third));
    assertThat(order).containsExactly(1, 2, 3, 4);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_fifo_order_3")
  Coroutine<Void> whoIsCancelledIsSkipped() {
    AsyncSemaphore semaphore = new AsyncSemaphore(0);
    Task<Void> first = createTask(once(semaphore, 1));
    Task<Void> second = createTask(once(semaphore, 2));
    Task<Void> third = createTask(once(semaphore, 3));
    await(sleep(0));
    first.cancel();
    await(sleep(0));
    semaphore.release();
    semaphore.release();
    await(gatherOutcomes(first, second, third));
    assertThat(order).containsExactly(2, 3);
    return done();
  }

  @Async
  private Coroutine<Void> acquireThenCreate(AsyncSemaphore semaphore) {
    await(semaphore.acquire());
    fourth = createTask(note(4)); // runs after those that this acquire has let in
    order.add(1);
    return done();
  }

  @Async
  private Coroutine<Void> note(int number) {
    order.add(number);
    return done();
  }

  @Async
  private Coroutine<Void> releaseForThree(AsyncSemaphore semaphore) {
    semaphore.release();
    semaphore.release();
    semaphore.release();
    assertThat(semaphore.locked()).isTrue();
    await(semaphore.acquire());
    order.add(2);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_fifo_order_4")
  Coroutine<Void> whoAcquiresLetsInThoseForWhomThereArePermits() {
    AsyncSemaphore semaphore = new AsyncSemaphore(0);
    Task<Void> first = createTask(acquireThenCreate(semaphore));
    Task<Void> second = createTask(releaseForThree(semaphore));
    Task<Void> third = createTask(once(semaphore, 3));
    await(sleep(0));
    assertThat(semaphore).hasToString("<AsyncSemaphore [locked, waiters:3]>");
    await(sleep(0));
    await(gather(first, second, third, fourth));
    assertThat(order).containsExactly(1, 2, 3, 4);
    return done();
  }
}
