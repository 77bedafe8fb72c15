package dev.bide.conformance.threads;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Promise;
import java.util.concurrent.CompletableFuture;

/** A loop in a thread of its own, until it is closed. */
final class Background implements AutoCloseable {
  private final CompletableFuture<EventLoop> started = new CompletableFuture<>();
  private final Thread thread = new Thread(() -> run(untilInterrupted()));
  final EventLoop loop;

  Background() {
    thread.start();
    loop = started.join();
  }

  @Async
  private Coroutine<Void> untilInterrupted() {
    started.complete(runningLoop());
    try {
      await(new Promise<Void>());
    } catch (CancelledError end) {
      return done();
    }
    throw new AssertionError();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
