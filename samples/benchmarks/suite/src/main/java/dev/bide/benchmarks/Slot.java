package dev.bide.benchmarks;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Promise;

/** A queue of capacity one, between one producer and one consumer. */
final class Slot {
  private boolean full;
  private int item;
  private Promise<Void> putter;
  private Promise<Void> getter;

  @Async
  Coroutine<Void> put(int newItem) {
    while (full) {
      putter = new Promise<>();
      await(putter);
    }
    full = true;
    item = newItem;
    if (getter != null) {
      getter.setResult(null);
      getter = null;
    }
    return done();
  }

  @Async
  Coroutine<Integer> take() {
    while (!full) {
      getter = new Promise<>();
      await(getter);
    }
    full = false;
    if (putter != null) {
      putter.setResult(null);
      putter = null;
    }
    return value(item);
  }
}
