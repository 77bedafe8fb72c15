package dev.bide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Those who are told that a promise is done, in the order in which they were added. As most
 * promises have one at most, a single callback stands for itself, and null for none.
 *
 * <p>A callback is a {@link TaskFlow} to wake, a Consumer, a Consumer {@link InContext}, or a
 * {@link Gather}, of which there may be very many.
 */
final class Callbacks extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;

  /** A consumer that was added in a context that is not empty. */
  private record InContext(Consumer<?> consumer, Context context) {}

  private Callbacks(List<Object> callbacks) {
    super(callbacks);
  }

  /** What stands for {@code consumer} when it is added now. */
  static Object of(Consumer<?> consumer) {
    Context context = Context.current();
    return context == Context.EMPTY ? consumer : new InContext(consumer, context);
  }

  /** {@code callbacks} and {@code added}. */
  static Object with(Object callbacks, Object added) {
    if (callbacks == null) {
      return added;
    }
    if (callbacks instanceof Callbacks several) {
      several.add(added);
      return several;
    }
    return new Callbacks(List.of(callbacks, added));
  }

  /** How many of {@code callbacks} are {@code consumer}. */
  static int count(Object callbacks, Consumer<?> consumer) {
    if (callbacks instanceof Callbacks several) {
      return (int) several.stream().filter(callback -> isFor(callback, consumer)).count();
    }
    return isFor(callbacks, consumer) ? 1 : 0;
  }

  /** {@code callbacks} without {@code consumer}. */
  static Object without(Object callbacks, Consumer<?> consumer) {
    if (callbacks instanceof Callbacks several) {
      several.removeIf(callback -> isFor(callback, consumer));
      return several;
    }
    return isFor(callbacks, consumer) ? null : callbacks;
  }

  /** Schedules all of them: {@code promise} is done. */
  static void schedule(Object callbacks, Promise<?> promise) {
    if (callbacks instanceof Callbacks several) {
      several.forEach(callback -> scheduleOne(callback, promise));
    } else if (callbacks != null) {
      scheduleOne(callbacks, promise);
    }
  }

  private static void scheduleOne(Object callback, Promise<?> promise) {
    if (callback instanceof TaskFlow flow) {
      flow.wake();
    } else if (callback instanceof Gather<?, ?> gather) {
      promise.loop.enqueue(gather.doneCallback(promise));
    } else if (callback instanceof InContext in) {
      promise.loop.enqueue(new Call(promise, in.consumer, in.context));
    } else {
      promise.loop.enqueue(new Call(promise, (Consumer<?>) callback, Context.EMPTY));
    }
  }

  private static boolean isFor(Object callback, Consumer<?> consumer) {
    return consumer.equals(callback instanceof InContext in ? in.consumer : callback);
  }

  /** The call of one consumer. */
  private record Call(Promise<?> promise, Consumer<?> consumer, Context context)
      implements Runnable {
    @Override
    @SuppressWarnings("unchecked") // added to a promise of its type
    public void run() {
      EventLoop loop = promise.loop;
      loop.context = context;
      try {
        ((Consumer<Object>) consumer).accept(promise);
      } finally {
        loop.context = Context.EMPTY;
      }
    }

    @Override
    public String toString() {
      return consumer + " of " + promise;
    }
  }
}
