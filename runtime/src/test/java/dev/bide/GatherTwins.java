package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.gatherOutcomes;
import static dev.bide.Asyncio.sleep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Twins of the scripts about waiting for several things. */
final class GatherTwins {
  static final Map<String, Function<EventLog, Coroutine<?>>> ALL =
      Map.of(
          "gather", GatherTwins::gathers,
          "gather_error", GatherTwins::error,
          "gather_cancel", GatherTwins::cancel,
          "wait", GatherTwins::waits,
          "as_completed", GatherTwins::asCompleted);

  private GatherTwins() {}

  private static Coroutine<String> yielding(EventLog o, String name, int yields) {
    return Script.of(
        s -> {
          if (s.i++ < yields) {
            return s.await(sleep(0)).then(0);
          }
          o.log(name, "ends");
          return name;
        });
  }

  private static String words(List<?> words) {
    return words.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Coroutine<Void> gathers(EventLog o) {
    return Script.of(
        s -> s.await(gather(yielding(o, "a", 0), yielding(o, "b", 0))),
        s -> {
          o.log(words(s.last()));
          return s.await(gather(yielding(o, "slow", 3), yielding(o, "fast", 1)));
        },
        s -> {
          o.log(words(s.last()));
          Task<String> task = createTask(yielding(o, "twice", 0));
          return s.await(gather(task, yielding(o, "once", 0), task));
        },
        s -> {
          o.log(words(s.last()));
          return s.await(gather());
        },
        s -> {
          o.log("none" + words(s.last()));
          Promise<String> future = o.loop.createPromise();
          future.setResult("ready");
          return s.await(gather(future));
        },
        s -> {
          o.log(words(s.last()));
          return null;
        });
  }

  private static Coroutine<String> fails(EventLog o, String name, double delay) {
    return Script.of(
        s -> s.await(sleep(delay)),
        s -> {
          o.log(name, "fails");
          throw new IllegalArgumentException(name);
        });
  }

  private static Coroutine<String> works(EventLog o, String name, double delay) {
    return Script.of(
        s -> s.await(sleep(delay)),
        s -> {
          o.log(name, "ends");
          return name;
        });
  }

  private static Coroutine<Void> error(EventLog o) {
    return Script.of(
        s ->
            s.await(gather(works(o, "a", 1), fails(o, "b", 2), works(o, "c", 3), fails(o, "d", 4)))
                .caught(),
        s -> {
          o.log("caught", s.failure().getMessage());
          return s.await(sleep(3));
        },
        s -> {
          o.log("siblings went on");
          return s.await(gatherOutcomes(works(o, "e", 1), fails(o, "f", 2)));
        },
        s -> {
          for (Outcome<String> outcome : s.<List<Outcome<String>>>last()) {
            if (outcome.succeeded()) {
              o.log("value", outcome.value());
            } else {
              o.log("failure", EventLog.repr(outcome.failure()));
            }
          }
          return null;
        });
  }

  private static Coroutine<String> cancellable(EventLog o, String name, double delay) {
    return Script.of(
        s -> s.await(sleep(delay)).caught(),
        s -> {
          if (s.failure() != null) {
            o.log(name, EventLog.repr(s.failure()));
            throw s.failure();
          }
          return name;
        });
  }

  private static Coroutine<Void> outer(EventLog o, boolean outcomes) {
    return Script.of(
        s -> {
          List<Coroutine<String>> children =
              List.of(cancellable(o, "a", 1), cancellable(o, "b", 5));
          return s.await(outcomes ? gatherOutcomes(children) : gather(children));
        },
        s -> {
          o.log("gathered", s.last());
          return null;
        });
  }

  private static Coroutine<Void> cancel(EventLog o) {
    AtomicReference<Task<Void>> task = new AtomicReference<>();
    AtomicReference<Task<String>> other = new AtomicReference<>();
    AtomicReference<Promise<List<String>>> gathering = new AtomicReference<>();
    return Script.of(
        s -> {
          task.set(createTask(outer(o, s.i == 1)));
          return s.await(sleep(2));
        },
        s -> {
          o.log("cancel", task.get().cancel("enough"));
          return s.await(task.get()).caught();
        },
        s -> {
          o.log("outer is cancelled", task.get().cancelled());
          return s.await(Asyncio.done()).then(++s.i < 2 ? 0 : 3);
        },
        s -> {
          Task<String> victim = createTask(cancellable(o, "victim", 9));
          other.set(createTask(cancellable(o, "other", 3)));
          gathering.set(gather(victim, other.get()));
          return s.await(sleep(1, victim));
        },
        s -> {
          s.<Task<String>>last().cancel();
          return s.await(gathering.get()).caught();
        },
        s -> {
          o.log(
              "child's cancellation; gathering cancelled",
              gathering.get().cancelled(),
              "other done",
              other.get().done());
          return s.await(other.get());
        },
        s -> {
          o.log(s.<Object>last());
          return null;
        });
  }

  private static Coroutine<String> child(String name, double delay, boolean fails) {
    return Script.of(
        s -> s.await(sleep(delay)),
        s -> {
          if (fails) {
            throw new IllegalArgumentException(name);
          }
          return name;
        });
  }

  private static String names(Set<Task<String>> tasks) {
    return tasks.stream().map(Task::name).sorted().collect(Collectors.joining(" "));
  }

  private static Coroutine<Void> waits(EventLog o) {
    List<Task<String>> tasks = new ArrayList<>();
    List<Awaitable<WaitResult<String>>> hows = new ArrayList<>();
    return Script.of(
        s -> {
          tasks.add(createTask(child("a", 1, false), "a"));
          tasks.add(createTask(child("b", 2, true), "b"));
          tasks.add(createTask(child("c", 3, false), "c"));
          hows.add(Asyncio.wait(tasks, ReturnWhen.FIRST_COMPLETED));
          hows.add(Asyncio.wait(tasks, ReturnWhen.FIRST_EXCEPTION));
          hows.add(Asyncio.wait(tasks, Duration.ofMillis(500)));
          hows.add(Asyncio.wait(tasks));
          return s.await(hows.get(0));
        },
        s -> {
          WaitResult<String> result = s.last();
          o.log("done", names(result.done()), "pending", names(result.pending()));
          return ++s.i < hows.size()
              ? s.await(hows.get(s.i)).then(1)
              : s.await(Asyncio.wait(List.<Task<String>>of())).caught();
        },
        s -> {
          if (s.failure() instanceof IllegalArgumentException) {
            o.log("empty");
          }
          tasks.get(1).exception();
          return null;
        });
  }

  private static Coroutine<Void> asCompleted(EventLog o) {
    AtomicReference<AsyncIterator<Task<String>>> done = new AtomicReference<>();
    List<Task<String>> tasks = new ArrayList<>();
    return Script.of(
        s -> {
          tasks.add(createTask(child("a", 3, false)));
          tasks.add(createTask(child("b", 1, false)));
          tasks.add(createTask(child("c", 2, false)));
          done.set(Asyncio.asCompleted(tasks).asyncIterator());
          return s.await(done.get().next());
        },
        s -> {
          o.log(s.<Task<String>>last().result());
          return ++s.i < 3
              ? s.await(done.get().next()).then(1)
              : s.await(done.get().next()).caught();
        },
        s -> {
          assert s.failure() instanceof StopAsyncIteration;
          tasks.clear();
          tasks.add(createTask(child("slow", 9, false)));
          tasks.add(createTask(child("fast", 1, false)));
          done.set(Asyncio.asCompleted(tasks, Duration.ofSeconds(2)).asyncIterator());
          return s.await(done.get().next());
        },
        s -> {
          o.log(s.<Task<String>>last().result());
          return s.await(done.get().next()).caught();
        },
        s -> {
          Task<String> slow = tasks.get(0);
          String error = EventLog.repr(s.failure());
          o.log(error, "slow is done", slow.done(), "cancelled", slow.cancelled());
          return s.await(slow);
        },
        s -> {
          o.log(s.<Object>last());
          return null;
        });
  }
}
