package dev.bide.conformance.queues;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.QueueShutDown;
import dev.bide.testing.AsyncTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_queues.QueueShutdownTests} and those of the other kinds. */
class QueueShutdownTest implements AsyncTests {
  private static List<AsyncQueue<String>> kinds(int maxSize) {
    return List.of(
        AsyncQueue.fifo(maxSize), AsyncQueue.lifo(maxSize), AsyncQueue.priority(maxSize));
  }

  @Async
  private Coroutine<Void> assertShutDown(AsyncQueue<String> queue) {
    assertThat(queue.size()).isZero();
    assertThat(await(failureOf(queue.put("late")))).isInstanceOf(QueueShutDown.class);
    assertThatExceptionOfType(QueueShutDown.class).isThrownBy(() -> queue.putNowait("late"));
    assertThat(await(failureOf(queue.get()))).isInstanceOf(QueueShutDown.class);
    assertThatExceptionOfType(QueueShutDown.class).isThrownBy(queue::getNowait);
    return done();
  }

  @Test
  @Ported({
    "test_queues.QueueShutdownTests.test_format",
    "test_queues.LifoQueueShutdownTests.test_format",
    "test_queues.PriorityQueueShutdownTests.test_format"
  })
  void saysSo() {
    for (AsyncQueue<String> queue : kinds(0)) {
      queue.shutdown();
      assertThat(queue).hasToString("<AsyncQueue maxSize=0 shutdown>");
    }
  }

  @AsyncTest
  @Async
  @Ported({
    "test_queues.QueueShutdownTests.test_shutdown_empty",
    "test_queues.LifoQueueShutdownTests.test_shutdown_empty",
    "test_queues.PriorityQueueShutdownTests.test_shutdown_empty"
  })
  Coroutine<Void> throwsForThoseWhoWaitToGet() {
    for (AsyncQueue<String> queue : kinds(0)) {
      Task<String> getting = createTask(queue.get());
      await(sleep(0));
      queue.shutdown();
      await(queue.join());
      await(sleep(0));
      assertThat(getting.done()).isTrue();
      assertThat(await(failureOf(getting))).isInstanceOf(QueueShutDown.class);
      await(assertShutDown(queue));
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_queues.QueueShutdownTests.test_shutdown_nonempty",
    "test_queues.LifoQueueShutdownTests.test_shutdown_nonempty",
    "test_queues.PriorityQueueShutdownTests.test_shutdown_nonempty"
  })
  Coroutine<Void> throwsForThoseWhoWaitToPutAndLeavesTheItems() {
    for (AsyncQueue<String> queue : kinds(1)) {
      queue.putNowait("data");
      Task<Void> joining = createTask(queue.join());
      Task<Void> putting = createTask(queue.put("more"));
      await(sleep(0));
      assertThat(putting.done()).isFalse();

      queue.shutdown();
      assertThat(queue.size()).isEqualTo(1);
      await(sleep(0));
      assertThat(putting.done()).isTrue();
      assertThat(await(failureOf(putting))).isInstanceOf(QueueShutDown.class);
      assertThat(await(queue.get())).isEqualTo("data");
      await(sleep(0));
      assertThat(joining.done()).isFalse();
      await(assertShutDown(queue));

      queue.taskDone();
      await(sleep(0));
      assertThat(joining.done()).isTrue();
      assertThatIllegalStateException().isThrownBy(queue::taskDone);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_queues.QueueShutdownTests.test_shutdown_immediate",
    "test_queues.LifoQueueShutdownTests.test_shutdown_immediate",
    "test_queues.PriorityQueueShutdownTests.test_shutdown_immediate"
  })
  Coroutine<Void> immediatelyItDropsTheItems() {
    for (AsyncQueue<String> queue : kinds(0)) {
      queue.putNowait("data");
      Task<Void> joining = createTask(queue.join());
      queue.shutdown(true);
      assertThat(queue.size()).isZero();
      await(sleep(0));
      assertThat(joining.done()).isTrue();
      await(assertShutDown(queue));
      assertThatIllegalStateException().isThrownBy(queue::taskDone);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_queues.QueueShutdownTests.test_shutdown_immediate_with_unfinished",
    "test_queues.LifoQueueShutdownTests.test_shutdown_immediate_with_unfinished",
    "test_queues.PriorityQueueShutdownTests.test_shutdown_immediate_with_unfinished"
  })
  Coroutine<Void> immediatelyItStillWaitsForThoseThatWereGot() {
    for (AsyncQueue<String> queue : kinds(0)) {
      queue.putNowait("data");
      queue.putNowait("data");
      Task<Void> joining = createTask(queue.join());
      assertThat(await(queue.get())).isEqualTo("data");
      queue.shutdown(true);
      await(sleep(0));
      assertThat(joining.done()).isFalse();
      await(assertShutDown(queue));

      queue.taskDone();
      assertThatIllegalStateException().isThrownBy(queue::taskDone);
      await(sleep(0));
      assertThat(joining.done()).isTrue();
    }
    return done();
  }
}
