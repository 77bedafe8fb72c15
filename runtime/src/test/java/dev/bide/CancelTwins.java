package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.currentTask;
import static dev.bide.Asyncio.shield;
import static dev.bide.Asyncio.sleep;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Twins of the scripts about cancellation. */
final class CancelTwins {
  static final Map<String, Function<EventLog, Coroutine<?>>> ALL =
      Map.of(
          "cancel_sleeping", CancelTwins::sleeping,
          "cancel_before_start", CancelTwins::beforeStart,
          "cancel_swallowed", CancelTwins::swallowed,
          "cancel_chain", CancelTwins::chain,
          "cancel_self", CancelTwins::self,
          "shield", CancelTwins::shielded,
          "clean_up", CancelTwins::cleanUp);

  private CancelTwins() {}

  private static Coroutine<Void> sleeping(EventLog o) {
    Script<Void> child =
        Script.of(
            s -> s.await(sleep(10)).caught(),
            s -> {
              o.log("child", EventLog.repr(s.failure()), "cancelling", currentTask().cancelling());
              CancelledError error = (CancelledError) s.failure();
              return s.await(sleep(1, error));
            },
            s -> {
              o.log("cleaned up");
              o.log("finally");
              throw s.<CancelledError>last();
            });
    AtomicReference<Task<Void>> task = new AtomicReference<>();
    return Script.of(
        s -> {
          task.set(createTask(child));
          return s.await(sleep(1));
        },
        s -> {
          o.log("cancel", task.get().cancel("why"), "done", task.get().done());
          return s.await(task.get()).caught();
        },
        s -> {
          o.log("main", EventLog.repr(s.failure()));
          o.log("cancelled", task.get().cancelled(), "again", task.get().cancel());
          return null;
        });
  }

  private static Coroutine<Void> beforeStart(EventLog o) {
    return Script.of(
        s -> {
          Task<Void> task =
              createTask(
                  Script.of(
                      t -> {
                        o.log("never");
                        return null;
                      }));
          o.log("cancel", task.cancel("early"));
          o.log("done", task.done());
          return s.await(task).caught();
        },
        s -> {
          o.log(EventLog.repr(s.failure()));
          return null;
        });
  }

  private static Coroutine<String> stubborn(EventLog o) {
    return Script.of(
        s -> s.await(sleep(10)).caught(),
        s -> {
          if (s.failure() != null) {
            o.log("swallowed", s.i, "cancelling", currentTask().cancelling());
          }
          if (++s.i < 3) {
            return s.await(Asyncio.done()).then(0);
          }
          o.log("uncancel", currentTask().uncancel(), currentTask().uncancel());
          return "value";
        });
  }

  private static Coroutine<Void> swallowed(EventLog o) {
    AtomicReference<Task<String>> task = new AtomicReference<>();
    return Script.of(
        s -> {
          task.set(createTask(stubborn(o)));
          return s.await(sleep(1));
        },
        s -> {
          task.get().cancel();
          return s.await(sleep(1));
        },
        s -> {
          task.get().cancel();
          task.get().cancel();
          return s.await(sleep(1));
        },
        s -> {
          o.log("done", task.get().done());
          return s.await(task.get());
        },
        s -> {
          Task<String> done = task.get();
          o.log(s.last(), "cancelled", done.cancelled(), "cancelling", done.cancelling());
          return null;
        });
  }

  private static Coroutine<Void> middle(EventLog o, Task<?> task) {
    return Script.of(
        s -> s.await(task).caught(),
        s -> {
          o.log("middle", EventLog.repr(s.failure()));
          throw s.failure();
        });
  }

