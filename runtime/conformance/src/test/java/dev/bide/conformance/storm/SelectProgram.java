package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.Coroutine;
import dev.bide.Selected;
import dev.bide.TaskGroup;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.AsyncSemaphore;
import java.util.ArrayList;
import java.util.List;

/** Selects from queues that fill at the same time, and from permits. */
final class SelectProgram implements StormProgram {
  private final AsyncQueue<String> left = AsyncQueue.fifo();
  private final AsyncQueue<String> right = AsyncQueue.fifo();
  private final AsyncSemaphore permits = AsyncSemaphore.bounded(1);
  private final List<String> put = new ArrayList<>();
  private final List<String> got = new ArrayList<>();

  /** An item may be on its way to who is cancelled in the step after. */
  private int selecting;

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(fills());
      group.createTask(holds(ledger));
      group.createTask(selects(ledger));
      await(selects(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> fills() {
    for (int i = 0; i < 3; i++) {
      await(sleep(1));
      fill(left, "left " + i);
      fill(right, "right " + i);
    }
    return done();
  }

  private void fill(AsyncQueue<String> queue, String item) {
    queue.putNowait(item);
    put.add(item);
  }

  @Async
  private Coroutine<Void> holds(Ledger ledger) {
    for (int i = 0; i < 2; i++) {
      try (AsyncContext held = await(permits.acquire());
          Ledger.Entry holder = ledger.open("permit", 1)) {
        await(sleep(1));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> selects(Ledger ledger) {
    for (int i = 0; i < 4; i++) {
      selecting++;
      Selected<Object> first =
          await(select(left.get(), right.get(), works(ledger), sleep(1.5, "time")));
      selecting--;
      if (first.index() < 2) {
        got.add((String) first.value());
      }
    }
    return done();
  }

  /** A permit is not selected as such: who selects would have to give it back. */
  @Async
  private Coroutine<Object> works(Ledger ledger) {
    try (AsyncContext held = await(permits.acquire());
        Ledger.Entry holder = ledger.open("permit", 1)) {
      await(sleep(1));
    }
    return value("worked");
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    try (AsyncContext held = await(permits.acquire())) {
      await(sleep(0));
    }
    int lost = put.size() - got.size() - left.size() - right.size();
    if (lost < 0 || lost > selecting) {
      throw new AssertionError("put " + put + ", got " + got + " and " + left + right);
    }
    return done();
  }
}
