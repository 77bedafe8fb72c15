package dev.bide.conformance.soak;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Runner;
import dev.bide.Task;
import dev.bide.sync.AsyncEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Very many tasks that are alive at once, and end: half of them by themselves. */
final class Crowd {
  private final AsyncEvent over = new AsyncEvent();
  private int waiting;
  private int ended;
  private int cancelled;

  /** Bytes of heap that each task takes. */
  private long bytesPerTask;

  private Crowd() {}

  /**
   * Has {@code size} tasks alive at once, and ends them.
   *
   * @return what to print
   * @throws AssertionError if not all of them have been alive, or have ended
   */
  static String gather(int size) {
    EventLoop loop = new EventLoop();
    long start = System.nanoTime();
    try (Runner runner = new Runner(loop)) {
      return runner.run(new Crowd().live(size))
          + String.format(Locale.ROOT, ", in %.1f s", (System.nanoTime() - start) / 1e9);
    }
  }

  @Async
  private Coroutine<String> live(int size) {
    long before = Heap.usedAfterCollection();
    List<Task<Void>> tasks = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      tasks.add(createTask(i % 2 == 0 ? waits() : sleeps()));
    }
    await(sleep(0));
    require(waiting == size && allTasks().size() == size + 1, "tasks alive: " + allTasks().size());
    bytesPerTask = (Heap.usedAfterCollection() - before) / size;
    over.set();
    for (int i = 1; i < size; i += 2) {
      tasks.get(i).cancel();
    }
    await(Asyncio.wait(tasks));
    require(ended == size && cancelled == size / 2, ended + " ended, " + cancelled + " cancelled");
    require(allTasks().size() == 1, "tasks left: " + (allTasks().size() - 1));
    return value(
        String.format(Locale.ROOT, "%,d tasks alive at once, %,d bytes each", size, bytesPerTask));
  }

  @Async
  private Coroutine<Void> waits() {
    try {
      waiting++;
      await(over.waitUntilSet());
    } finally {
      ended++;
    }
    return done();
  }

  @Async
  private Coroutine<Void> sleeps() {
    try {
      waiting++;
      await(sleep(86_400));
    } catch (CancelledError cancellation) {
      cancelled++;
      throw cancellation;
    } finally {
      ended++;
    }
    return done();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
