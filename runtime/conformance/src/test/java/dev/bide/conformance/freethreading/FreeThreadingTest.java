package dev.bide.conformance.freethreading;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Outcome;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_free_threading.TestFreeThreading}: loops in several threads. */
class FreeThreadingTest implements AsyncTests {
  private static final int THREADS = 10;

  @Test
  @Ported("test_free_threading.TestFreeThreading.test_all_tasks_race")
  void loopsInSeveralThreadsKnowTheirOwnTasks() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<Integer>> counts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      counts.add(threads.submit(() -> TestLoop.<Integer>run(countsItsTasks())));
    }
    for (Future<Integer> count : counts) {
      assertThat(count.get()).isEqualTo(101);
    }
    threads.shutdown();
  }

  @Async
  private static Coroutine<Integer> countsItsTasks() {
    Promise<Void> end = new Promise<>();
    Set<Task<?>> expected = new HashSet<>(Set.of(currentTask()));
    Set<Task<?>> all;
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < 100; i++) {
        expected.add(group.createTask(awaits(end)));
      }
      all = allTasks();
      assertThat(all).isEqualTo(expected);
      assertThat(all).allMatch(task -> task.loop() == runningLoop() && !task.done());
      end.setResult(null);
    }
    return value(all.size());
  }

  @Async
  private static Coroutine<Void> awaits(Promise<Void> end) {
    await(end);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_free_threading.TestFreeThreading.test_run_coroutine_threadsafe")
  Coroutine<Void> severalThreadsUseOneLoop() {
    EventLoop loop = runningLoop();
    List<Task<Integer>> tasks = new ArrayList<>();
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < THREADS; i++) {
        tasks.add(group.createTask(toThread(() -> runThreadsafe(sleep(0.1, 42), loop).get())));
      }
    }
    assertThat(tasks).hasSize(THREADS).allMatch(task -> task.result() == 42);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_free_threading.TestFreeThreading.test_run_coroutine_threadsafe_exception")
  Coroutine<Void> severalThreadsGetFailuresFromOneLoop() {
    EventLoop loop = runningLoop();
    List<Coroutine<Object>> calls = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      calls.add(toThread(() -> runThreadsafe(crash(), loop).get()));
    }
    List<Outcome<Object>> outcomes = await(gatherOutcomes(calls));
    assertThat(outcomes)
        .hasSize(THREADS)
        .allMatch(outcome -> outcome.failure().getCause().getMessage().equals("test"));
    return done();
  }

  @Async
  private static Coroutine<Void> crash() {
    await(sleep(0));
    throw new ArithmeticException("test");
  }
}
