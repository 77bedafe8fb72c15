package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncIterable;
import dev.bide.AsyncIterator;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_tasks.BaseTaskTests}: {@code as_completed}. */
class AsCompletedTest implements AsyncTests {
  private static List<Task<Integer>> four() {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tasks.add(createTask(value(i)));
    }
    return tasks;
  }

  @Async
  private static <T> Coroutine<List<T>> valuesOf(AsyncIterable<Task<T>> tasks) {
    List<T> values = new ArrayList<>();
    for (Task<T> task : awaitEach(tasks)) {
      values.add(await(task));
    }
    return value(values);
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_as_completed")
  Coroutine<Void> inTheOrderOfTheirEnds() {
    Task<String> a = createTask(sleep(0.01, "a"));
    Task<String> b = createTask(sleep(0.01, "b"));
    Task<String> c = createTask(sleep(0.15, "c"));
    assertThat(await(valuesOf(asCompleted(List.of(b, c, a))))).containsExactly("a", "b", "c");
    assertThat(runningLoop().time()).isEqualTo(0.15);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_as_completed_same_tasks_in_as_out")
  Coroutine<Void> givesTheTasksThemselves() {
    List<Task<Integer>> tasks = four();
    List<Task<Integer>> seen = new ArrayList<>();
    for (Task<Integer> task : awaitEach(asCompleted(tasks))) {
      seen.add(task);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(tasks);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_as_completed_with_timeout")
  Coroutine<Void> noLongerThanATime() {
    Task<String> a = createTask(sleep(0.1, "a"));
    Task<String> b = createTask(sleep(0.15, "b"));
    List<Object> seen = new ArrayList<>();
    try {
      for (Task<String> task : awaitEach(asCompleted(List.of(a, b), Duration.ofMillis(120)))) {
        seen.add(await(task));
      }
    } catch (AsyncTimeoutException e) {
      seen.add(runningLoop().time());
    }
    assertThat(seen).containsExactly("a", 0.12);
    assertThat(b.done()).isFalse();
    await(b);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_as_completed_with_unused_timeout")
  Coroutine<Void> inTime() {
    Task<String> a = createTask(sleep(0.01, "a"));
    assertThat(await(valuesOf(asCompleted(List.of(a), Duration.ofSeconds(1)))))
        .containsExactly("a");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_as_completed_resume_iterator")
  Coroutine<Void> goesOnWhereItWasLeft() {
    AsyncIterable<Task<Integer>> tasks = asCompleted(four());
    List<Integer> values = new ArrayList<>();
    for (Task<Integer> task : awaitEach(tasks)) {
      values.add(await(task));
      if (values.size() == 2) {
        break;
      }
    }
    assertThat(values).hasSize(2);
    values.addAll(await(valuesOf(tasks)));
    assertThat(values).containsExactlyInAnyOrder(0, 1, 2, 3);
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_as_completed_reverse_wait",
    "test_tasks.BaseTaskTests.test_as_completed_concurrent"
  })
  Coroutine<Void> severalMayBeAwaitedAtTheSameTime() {
    Task<String> a = createTask(sleep(0.05, "a"));
    Task<String> b = createTask(sleep(0.10, "b"));
    AsyncIterator<Task<String>> tasks = asCompleted(List.of(a, b)).asyncIterator();
    List<Task<String>> done = await(gather(tasks.next(), tasks.next()));
    assertThat(done).containsExactly(a, b);
    assertThat(runningLoop().time()).isEqualTo(0.10);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_as_completed_duplicate_coroutines")
  Coroutine<Void> aTaskThatIsGivenTwiceComesOnce() {
    Task<String> ham = createTask(value("ham"));
    Task<String> spam = createTask(value("spam"));
    assertThat(await(valuesOf(asCompleted(List.of(ham, ham, spam)))))
        .containsExactlyInAnyOrder("ham", "spam");
    return done();
  }

  @Test
  @Ported("test_tasks.BaseTaskTests.test_as_completed_coroutine_without_loop")
  void needsARunningLoop() {
    assertThatIllegalStateException()
        .isThrownBy(() -> asCompleted(List.<Task<Void>>of()))
        .withMessageContaining("no running event loop");
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_as_completed_coroutine_use_running_loop")
  Coroutine<Void> ofOne() {
    Task<Integer> task = createTask(value(42));
    assertThat(await(valuesOf(asCompleted(List.of(task))))).containsExactly(42);
    return done();
  }
}
