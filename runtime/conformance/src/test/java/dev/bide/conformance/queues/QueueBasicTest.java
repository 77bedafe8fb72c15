package dev.bide.conformance.queues;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncQueue;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Mirrors {@code test_queues.QueueBasicTests}, and the order of all three kinds; but {@code
 * test_generic_alias} is about types of Python.
 */
class QueueBasicTest implements AsyncTests {
  private final List<Integer> put = new ArrayList<>();

  @AsyncTest
  @Async
  @Ported({"test_queues.QueueBasicTests.test_repr", "test_queues.QueueBasicTests.test_str"})
  Coroutine<Void> saysWhatItHoldsAndWhoWaits() {
    AsyncQueue<Integer> queue = AsyncQueue.fifo();
    assertThat(queue).hasToString("<AsyncQueue maxSize=0>");
    Task<Integer> getting = createTask(queue.get());
    await(sleep(0));
    assertThat(queue).hasToString("<AsyncQueue maxSize=0 getters=1>");
    queue.putNowait(0);
    assertThat(await(getting)).isZero();

    AsyncQueue<Integer> full = AsyncQueue.fifo(1);
    full.putNowait(1);
    Task<Void> putting = createTask(full.put(2));
    await(sleep(0));
    assertThat(full).hasToString("<AsyncQueue maxSize=1 items=[1] putters=1 unfinished=1>");
    full.getNowait();
    await(putting);
    assertThat(full).hasToString("<AsyncQueue maxSize=1 items=[2] unfinished=2>");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueBasicTests.test_empty")
  Coroutine<Void> isEmptyUntilSomethingIsPut() {
    AsyncQueue<Integer> queue = AsyncQueue.fifo();
    assertThat(queue.isEmpty()).isTrue();
    await(queue.put(1));
    assertThat(queue.isEmpty()).isFalse();
    assertThat(await(queue.get())).isEqualTo(1);
    assertThat(queue.isEmpty()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueBasicTests.test_full")
  Coroutine<Void> isFullIfItHoldsAllItMay() {
    assertThat(AsyncQueue.fifo().isFull()).isFalse();
    AsyncQueue<Integer> queue = AsyncQueue.fifo(1);
    await(queue.put(1));
    assertThat(queue.isFull()).isTrue();
    return done();
  }

  @Async
  private Coroutine<List<Integer>> putAndGet(AsyncQueue<Integer> queue) {
    int[] items = {1, 3, 2};
    for (int item : items) {
      await(queue.put(item));
    }
    List<Integer> got = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      got.add(await(queue.get()));
    }
    return value(got);
  }

  @AsyncTest
  @Async
  @Ported({
    "test_queues.QueueBasicTests.test_order",
    "test_queues.LifoQueueTests.test_order",
    "test_queues.PriorityQueueTests.test_order"
  })
  Coroutine<Void> givesItemsInTheOrderOfItsKind() {
    assertThat(await(putAndGet(AsyncQueue.fifo()))).containsExactly(1, 3, 2);
    assertThat(await(putAndGet(AsyncQueue.lifo()))).containsExactly(2, 3, 1);
    assertThat(await(putAndGet(AsyncQueue.priority()))).containsExactly(1, 2, 3);
    assertThat(await(putAndGet(AsyncQueue.priority(0, Comparator.<Integer>reverseOrder()))))
        .containsExactly(3, 2, 1);
    return done();
  }

  @Async
  private Coroutine<Boolean> putThree(AsyncQueue<Integer> queue) {
    for (int i = 0; i < 3; i++) {
      await(queue.put(i));
      put.add(i);
    }
    return value(true);
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueBasicTests.test_maxsize")
  Coroutine<Void> whoPutsIntoAFullOneWaits() {
    AsyncQueue<Integer> queue = AsyncQueue.fifo(2);
    assertThat(queue.maxSize()).isEqualTo(2);
    Task<Boolean> putting = createTask(putThree(queue));
    await(sleep(0));
    await(sleep(0));
    assertThat(put).containsExactly(0, 1);
    assertThat(await(queue.get())).isZero();
    await(sleep(0));
    assertThat(put).containsExactly(0, 1, 2);
    assertThat(await(queue.get())).isEqualTo(1);
    assertThat(await(queue.get())).isEqualTo(2);
    assertThat(putting.result()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> holdsNullAsAnyItem() {
    AsyncQueue<Integer> queue = AsyncQueue.fifo();
    await(queue.put(null));
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue).hasToString("<AsyncQueue maxSize=0 items=[null] unfinished=1>");
    assertThat(await(queue.get())).isNull();
    assertThat(queue.isEmpty()).isTrue();
    return done();
  }
}
