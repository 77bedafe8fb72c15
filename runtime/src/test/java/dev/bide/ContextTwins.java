package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.currentTask;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.taskGroup;
import static dev.bide.Asyncio.timeout;
import static dev.bide.Asyncio.waitFor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Twins of the scripts about timeouts, task groups and generators. */
final class ContextTwins {
  static final Map<String, Function<EventLog, Coroutine<?>>> ALL =
      Map.of(
          "wait_for", ContextTwins::waitsFor,
          "timeout", ContextTwins::timeouts,
          "task_group", ContextTwins::groups,
          "generator", ContextTwins::generators);

  private ContextTwins() {}

  private static Coroutine<String> child(EventLog o, double delay, boolean stubborn) {
    return Script.of(
        s -> s.await(sleep(delay)).caught(),
        s -> {
          if (s.failure() == null) {
            return "value";
          }
          o.log("child is cancelled");
          return s.await(sleep(1, s.failure()));
        },
        s -> {
          if (!stubborn) {
            throw s.<Throwable>last();
          }
          return "value";
        });
  }

  private static Coroutine<Void> attempt(EventLog o, Awaitable<String> awaitable, double limit) {
    return Script.of(
        s -> s.await(waitFor(awaitable, limit)).caught(),
        s -> {
          if (s.failure() instanceof CancelledError cancelled) {
            throw cancelled;
          }
          o.log(s.failure() == null ? s.last() : EventLog.repr(s.failure()));
          return null;
        });
  }

  private static Coroutine<Void> waitsFor(EventLog o) {
    o.withoutTicks();
    AtomicReference<Task<?>> task = new AtomicReference<>();
    return Script.of(
        s -> s.await(attempt(o, child(o, 1, false), 2)),
        s -> s.await(attempt(o, child(o, 3, false), 2)),
        s -> s.await(attempt(o, child(o, 3, true), 2)),
        s -> s.await(attempt(o, child(o, 3, false), 0)),
        s -> s.await(sleep(2, createTask(child(o, 1, false)))),
        s -> s.await(attempt(o, s.<Task<String>>last(), 0)),
        s -> {
          task.set(createTask(attempt(o, child(o, 9, false), 5)));
          return s.await(sleep(1));
        },
        s -> {
          task.get().cancel();
          return s.await(task.get()).caught();
        },
        s -> {
          o.log("outer is cancelled");
          return null;
        });
  }

  private static Coroutine<Void> timed(EventLog o, double limit, double delay) {
    AtomicReference<Timeout> timeout = new AtomicReference<>();
    return Script.of(
        s -> {
          timeout.set(timeout(limit));
          o.log("enter");
          return s.await(sleep(delay)).caught();
        },
        s -> {
          if (s.failure() == null) {
            o.log("in time");
          }
          return s.await(exit(timeout.get(), s.failure())).caught();
        },
        s -> {
          boolean expired = timeout.get().expired();
          if (s.failure() instanceof AsyncTimeoutException error) {
            int cancelling = currentTask().cancelling();
            o.log(EventLog.repr(error), "expired", expired, "cancelling", cancelling);
          } else if (s.failure() != null) {
            throw s.failure();
          } else {
            o.log("expired", expired);
          }
          return null;
        });
  }

  /** The end of a try-with-resources: the body's failure, unless the context has another idea. */
  private static Coroutine<Void> exit(AsyncContext context, Throwable bodyError) {
    return Script.of(
        s -> s.await(context.exit(bodyError)),
        s -> {
          if (bodyError != null && !s.<Boolean>last()) {
            throw bodyError;
          }
          return null;
        });
  }

  private static Coroutine<Void> moved(EventLog o) {
    AtomicReference<Timeout> timeout = new AtomicReference<>();
    return Script.of(
        s -> {
          timeout.set(timeout(1));
          timeout.get().reschedule(o.loop.time() + 3);
          return s.await(sleep(2));
        },
        s -> {
          o.log("still here");
          timeout.get().reschedule(o.loop.time() - 1);
          return s.await(sleep(2)).caught();
        },
        s -> s.await(exit(timeout.get(), s.failure())).caught(),
        s -> {
          if (s.failure() instanceof AsyncTimeoutException) {
            o.log("now");
          }
          return null;
        });
  }

  private static Coroutine<Void> nested(EventLog o) {
    AtomicReference<Timeout> outer = new AtomicReference<>();
    AtomicReference<Timeout> inner = new AtomicReference<>();
    return Script.of(
        s -> {
          outer.set(timeout(2));
          inner.set(timeout(5));
          return s.await(sleep(10)).caught();
        },
        s -> s.await(exit(inner.get(), s.failure())).caught(),
        s -> {
          o.log("inner", inner.get().expired(), "outer", outer.get().expired());
          return s.await(exit(outer.get(), s.failure())).caught();
        },
        s -> {
          if (s.failure() instanceof AsyncTimeoutException) {
            o.log("outer");
          }
          return null;
        });
  }