  private static Coroutine<Void> chain(EventLog o) {
    Promise<Void> future = o.loop.createPromise();
    AtomicReference<List<Task<Void>>> tasks = new AtomicReference<>();
    return Script.of(
        s -> {
          Task<Void> a =
              createTask(
                  Script.of(
                      t -> t.await(future).caught(),
                      t -> {
                        o.log("inner leaves", future.cancelled());
                        throw t.failure();
                      }));
          Task<Void> b = createTask(middle(o, a));
          Task<Void> c = createTask(middle(o, b));
          tasks.set(List.of(a, b, c));
          return s.await(sleep(1));
        },
        s -> {
          Task<Void> c = tasks.get().get(2);
          c.cancel("all");
          o.log("requested", perTask(tasks.get(), Task::cancelling));
          return s.await(Asyncio.wait(List.of(c)));
        },
        s -> {
          o.log(s.last() != null);
          List<Task<Void>> all = tasks.get();
          o.log(all.get(0).cancelled(), all.get(1).cancelled(), all.get(2).cancelled());
          return null;
        });
  }

  private static String perTask(List<Task<Void>> tasks, Function<Task<?>, Object> what) {
    return what.apply(tasks.get(0))
        + " "
        + what.apply(tasks.get(1))
        + " "
        + what.apply(tasks.get(2));
  }

  private static List<Coroutine<String>> cancellingThemselves(EventLog o) {
    Coroutine<String> returns =
        Script.of(
            s -> {
              currentTask().cancel("late");
              o.log("returns all the same");
              return "lost";
            });
    Coroutine<String> awaits =
        Script.of(
            s -> {
              currentTask().cancel("me");
              o.log("goes on to its next await");
              return s.await(sleep(5)).caught();
            },
            s -> {
              o.log("there", EventLog.repr(s.failure()));
              return s.await(sleep(1));
            },
            s -> "kept");
    Coroutine<String> yields =
        Script.of(
            s -> {
              currentTask().cancel();
              return s.await(sleep(0)).caught();
            },
            s -> {
              o.log("yield", EventLog.repr(s.failure()));
              return "end";
            });
    return List.of(returns, awaits, yields);
  }

  private static Coroutine<Void> self(EventLog o) {
    List<Coroutine<String>> bodies = cancellingThemselves(o);
    return Script.of(
        s -> s.await(createTask(bodies.get(s.i))).caught(),
        s -> {
          if (s.failure() == null) {
            o.log("value", s.last());
          } else {
            o.log("main", EventLog.repr(s.failure()));
          }
          return ++s.i < bodies.size() ? s.await(Asyncio.done()).then(0) : null;
        });
  }

  private static Coroutine<String> ending(EventLog o, String name, double delay) {
    return Script.of(
        s -> s.await(sleep(delay)),
        s -> {
          o.log(name, "ends");
          return name;
        });
  }

  private static Coroutine<Void> shielded(EventLog o) {
    AtomicReference<Task<String>> inner = new AtomicReference<>();
    AtomicReference<Task<Void>> outer = new AtomicReference<>();
    return Script.of(
        s -> {
          inner.set(createTask(ending(o, "inner", 3)));
          outer.set(
              createTask(
                  Script.of(
                      t -> t.await(shield(inner.get())),
                      t -> {
                        o.log("outer got", t.last());
                        return null;
                      })));
          return s.await(sleep(1));
        },
        s -> {
          outer.get().cancel("go");
          return s.await(outer.get()).caught();
        },
        s -> {
          o.log("outer", EventLog.repr(s.failure()), "inner done", inner.get().done());
          return s.await(inner.get());
        },
        s -> {
          o.log(s.<Object>last());
          return s.await(shield(inner.get()));
        },
        s -> {
          o.log(s.<Object>last());
          return s.await(shield(ending(o, "other", 1)));
        },
        s -> {
          o.log(s.<Object>last());
          return null;
        });
  }

  private static Coroutine<Void> forever(EventLog o, String name, double delay, boolean fails) {
    return Script.of(
        s -> {
          o.log(name, "starts");
          return s.await(sleep(1000)).caught();
        },
        s -> s.await(sleep(delay, s.failure())),
        s -> {
          o.log(name, "is clean");
          throw fails ? new IllegalArgumentException(name) : s.<Throwable>last();
        });
  }

  private static Coroutine<String> cleanUp(EventLog o) {
    return Script.of(
        s -> {
          createTask(forever(o, "a", 1, false));
          createTask(forever(o, "b", 2, true));
          return s.await(sleep(1));
        },
        s -> "end");
  }
}
