package dev.bide;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** {@link EventLoop#runInExecutor}: work on another thread, interrupted when this is cancelled. */
final class Offload<T> extends Promise<T> {
  private final FutureTask<T> work;

  Offload(EventLoop loop, Executor executor, Callable<T> callable) {
    super(loop);
    work =
        new FutureTask<>(callable) {
          @Override
          protected void done() {
            loop.post(Offload.this::worked);
          }
        };
    executor.execute(work);
    loop.offloaded++;
  }

  @Override
  public boolean cancel(String message) {
    boolean cancelled = super.cancel(message);
    if (cancelled) {
      work.cancel(true);
    }
    return cancelled;
  }

  private void worked() {
    loop.offloaded--;
    if (done()) {
      return;
    }
    try {
      setResult(work.get());
    } catch (ExecutionException failed) {
      fail(failed.getCause());
    } catch (CancellationException | InterruptedException cancelled) {
      super.cancel(null);
    }
  }
}
