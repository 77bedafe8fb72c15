package dev.bide;

import dev.bide.machine.Flow;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** {@link Asyncio#toThread}. */
final class ToThread<T> extends Coroutine<T> {
  /** For methods that run outside any loop. */
  private static final class Shared {
    static final ExecutorService EXECUTOR = Threads.newExecutor();
  }

  private final Callable<? extends T> work;

  ToThread(Callable<? extends T> work) {
    this.work = work;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at != 0) {
      return flow.resumed();
    }
    Context context = Context.current();
    Callable<? extends T> work = context == Context.EMPTY ? this.work : inContext(context);
    Object value =
        flow instanceof TaskFlow task
            ? flow.await(task.task.loop.runInExecutor(null, work), depth)
            : flow.await(shared(work), depth);
    if (flow.suspended()) {
      flow.suspend(this, 1);
    }
    return value;
  }

  private Callable<T> inContext(Context context) {
    return () -> context.call(work);
  }

  private static <T> CompletableFuture<T> shared(Callable<? extends T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Shared.EXECUTOR.execute(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable failure) {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }
}
