package dev.bide.conformance.context;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Context;
import dev.bide.ContextVar;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Runner;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Mirrors the cases of asyncio's tests with contexts: who runs in which. */
class ContextPropagationTest {
  private final ContextVar<String> user = new ContextVar<>("user", "nobody");
  private final Context nothing = Context.current();
  private final List<Object> log = new ArrayList<>();

  @Test
  @Ported({
    "test_tasks.BaseTaskTests.test_context_1",
    "test_tasks.BaseTaskTests.test_context_2",
    "test_context.ContextTest.test_context_threads_1"
  })
  void aTaskCopiesTheContextWhereItIsCreated() {
    TestLoop.run(copies());

    assertThat(log).containsExactly("parent main", "child main", "child child", "parent main");
    assertThat(user.get()).isEqualTo("nobody");
  }

  @Async
  private Coroutine<Void> copies() {
    user.set("main");
    Task<Void> child = createTask(child());
    log.add("parent " + user.get());
    await(child);
    log.add("parent " + user.get());
    return done();
  }

  @Async
  private Coroutine<Void> child() {
    log.add("child " + user.get());
    user.set("child");
    await(sleep(1));
    log.add("child " + user.get());
    return done();
  }

  @Test
  void whatAnAwaitedCoroutineSetsIsSeenByWhoAwaitsIt() {
    TestLoop.run(awaits());

    assertThat(log).containsExactly("child nobody", "child child", "child");
  }

  @Async
  private Coroutine<Void> awaits() {
    await(child());
    log.add(user.get());
    return done();
  }

  @Test
  @Ported({
    "test_taskgroups.TestTaskGroup.test_taskgroup_task_context",
    "test_tasks.BaseTaskTests.test_context_4",
    "test_tasks.BaseTaskTests.test_context_5",
    "test_tasks.BaseTaskTests.test_context_6",
    "test_tasks.BaseTaskTests.test_get_context"
  })
  void aTaskMayBeGivenAContext() {
    // Python's context changes with the task, Bide's stays as it was for the next one.
    Context given =
        Context.current()
            .call(
                () -> {
                  user.set("given");
                  return Context.current();
                });
    TestLoop.run(takes(given));

    assertThat(log).containsExactly("child given", "child child", "child given", "child child");
  }

  @Async
  private Coroutine<Void> takes(Context given) {
    await(runningLoop().createTask(child(), null, given));
    try (TaskGroup group = taskGroup()) {
      group.createTask(child(), null, given);
    }
    return done();
  }

  @Test
  void callbacksRunInTheContextWhereTheyWereScheduled() {
    TestLoop.run(schedules());

    assertThat(log)
        .containsExactly("soon a", "done nobody", "done b", "plain nobody", "later a", "other d");
  }

  @Async
  private Coroutine<Void> schedules() {
    Promise<String> promise = new Promise<>();
    promise.addDoneCallback(done -> log.add("done " + user.get()));
    user.set("a");
    runningLoop().callLater(1, () -> log.add("later " + user.get()));
    runningLoop()
        .callSoon(
            () -> {
              log.add("soon " + user.get());
              user.set("gone with the callback");
            });
    user.set("b");
    promise.addDoneCallback(done -> log.add("done " + user.get()));
    user.set("c");
    promise.setResult("");
    nothing.run(() -> runningLoop().callSoon(() -> log.add("plain " + user.get())));
    await(sleep(2));
    user.set("d");
    runningLoop().callSoonThreadsafe(() -> log.add("other " + user.get()));
    await(sleep(1));
    return done();
  }

  @Test
  void aCallbackWithAContextCanBeRemoved() {
    assertThat(TestLoop.run(removes())).isEqualTo(2);
    assertThat(log).isEmpty();
  }

  @Async
  private Coroutine<Integer> removes() {
    Promise<String> promise = new Promise<>();
    Consumer<Promise<String>> callback = done -> log.add("called");
    promise.addDoneCallback(callback);
    user.set("a");
    promise.addDoneCallback(callback);
    int removed = promise.removeDoneCallback(callback);
    promise.setResult("");
    await(sleep(1));
    return value(removed);
  }

  @Test
  @Ported("test_threads.ToThreadTests.test_to_thread_contextvars")
  void toThreadTakesTheValuesAlong() {
    assertThat(run(threads())).containsExactly("main", "main", "nobody");
  }

  @Async
  private Coroutine<List<String>> threads() {
    user.set("main");
    String there =
        await(
            toThread(
                () -> {
                  String value = user.get();
                  user.set("thread");
                  return value;
                }));
    String here = user.get();
    Promise<String> executed = runningLoop().runInExecutor(null, () -> user.get());
    return value(List.of(there, here, await(executed)));
  }

  @Test
  @Ported("test_runners.RunnerTests.test_run_keeps_context")
  void theRunsOfARunnerShareAContext() {
    try (Runner runner = new Runner()) {
      runner.run(sets("first"));
      assertThat(runner.run(gets())).isEqualTo("first");
    }
    assertThat(user.get()).isEqualTo("nobody");
  }

  @Async
  private Coroutine<Void> sets(String value) {
    user.set(value);
    return done();
  }

  @Async
  private Coroutine<String> gets() {
    return value(user.get());
  }

  @Test
  void aMethodWithoutALoopKeepsTheValuesOfItsCall() {
    CompletableFuture<Void> gate = new CompletableFuture<>();

    CompletableFuture<String> result =
        Context.current()
            .call(
                () -> {
                  user.set("caller");
                  CompletableFuture<String> started = loose(gate);
                  assertThat(user.get()).isEqualTo("caller");
                  return started;
                });
    gate.complete(null);

    assertThat(result.join()).isEqualTo("caller, set by itself");
    assertThat(user.get()).isEqualTo("nobody");
  }

  @Async
  private CompletableFuture<String> loose(CompletableFuture<Void> gate) {
    String before = user.get();
    user.set("set by itself");
    await(gate);
    return CompletableFuture.completedFuture(before + ", " + user.get());
  }

  @Test
  @Ported("test_eager_task_factory.EagerTaskFactoryLoopTests.test_context_vars")
  void anEagerTaskHasACopyToo() {
    TestLoop.run(eager());

    assertThat(log).containsExactly("child main", "main", "child child");
  }

  @Async
  private Coroutine<Void> eager() {
    user.set("main");
    Task<Void> child = createEagerTask(child());
    log.add(user.get());
    await(child);
    return done();
  }

  @Test
  @Ported("test_tasks.BaseTaskTests.test_context_3")
  void eachOfManyTasksHasItsOwnValue() {
    TestLoop.run(setInParallel());

    assertThat(user.get()).isEqualTo("nobody");
  }

  @Async
  private Coroutine<Void> setInParallel() {
    try (TaskGroup group = taskGroup()) {
      for (int first = 0; first < 100; first++) {
        group.createTask(setsRepeatedly(first));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> setsRepeatedly(int first) {
    for (int i = 0; i < 10; i++) {
      user.set("user " + (first + i));
      await(sleep((first * 7 + i) % 5));
      assertThat(user.get()).isEqualTo("user " + (first + i));
    }
    return done();
  }
}
