package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

/**
 * Mirrors {@code test_eager_task_factory.BaseTaskCountingTests}: how many tasks are made. Python's
 * tests count with a task factory and their main task; these by the numbers in the names of tasks.
 */
class TaskCountTest implements AsyncTests {
  private static final int WIDTH = 5;

  /** The tasks of four levels: 5 + 25 + 125 + 625. */
  private static final int FOUR_LEVELS = 780;

  /** How many tasks {@code coroutine} makes. */
  @Async
  private static Coroutine<Integer> tasksOf(Coroutine<?> coroutine) {
    int before = await(newNumber());
    await(coroutine);
    return value(await(newNumber()) - before - 1);
  }

  @Async
  private static Coroutine<Integer> newNumber() {
    Task<Void> task = createTask(sleep(0));
    await(task);
    return value(Integer.parseInt(task.name().substring("Task-".length())));
  }

  @AsyncTest
  @Async
  @Ported("test_eager_task_factory.BaseTaskCountingTests.test_awaitables_chain")
  Coroutine<Void> anAwaitMakesNone() {
    assertThat(await(chain(100))).isEqualTo(100);
    assertThat(await(tasksOf(chain(100)))).isZero();
    return done();
  }

  @Async
  private static Coroutine<Integer> chain(int depth) {
    return value(depth == 0 ? 0 : 1 + await(chain(depth - 1)));
  }

  @AsyncTest
  @Async
  @Ported("test_eager_task_factory.BaseTaskCountingTests.test_recursive_taskgroups")
  Coroutine<Void> aGroupMakesThoseItIsAskedFor() {
    assertThat(await(tasksOf(groups(4)))).isEqualTo(FOUR_LEVELS);
    return done();
  }

  @Async
  private static Coroutine<Void> groups(int depth) {
    if (depth > 0) {
      try (TaskGroup group = taskGroup()) {
        for (int i = 0; i < WIDTH; i++) {
          group.createTask(groups(depth - 1));
        }
      }
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_eager_task_factory.BaseTaskCountingTests.test_recursive_gather")
  Coroutine<Void> gatherMakesOneForEachCoroutine() {
    assertThat(await(tasksOf(gathers(4)))).isEqualTo(FOUR_LEVELS);
    return done();
  }

  @Async
  private static Coroutine<Void> gathers(int depth) {
    List<Coroutine<Void>> inner = new ArrayList<>();
    for (int i = 0; i < WIDTH && depth > 0; i++) {
      inner.add(gathers(depth - 1));
    }
    await(gather(inner));
    return done();
  }
}
