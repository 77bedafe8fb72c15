package dev.bide.conformance.queues;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncEvent;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.QueueFull;
import dev.bide.testing.AsyncTests;
import org.junit.jupiter.api.Test;

/**
 * Mirrors {@code test_queues.QueuePutTests}; but there is no {@code test_float_maxsize} in Java.
 */
class QueuePutTest implements AsyncTests {
  private final AsyncQueue<Object> one = AsyncQueue.fifo(1);
  private boolean finished;

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_blocking_put")
  Coroutine<Void> withoutLimitNobodyWaits() {
    AsyncQueue<Integer> queue = AsyncQueue.fifo();
    await(queue.put(1));
    assertThat(await(queue.get())).isEqualTo(1);
    return done();
  }

  @Async
  private Coroutine<Void> putTwo(AsyncEvent started) {
    started.set();
    await(one.put(1));
    await(one.put(2));
    finished = true;
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_blocking_put_wait")
  Coroutine<Void> whoFindsNoRoomWaitsForIt() {
    AsyncEvent started = new AsyncEvent();
    runningLoop().callLater(0.01, one::getNowait);
    Task<Void> putting = createTask(putTwo(started));
    await(started.waitUntilSet());
    assertThat(finished).isFalse();
    await(putting);
    assertThat(finished).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_put_cancel_drop")
  Coroutine<Void> theItemOfOneWhoIsCancelledIsNotPut() {
    one.putNowait(1);
    Task<Void> writer = createTask(one.put(2));
    await(sleep(0));
    assertThat(one.getNowait()).isEqualTo(1);
    writer.cancel();
    assertThat(await(failureOf(writer))).isInstanceOf(CancelledError.class);
    await(one.put(3));
    assertThat(one.getNowait()).isEqualTo(3);
    assertThat(one.size()).isZero();
    return done();
  }

  @Test
  @Ported("test_queues.QueuePutTests.test_nonblocking_put_exception")
  void nothingIsPutIntoAFullOne() {
    one.putNowait(1);
    assertThatExceptionOfType(QueueFull.class).isThrownBy(() -> one.putNowait(2));
  }

  @Async
  private Coroutine<Boolean> put(AsyncQueue<Integer> queue, int item) {
    await(queue.put(item));
    return value(true);
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_put_cancelled")
  Coroutine<Void> whoPutsGoesOnAtOnce() {
    AsyncQueue<Integer> queue = AsyncQueue.fifo();
    Task<Boolean> putting = createTask(put(queue, 1));
    assertThat(await(queue.get())).isEqualTo(1);
    assertThat(putting.result()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_put_cancelled_race")
  Coroutine<Void> whoIsCancelledDoesNotStandInTheWay() {
    Task<Void> first = createTask(one.put("a"));
    Task<Void> second = createTask(one.put("b"));
    Task<Void> third = createTask(one.put("never"));
    await(sleep(0));
    assertThat(first.done()).isTrue();
    assertThat(second.done()).isFalse();

    third.cancel();
    await(sleep(0));
    assertThat(third.cancelled()).isTrue();
    assertThat(one.getNowait()).isEqualTo("a");
    await(sleep(0));
    assertThat(one.getNowait()).isEqualTo("b");
    await(second);
    assertThat(one.isEmpty()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_put_with_waiting_getters")
  Coroutine<Void> puttingWakesWhoWaitsToGet() {
    Task<Object> getting = createTask(one.get());
    await(sleep(0));
    await(one.put("a"));
    assertThat(await(getting)).isEqualTo("a");
    return done();
  }

  @Async
  private Coroutine<Void> getAllThatIsThere(AsyncQueue<Integer> queue) {
    await(sleep(0));
    for (int left = queue.size(); left > 0; left--) {
      queue.getNowait();
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_why_are_putters_waiting")
  Coroutine<Void> roomForSeveralWakesSeveral() {
    AsyncQueue<Integer> two = AsyncQueue.fifo(2);
    try (TaskGroup group = taskGroup()) {
      group.createTask(getAllThatIsThere(two));
      for (int i = 0; i < 4; i++) {
        group.createTask(put(two, i));
      }
    }
    assertThat(two.size()).isEqualTo(2);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_cancelled_puts_not_being_held_in_self_putters")
  Coroutine<Void> whoIsCancelledLeavesTheLine() {
    one.putNowait(1);
    Task<Void> putting = createTask(one.put(1));
    await(sleep(0));
    assertThat(one).hasToString("<AsyncQueue maxSize=1 items=[1] putters=1 unfinished=1>");
    putting.cancel();
    assertThat(await(failureOf(putting))).isInstanceOf(CancelledError.class);
    assertThat(one).hasToString("<AsyncQueue maxSize=1 items=[1] unfinished=1>");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_queues.QueuePutTests.test_cancelled_put_silence_value_error_exception")
  Coroutine<Void> mayBeCancelledAfterItWasWoken() {
    one.putNowait(1);
    Task<Void> putting = createTask(one.put(1));
    await(sleep(0));
    one.getNowait();
    putting.cancel();
    assertThat(await(failureOf(putting))).isInstanceOf(CancelledError.class);
    assertThat(one.isEmpty()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> roomForOneWhoIsCancelledGoesToTheNext() {
    one.putNowait(1);
    Task<Void> second = createTask(one.put(2));
    Task<Void> third = createTask(one.put(3));
    await(sleep(0));
    one.getNowait();
    second.cancel();
    await(third);
    assertThat(one.getNowait()).isEqualTo(3);
    return done();
  }
}
