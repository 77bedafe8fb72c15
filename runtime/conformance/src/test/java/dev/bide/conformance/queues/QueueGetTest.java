package dev.bide.conformance.queues;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncEvent;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.QueueEmpty;
import dev.bide.testing.AsyncTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_queues.QueueGetTests}. */
class QueueGetTest implements AsyncTests {
  private final AsyncQueue<Object> queue = AsyncQueue.fifo();
  private boolean finished;

  @AsyncTest
  @Async
  @Ported("test_queues.QueueGetTests.test_blocking_get")
  Coroutine<Void> whoFindsAnItemDoesNotWait() {
    queue.putNowait(1);
    Task<Object> getting = createTask(queue.get());
    await(sleep(0));
    assertThat(getting.result()).isEqualTo(1);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueGetTests.test_get_with_putters")
  Coroutine<Void> gettingWakesWhoWaitsToPut() {
    AsyncQueue<Integer> full = AsyncQueue.fifo(1);
    await(full.put(1));
    Task<Void> putting = createTask(full.put(2));
    await(sleep(0));
    assertThat(await(full.get())).isEqualTo(1);
    await(sleep(0));
    assertThat(putting.done()).isTrue();
    return done();
  }

  @Async
  private Coroutine<Object> get(AsyncEvent started) {
    started.set();
    Object item = await(queue.get());
    finished = true;
    return value(item);
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueGetTests.test_blocking_get_wait")
  Coroutine<Void> whoFindsNoItemWaitsForOne() {
    AsyncEvent started = new AsyncEvent();
    Task<Object> getting = createTask(get(started));
    await(started.waitUntilSet());
    assertThat(finished).isFalse();
    runningLoop().callLater(0.01, () -> queue.putNowait(1));
    assertThat(await(getting)).isEqualTo(1);
    assertThat(finished).isTrue();
    return done();
  }

  @Test
  @Ported({
    "test_queues.QueueGetTests.test_nonblocking_get",
    "test_queues.QueuePutTests.test_nonblocking_put"
  })
  void needsNoLoopIfNobodyWaits() {
    queue.putNowait(1);
    assertThat(queue.getNowait()).isEqualTo(1);
  }

  @Test
  @Ported("test_queues.QueueGetTests.test_nonblocking_get_exception")
  void nothingIsGotFromAnEmptyOne() {
    assertThatExceptionOfType(QueueEmpty.class).isThrownBy(queue::getNowait);
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueGetTests.test_get_cancelled_race")
  Coroutine<Void> whoIsCancelledGetsNoItem() {
    Task<Object> first = createTask(queue.get());
    Task<Object> second = createTask(queue.get());
    await(sleep(0));
    first.cancel();
    await(sleep(0));
    assertThat(first.done()).isTrue();
    await(queue.put("a"));
    await(sleep(0));
    assertThat(await(second)).isEqualTo("a");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueGetTests.test_get_with_waiting_putters")
  Coroutine<Void> itemsOfThoseWhoWaitComeInTheirOrder() {
    AsyncQueue<String> one = AsyncQueue.fifo(1);
    List<Task<Void>> putting = List.of(createTask(one.put("a")), createTask(one.put("b")));
    assertThat(await(one.get())).isEqualTo("a");
    assertThat(await(one.get())).isEqualTo("b");
    await(gather(putting));
    return done();
  }

  @Async
  private Coroutine<Void> consume(AsyncQueue<Integer> source, int n) {
    for (int i = 0; i < n; i++) {
      assertThat(await(source.get())).isEqualTo(i);
    }
    return done();
  }

  @Async
  private Coroutine<Void> produce(AsyncQueue<Integer> target, int n) {
    for (int i = 0; i < n; i++) {
      await(target.put(i));
    }
    return done();
  }

  @AsyncTest(shuffles = 20)
  @Async
  @Ported("test_queues.QueueGetTests.test_why_are_getters_waiting")
  Coroutine<Void> everyItemGetsThroughAnOpeningForOne() {
    AsyncQueue<Integer> one = AsyncQueue.fifo(1);
    try (TaskGroup group = taskGroup()) {
      group.createTask(produce(one, 5));
      group.createTask(consume(one, 5));
    }
    assertThat(one.isEmpty()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueueGetTests.test_cancelled_getters_not_being_held_in_self_getters")
  Coroutine<Void> whoTimesOutLeavesTheLine() {
    assertThat(await(failureOf(waitFor(queue.get(), 0.1))))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(queue).hasToString("<AsyncQueue maxSize=0>");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_get_cancel_drop_one_pending_reader")
  Coroutine<Void> anItemForOneWhoIsCancelledStays() {
    Task<Object> reader = createTask(queue.get());
    await(sleep(0));
    queue.putNowait(1);
    queue.putNowait(2);
    reader.cancel();
    assertThat(await(failureOf(reader))).isInstanceOf(CancelledError.class);
    assertThat(await(queue.get())).isEqualTo(1);
    return done();
  }

  @AsyncTest(shuffles = 20)
  @Async
  @Ported("test_queues.QueuePutTests.test_get_cancel_drop_many_pending_readers")
  Coroutine<Void> anItemForOneWhoIsCancelledGoesToAnother() {
    Task<Object> second;
    Task<Object> third;
    try (TaskGroup group = taskGroup()) {
      Task<Object> first = group.createTask(queue.get());
      second = group.createTask(queue.get());
      third = group.createTask(queue.get());
      await(sleep(0));
      queue.putNowait(1);
      queue.putNowait(2);
      first.cancel();
      assertThat(await(failureOf(first))).isInstanceOf(CancelledError.class);
      await(third);
    }
    assertThat(List.of(second.result(), third.result())).containsExactlyInAnyOrder(1, 2);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> whoIsOvertakenByAnotherWaitsAnew() {
    Task<Object> getting = createTask(queue.get());
    await(sleep(0));
    queue.putNowait("taken");
    assertThat(queue.getNowait()).isEqualTo("taken");
    await(sleep(0));
    await(sleep(0));
    assertThat(getting.done()).isFalse();
    assertThat(queue).hasToString("<AsyncQueue maxSize=0 getters=1 unfinished=1>");
    queue.putNowait("left");
    assertThat(await(getting)).isEqualTo("left");
    return done();
  }
}
