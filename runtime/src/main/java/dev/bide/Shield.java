package dev.bide;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** {@link Asyncio#shield}: follows another promise; being cancelled does not touch that one. */
final class Shield<T> extends Promise<T> implements Dependent {
  /** One object, so that it is registered once, however many shields there were. */
  private static final Consumer<Promise<?>> REPORT_LATE = Shield::reportLate;

  private final Promise<T> inner;
  private final Consumer<Promise<T>> innerDone = this::innerDone;

  private Shield(Promise<T> inner) {
    super(inner.loop);
    this.inner = inner;
    inner.addDoneCallback(innerDone);
  }

  static <T> Promise<T> of(Promise<T> inner) {
    return inner.done() ? inner : new Shield<>(inner);
  }

  @Override
  public Collection<Promise<T>> awaits() {
    return List.of(inner);
  }

  @Override
  public boolean cancel(String message) {
    boolean cancelled = super.cancel(message);
    if (cancelled && inner.removeDoneCallback(innerDone) > 0) {
      inner.removeDoneCallback(REPORT_LATE);
      inner.addDoneCallback(REPORT_LATE);
    }
    return cancelled;
  }

  private void innerDone(Promise<T> inner) {
    if (done()) {
      reportLate(inner);
    } else if (inner.cancelled()) {
      super.cancel(null);
    } else if (inner.failed()) {
      fail(inner.exception());
    } else {
      setResult(inner.result());
    }
  }

  private static void reportLate(Promise<?> inner) {
    if (inner.failed() && !inner.cancelled()) {
      Throwable error = inner.exception();
      inner.loop.callExceptionHandler(
          new ErrorContext("exception in shielded promise", error, inner));
    }
  }
}