  private static Coroutine<Void> timeouts(EventLog o) {
    AtomicReference<Task<Void>> task = new AtomicReference<>();
    return Script.of(
        s -> s.await(timed(o, 2, 1)),
        s -> s.await(timed(o, 1, 2)),
        s -> s.await(timed(o, 0, 1)),
        s -> s.await(moved(o)),
        s -> s.await(nested(o)),
        s -> {
          task.set(createTask(timed(o, 5, 9)));
          return s.await(sleep(1));
        },
        s -> {
          task.get().cancel("outside");
          return s.await(task.get()).caught();
        },
        s -> {
          o.log(EventLog.repr(s.failure()));
          return null;
        });
  }

  private record Member(String name, double delay, boolean fails) {}

  private static Coroutine<Void> member(EventLog o, Member spec) {
    return Script.of(
        s -> s.await(sleep(spec.delay)).caught(),
        s -> {
          if (spec.fails || (s.failure() != null && spec.name.equals("f"))) {
            throw new IllegalArgumentException(spec.name);
          }
          if (s.failure() != null) {
            o.log(spec.name, "is cancelled");
            throw s.failure();
          }
          o.log(spec.name, "ends");
          return null;
        });
  }

  private static Coroutine<Void> group(
      EventLog o, double bodyDelay, boolean bodyFails, Member... members) {
    AtomicReference<TaskGroup> group = new AtomicReference<>();
    return Script.of(
        s -> {
          group.set(taskGroup());
          List.of(members).forEach(spec -> group.get().createTask(member(o, spec)));
          return s.await(sleep(bodyDelay)).caught();
        },
        s -> {
          Throwable error = s.failure();
          if (error == null) {
            o.log("body ends");
            error = bodyFails ? new IllegalStateException() : null;
          }
          return s.await(exit(group.get(), error)).caught();
        },
        s -> {
          if (s.failure() != null) {
            o.log(EventLog.repr(s.failure()));
          }
          if (s.failure() instanceof CancelledError cancelled) {
            throw cancelled;
          }
          return null;
        });
  }

  private static Coroutine<Void> groups(EventLog o) {
    AtomicReference<Task<Void>> task = new AtomicReference<>();
    Member a = new Member("a", 1, false);
    Member b = new Member("b", 2, false);
    Member c = new Member("c", 3, false);
    Member d = new Member("d", 1, true);
    Member e = new Member("e", 2, true);
    Member f = new Member("f", 4, false);
    Member g = new Member("g", 5, false);
    Member h = new Member("h", 5, false);
    Member i = new Member("i", 5, false);
    return Script.of(
        s -> s.await(createTask(group(o, 0, false, a, b))),
        s -> s.await(createTask(group(o, 2, false, c, d))),
        s -> s.await(createTask(group(o, 1, false, e, f, g))),
        s -> s.await(createTask(group(o, 1, true, h))),
        s -> {
          task.set(createTask(group(o, 1, false, i)));
          return s.await(sleep(2));
        },
        s -> {
          task.get().cancel("outside");
          return s.await(task.get()).caught();
        },
        s -> {
          o.log("main", EventLog.repr(s.failure()));
          return null;
        });
  }

  private static Coroutine<Void> generators(EventLog o) {
    AwaitEach<Object> each = new AwaitEach<>(new NumbersTwin(o, 3));
    NumbersTwin source = new NumbersTwin(o, 5);
    NumbersTwin early = new NumbersTwin(o, 5);
    NumbersTwin unstarted = new NumbersTwin(o, 5);
    return Script.of(
        s -> s.await(new NextOf<>(each)),
        s -> {
          if (!each.ended()) {
            o.log("item", s.last());
            return s.await(new NextOf<>(each)).then(1);
          }
          return s.await(source.next());
        },
        s -> {
          o.log(s.<Object>last());
          return s.await(source.asend("hello"));
        },
        s -> {
          o.log(s.<Object>last());
          return s.await(source.athrow(new IllegalArgumentException("oops")));
        },
        s -> {
          o.log(s.<Object>last());
          return s.await(source.next()).caught();
        },
        s -> {
          o.log(EventLog.repr(s.failure()));
          return s.await(early.next());
        },
        s -> {
          o.log(s.<Object>last());
          return s.await(early.aclose());
        },
        s -> s.await(early.aclose()),
        s -> s.await(unstarted.aclose()),
        s -> s.await(unstarted.next()).caught(),
        s -> {
          o.log(EventLog.repr(s.failure()));
          return null;
        });
  }
}
