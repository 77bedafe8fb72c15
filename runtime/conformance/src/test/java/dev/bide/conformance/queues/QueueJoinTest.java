package dev.bide.conformance.queues;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncQueue;
import dev.bide.testing.AsyncTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_queues.QueueJoinTests} and those of the other kinds. */
class QueueJoinTest implements AsyncTests {
  private final List<AsyncQueue<Integer>> kinds =
      List.of(AsyncQueue.fifo(), AsyncQueue.lifo(), AsyncQueue.priority());

  private boolean running = true;
  private int sum;

  @Test
  @Ported({
    "test_queues.QueueJoinTests.test_task_done_underflow",
    "test_queues.LifoQueueJoinTests.test_task_done_underflow",
    "test_queues.PriorityQueueJoinTests.test_task_done_underflow"
  })
  void noMoreItemsAreDoneThanWerePut() {
    for (AsyncQueue<Integer> queue : kinds) {
      assertThatIllegalStateException().isThrownBy(queue::taskDone);
    }
  }

  @Async
  private Coroutine<Void> work(AsyncQueue<Integer> queue) {
    while (running) {
      sum += await(queue.get());
      queue.taskDone();
    }
    return done();
  }

  @Async
  private Coroutine<Void> sumUp(AsyncQueue<Integer> queue) {
    for (int i = 0; i < 100; i++) {
      queue.putNowait(i);
    }
    sum = 0;
    running = true;
    try (TaskGroup group = taskGroup()) {
      group.createTask(work(queue));
      group.createTask(work(queue));
      await(queue.join());
      assertThat(sum).isEqualTo(4950);
      running = false;
      queue.putNowait(0);
      queue.putNowait(0);
    }
    return done();
  }

  @AsyncTest(shuffles = 10)
  @Async
  @Ported({
    "test_queues.QueueJoinTests.test_task_done",
    "test_queues.LifoQueueJoinTests.test_task_done",
    "test_queues.PriorityQueueJoinTests.test_task_done"
  })
  Coroutine<Void> joinsWhenEveryItemIsDone() {
    for (AsyncQueue<Integer> queue : kinds) {
      await(sumUp(queue));
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_queues.QueueJoinTests.test_join_empty_queue",
    "test_queues.LifoQueueJoinTests.test_join_empty_queue",
    "test_queues.PriorityQueueJoinTests.test_join_empty_queue"
  })
  Coroutine<Void> joinsAtOnceIfNothingWasPut() {
    for (AsyncQueue<Integer> queue : kinds) {
      await(queue.join());
      await(queue.join());
    }
    return done();
  }

  @Test
  @Ported({
    "test_queues.QueueJoinTests.test_format",
    "test_queues.LifoQueueJoinTests.test_format",
    "test_queues.PriorityQueueJoinTests.test_format"
  })
  void saysHowManyItemsAreNotDone() {
    for (AsyncQueue<Integer> queue : kinds) {
      queue.putNowait(1);
      queue.putNowait(2);
      queue.getNowait();
      queue.getNowait();
      assertThat(queue).hasToString("<AsyncQueue maxSize=0 unfinished=2>");
    }
  }
}
