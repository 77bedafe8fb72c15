package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.QueueEmpty;
import dev.bide.sync.QueueFull;
import dev.bide.sync.QueueShutDown;
import java.util.List;
import java.util.stream.Stream;

/** Twins of the scripts in {@code queue}. */
final class QueueTwins {
  private QueueTwins() {}

  static final class Bounded extends Twin {
    @Async
    Coroutine<Void> producer(AsyncQueue<String> queue, String name, int items) {
      for (int item = 0; item < items; item++) {
        await(queue.put(name + item));
        log(name, "put", item, "size", queue.size());
      }
      return done();
    }

    @Async
    Coroutine<Void> consumer(AsyncQueue<String> queue, String name, int items) {
      for (int i = 0; i < items; i++) {
        String item = await(queue.get());
        log(name, "got", item, "size", queue.size());
        await(sleep(0));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncQueue<String> queue = AsyncQueue.fifo(2);
      log("empty", queue.isEmpty(), "full", queue.isFull(), queue.maxSize());
      await(
          gather(
              producer(queue, "a", 4),
              producer(queue, "b", 2),
              consumer(queue, "x", 3),
              consumer(queue, "y", 3)));
      queue.putNowait("1");
      queue.putNowait("2");
      try {
        queue.putNowait("3");
      } catch (QueueFull error) {
        log("full", queue.isFull());
      }
      log(queue.getNowait(), queue.getNowait());
      try {
        queue.getNowait();
      } catch (QueueEmpty error) {
        log("empty", queue.isEmpty());
      }
      return done();
    }
  }

  static final class CancelledGetters extends Twin {
    @Async
    Coroutine<Void> getter(AsyncQueue<String> queue, String name) {
      try {
        log(name, "got", await(queue.get()));
      } catch (CancelledError error) {
        log(name, "is cancelled");
        throw error;
      }
      return done();
    }

    @Async
    Coroutine<Void> putter(AsyncQueue<String> queue, String item) {
      try {
        await(queue.put(item));
        log(item, "is put");
      } catch (CancelledError error) {
        log(item, "is not put");
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncQueue<String> queue = AsyncQueue.fifo(1);
      Task<Void> a = createTask(getter(queue, "a"));
      Task<Void> b = createTask(getter(queue, "b"));
      Task<Void> c = createTask(getter(queue, "c"));
      await(sleep(0));
      queue.putNowait("item");
      log("woken and cancelled", a.cancel());
      await(sleep(1));
      log("done", a.done(), b.done(), c.done());
      c.cancel();
      await(sleep(0));
      await(sleep(0));
      log("done", c.done(), "size", queue.size());
      queue.putNowait("first");
      List<Task<Void>> tasks =
          Stream.of("second", "third", "fourth")
              .map(item -> createTask(putter(queue, item)))
              .toList();
      await(sleep(0));
      log(queue.getNowait());
      tasks.get(0).cancel();
      await(sleep(1));
      log(await(queue.get()));
      log(await(queue.get()));
      log("size", queue.size(), words(tasks.stream().map(Task::cancelled).toList()));
      return done();
    }
  }

  static final class Joined extends Twin {
    @Async
    Coroutine<Void> worker(AsyncQueue<Integer> queue, String name) {
      while (true) {
        int delay = await(queue.get());
        await(sleep(delay));
        log(name, "has slept", delay);
        queue.taskDone();
      }
    }

    @Async
    Coroutine<Void> joiner(AsyncQueue<Integer> queue, String name) {
      await(queue.join());
      log(name, "has joined");
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncQueue<Integer> queue = AsyncQueue.fifo();
      await(queue.join());
      log("nothing to do");
      for (int delay : List.of(3, 1, 2, 1)) {
        queue.putNowait(delay);
      }
      List<Task<Void>> workers =
          Stream.of("a", "b").map(name -> createTask(worker(queue, name))).toList();
      List<Task<Void>> joiners =
          Stream.of("x", "y").map(name -> createTask(joiner(queue, name))).toList();
      await(sleep(2));
      joiners.get(0).cancel();
      await(queue.join());
      log("all is done", words(joiners.stream().map(Task::done).toList()));
      try {
        queue.taskDone();
      } catch (IllegalStateException error) {
        log("once too often");
      }
      await(joiners.get(1));
      for (Task<Void> task : workers) {
        task.cancel();
      }
      await(gatherOutcomes(workers));
      return done();
    }
  }

  static final class Orders extends Twin {
    @Async
    Coroutine<Void> getter(AsyncQueue<Integer> queue, String name) {
      log(name, "got", await(queue.get()));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncQueue<Integer> stack = AsyncQueue.lifo();
      AsyncQueue<Integer> heap = AsyncQueue.priority(3);
      for (AsyncQueue<Integer> queue : List.of(stack, heap)) {
        for (int item : List.of(2, 3, 1)) {
          await(queue.put(item));
        }
        log(await(queue.get()), await(queue.get()), await(queue.get()));
        List<Task<Void>> tasks =
            Stream.of("a", "b").map(name -> createTask(getter(queue, name))).toList();
        await(sleep(0));
        for (int item : List.of(5, 4, 6)) {
          queue.putNowait(item);
        }
        await(sleep(1));
        log("left", queue.getNowait(), words(tasks.stream().map(Task::done).toList()));
      }
      for (int item : List.of(7, 9, 8)) {
        heap.putNowait(item);
      }
      Task<Void> late = createTask(heap.put(1));
      await(sleep(0));
      log(heap.getNowait(), "full", heap.isFull());
      await(late);
      log("full", heap.isFull(), await(heap.get()), await(heap.get()), await(heap.get()));
      return done();
    }
  }

  static final class ShutDown extends Twin {
    @Async
    Coroutine<Void> getter(AsyncQueue<Integer> queue, String name) {
      try {
        while (true) {
          log(name, "got", await(queue.get()));
          await(sleep(1));
          queue.taskDone();
        }
      } catch (QueueShutDown error) {
        log(name, "leaves");
      }
      return done();
    }

    @Async
    Coroutine<Void> putter(AsyncQueue<Integer> queue, int item) {
      try {
        await(queue.put(item));
        log(item, "is put");
      } catch (QueueShutDown error) {
        log(item, "is refused");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (boolean immediate : new boolean[] {false, true}) {
        AsyncQueue<Integer> queue = AsyncQueue.fifo(2);
        queue.putNowait(1);
        queue.putNowait(2);
        Task<Void> late = createTask(putter(queue, 3));
        Task<Void> joining = createTask(queue.join());
        joining.addDoneCallback(done -> log("joined"));
        await(sleep(0));
        queue.shutdown(immediate);
        log("size", queue.size());
        try {
          queue.putNowait(4);
        } catch (QueueShutDown error) {
          log("no more");
        }
        await(gather(getter(queue, "a"), getter(queue, "b")));
        await(late);
        await(joining);
      }
      AsyncQueue<Integer> queue = AsyncQueue.fifo();
      List<Task<Void>> waiting =
          Stream.of("c", "d").map(name -> createTask(getter(queue, name))).toList();
      await(sleep(0));
      queue.shutdown();
      await(Asyncio.wait(waiting));
      return done();
    }
  }
}
