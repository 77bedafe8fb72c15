package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Twins of the scripts about the order of callbacks, tasks, promises and timers. */
final class OrderTwins {
  static final Map<String, Function<EventLog, Coroutine<?>>> ALL =
      Map.of(
          "promise", OrderTwins::promise,
          "create_task", OrderTwins::createTasks,
          "sleep_zero", OrderTwins::sleepZero,
          "sleep_order", OrderTwins::sleepOrder,
          "callbacks", OrderTwins::callbacks,
          "handoff", OrderTwins::handoff);

  private OrderTwins() {}

  private static Coroutine<Void> waiter(EventLog o, String name, Promise<Integer> future) {
    return Script.of(
        s -> {
          o.log(name, "waits");
          return s.await(future);
        },
        s -> {
          o.log(name, "got", s.last());
          return null;
        });
  }

  private static Coroutine<Void> promise(EventLog o) {
    Promise<Integer> future = o.loop.createPromise();
    List<Task<Void>> tasks = new ArrayList<>();
    return Script.of(
        s -> {
          List.of("a", "b", "c").forEach(n -> tasks.add(createTask(waiter(o, n, future))));
          return s.await(sleep(0));
        },
        s -> {
          o.log("set");
          future.setResult(7);
          return s.await(sleep(0));
        },
        s -> {
          o.log("after one tick");
          return s.await(future);
        },
        s -> {
          o.log("done already", s.last());
          return s.await(tasks.get(0));
        },
        s -> s.await(tasks.get(1)),
        s -> s.await(tasks.get(2)),
        s -> {
          o.log("end");
          Promise<Void> failing = o.loop.createPromise();
          failing.setException(new IllegalArgumentException("bad"));
          return s.await(failing).caught();
        },
        s -> {
          o.log("caught", s.failure().getMessage());
          return null;
        });
  }

  private static Coroutine<String> child(EventLog o, String name) {
    return Script.of(
        s -> {
          o.log(name, "runs");
          return name;
        });
  }

  private static Coroutine<String> createTasks(EventLog o) {
    List<Task<String>> tasks = new ArrayList<>();
    return Script.of(
        s -> {
          o.log("create");
          tasks.add(createTask(child(o, "first")));
          tasks.add(createTask(child(o, "second")));
          return s.await(child(o, "inline"));
        },
        s -> {
          o.log("inline", s.last());
          return s.await(tasks.get(0));
        },
        s -> {
          o.log("await", s.last());
          return s.await(tasks.get(1));
        },
        s -> {
          o.log("await", s.last());
          return "end";
        });
  }

  private static Coroutine<String> yielding(EventLog o, String name, int turns) {
    return Script.of(
        s -> {
          if (s.i == turns) {
            return name;
          }
          o.log(name, s.i++);
          return s.await(sleep(0)).then(0);
        });
  }

  private static Coroutine<Void> sleepZero(EventLog o) {
    List<Task<String>> tasks = new ArrayList<>();
    return Script.of(
        s -> {
          tasks.add(createTask(yielding(o, "a", 3)));
          tasks.add(createTask(yielding(o, "b", 1)));
          tasks.add(createTask(yielding(o, "c", 2)));
          return s.await(sleep(-1));
        },
        s -> {
          o.log("main goes on");
          return s.await(tasks.get(0));
        },
        s -> {
          o.log("joined", s.last());
          return ++s.i < tasks.size() ? s.await(tasks.get(s.i)).then(2) : null;
        });
  }

  private static Coroutine<Void> sleeper(EventLog o, double delay) {
    return Script.of(
        s -> s.await(sleep(delay, "woken")),
        s -> {
          o.log("sleeps", String.format(Locale.ROOT, "%.2f", delay), s.last());
          return null;
        });
  }

  private static Coroutine<Void> sleepOrder(EventLog o) {
    return Script.of(
        s ->
            s.await(
                gather(
                    Stream.of(0.5, 0.25, 2.0, 0.75, 1.5, 0.01, 1.0)
                        .map(delay -> sleeper(o, delay))
                        .toList())),
        s -> s.await(sleep(0.125)),
        s -> {
          o.log("end");
          return null;
        });
  }

  private static void schedule(EventLog o) {
    EventLoop loop = o.loop;
    loop.callSoon(() -> o.log("soon 1"));
    Handle cancelled = loop.callSoon(() -> o.log("never"));
    loop.callSoon(
        () -> {
          o.log("fails");
          throw new IllegalArgumentException("callback");
        });
    loop.callSoon(
        () -> {
          o.log("soon 2");
          loop.callSoon(() -> o.log("next tick"));
        });
    cancelled.cancel();
    loop.callLater(2, () -> o.log("later 2"));
    loop.callLater(1, () -> o.log("later 1"));
    Handle never = loop.callLater(1.5, () -> o.log("never"));
    loop.callAt(loop.time() + 0.5, () -> o.log("at"));
    never.cancel();
  }

  private static Coroutine<Void> callbacks(EventLog o) {
    return Script.of(
        s -> {
          schedule(o);
          Promise<String> future = o.loop.createPromise();
          Consumer<Promise<String>> twice = done -> o.log("callback twice", done.result());
          Consumer<Promise<String>> removed = done -> o.log("never");
          future.addDoneCallback(twice);
          future.addDoneCallback(removed);
          future.addDoneCallback(twice);
          o.log("removed", future.removeDoneCallback(removed));
          future.setResult("x");
          try {
            future.setResult("y");
          } catch (InvalidStateException error) {
            o.log("set twice");
          }
          future.addDoneCallback(done -> o.log("late callback"));
          return s.await(sleep(3));
        },
        s -> {
          o.log("end");
          return null;
        });
  }

  private static Coroutine<Void> ping(EventLog o, List<Promise<Integer>> slots) {
    return Script.of(
        s -> {
          o.log("ping", s.i);
          slots.get(2 * s.i).setResult(s.i);
          return s.await(slots.get(2 * s.i + 1));
        },
        s -> {
          o.log("pong came", s.last());
          return ++s.i < 3 ? s.await(Asyncio.done()).then(0) : null;
        });
  }

  private static Coroutine<Void> pong(EventLog o, List<Promise<Integer>> slots) {
    return Script.of(
        s -> s.await(slots.get(2 * s.i)),
        s -> {
          int value = s.last();
          o.log("pong", value);
          slots.get(2 * s.i + 1).setResult(value * 10);
          return ++s.i < 3 ? s.await(Asyncio.done()).then(0) : null;
        });
  }

  private static Coroutine<Void> handoff(EventLog o) {
    return Script.of(
        s -> {
          List<Promise<Integer>> slots =
              Stream.generate(() -> o.loop.<Integer>createPromise()).limit(6).toList();
          return s.await(gather(ping(o, slots), pong(o, slots)));
        },
        s -> {
          o.log("end");
          return null;
        });
  }
}
