package dev.bide.conformance.soak;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncGenerator;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelScope;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.sync.AsyncLock;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.AsyncSemaphore;
import dev.bide.sync.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tasks that do everything at random, and are cancelled at random. */
final class Bustle {
  /** The longest that anybody sleeps, in seconds. */
  private static final double LONGEST = 0.004;

  /** What happened, and how often. */
  long created;

  long cancelled;
  long timedOut;
  long exchanged;

  private final Random random;
  private final AsyncLock lock = new AsyncLock();
  private final AsyncSemaphore semaphore = new AsyncSemaphore(3);
  private final AsyncQueue<Integer> queue = AsyncQueue.fifo(8);
  private final Channel<Integer> channel = Channel.open(2);

  Bustle(long seed) {
    random = new Random(seed);
  }

  /** Creates {@code tasks} tasks, cancels some, and waits for all. */
  @Async
  Coroutine<Void> round(int tasks) {
    try (TaskGroup group = taskGroup()) {
      List<Task<Void>> alive = new ArrayList<>();
      for (int i = 0; i < tasks; i++) {
        created++;
        alive.add(group.createTask(limited(random.nextInt(8))));
        if (random.nextInt(4) == 0) {
          alive.get(random.nextInt(alive.size())).cancel();
        }
        if (alive.size() >= 500) {
          await(sleep(pause()));
          alive.removeIf(Task::done);
        }
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> limited(int activity) {
    try {
      await(waitFor(act(activity), 5 * pause()));
    } catch (AsyncTimeoutException tooLong) {
      timedOut++;
    } catch (CancelledError cancellation) {
      cancelled++;
      throw cancellation;
    }
    return done();
  }

  private Coroutine<Void> act(int activity) {
    return switch (activity) {
      case 0 -> puts();
      case 1 -> gets();
      case 2 -> sends();
      case 3 -> receives();
      case 4 -> holds();
      case 5 -> groups();
      case 6 -> iterates();
      default -> selects();
    };
  }

  private double pause() {
    return random.nextDouble() * LONGEST;
  }

  @Async
  private Coroutine<Void> puts() {
    await(queue.put(1));
    await(sleep(pause()));
    await(queue.put(2));
    return done();
  }

  @Async
  private Coroutine<Void> gets() {
    exchanged += await(queue.get()) > 0 ? 1 : 0;
    await(sleep(pause()));
    exchanged += await(queue.get()) > 0 ? 1 : 0;
    return done();
  }

  @Async
  private Coroutine<Void> sends() {
    await(channel.sender().send(1));
    await(sleep(pause()));
    return done();
  }

  @Async
  private Coroutine<Void> receives() {
    exchanged += await(channel.receiver().receive());
    await(sleep(pause()));
    return done();
  }

  @Async
  private Coroutine<Void> holds() {
    try (AsyncContext permit = await(semaphore.acquire());
        CancelScope limit = CancelScope.within(pause())) {
      try (AsyncContext held = await(lock.acquire())) {
        await(sleep(pause() / 4));
      } finally {
        try (CancelScope cleanUp = CancelScope.shielded()) {
          await(sleep(0));
        }
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> groups() {
    try (TaskGroup group = taskGroup()) {
      created += 2;
      Task<Void> sleeper = group.createTask(sleep(pause()));
      group.createEagerTask(iterates());
      await(shield(sleeper));
    }
    return done();
  }

  @Async
  private Coroutine<Void> iterates() {
    for (int each : awaitEach(numbers())) {
      if (each == 3) {
        break;
      }
    }
    return done();
  }

  @Async
  private AsyncGenerator<Integer> numbers() {
    try {
      for (int i = 0; i < 5; i++) {
        await(sleep(i % 2 == 0 ? 0 : pause()));
        emit(i);
      }
    } finally {
      await(sleep(0));
    }
    return end();
  }

  @Async
  private Coroutine<Void> selects() {
    await(select(queue.get(), channel.receiver().receive(), sleep(pause(), 0)));
    await(gatherOutcomes(sleep(pause()), sleep(pause())));
    return done();
  }
}
