package dev.bide.conformance.beyond;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Selected;
import dev.bide.Task;
import dev.bide.sync.AsyncQueue;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

class SelectTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  @Async
  private Coroutine<String> sleeper(String name, double seconds) {
    try {
      await(sleep(seconds));
    } finally {
      await(sleep(0.5));
      log.add(name);
    }
    return value(name);
  }

  @AsyncTest
  @Async
  Coroutine<Void> givesTheFirstAndEndsTheOthers() {
    double start = runningLoop().time();
    Selected<String> first =
        await(select(sleeper("slow", 3), sleeper("fast", 1), sleeper("slower", 4)));
    assertThat(first).isEqualTo(new Selected<>(1, "fast"));
    assertThat(log).containsExactly("fast", "slow", "slower");
    assertThat(runningLoop().time() - start).isEqualTo(2);
    assertThat(allTasks()).containsExactly(currentTask());
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> leavesTasksAndPromisesAlone() {
    Task<String> task = createTask(sleeper("task", 3));
    Promise<String> promise = new Promise<>();
    Selected<String> first = await(select(task, promise, sleep(1, "time")));
    assertThat(first).isEqualTo(new Selected<>(2, "time"));
    assertThat(promise.done()).isFalse();
    assertThat(await(task)).isEqualTo("task");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aTaskMayBeTheFirst() {
    Task<String> task = createTask(sleep(1, "task"));
    assertThat(await(select(sleeper("slow", 3), task))).isEqualTo(new Selected<>(1, "task"));
    assertThat(log).containsExactly("slow");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> whatIsDoneAlreadyComesFirstAndNothingIsStarted() {
    Promise<String> promise = new Promise<>();
    promise.setResult("done");
    Selected<String> first = await(select(sleeper("never", 0), promise, promise));
    assertThat(first).isEqualTo(new Selected<>(1, "done"));
    assertThat(log).isEmpty();
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> ofSeveralThatAreReadyTheFirstArgumentIsTaken() {
    AsyncQueue<String> left = AsyncQueue.fifo();
    AsyncQueue<String> right = AsyncQueue.fifo();
    left.putNowait("a");
    right.putNowait("b");
    assertThat(await(select(left.get(), right.get()))).isEqualTo(new Selected<>(0, "a"));
    assertThat(await(select(left.get(), right.get()))).isEqualTo(new Selected<>(1, "b"));
    return done();
  }

  @AsyncTest(shuffles = 30)
  @Async
  Coroutine<Void> noItemIsLostWhenSeveralBecomeReadyTogether() {
    AsyncQueue<String> left = AsyncQueue.fifo();
    AsyncQueue<String> right = AsyncQueue.fifo();
    Task<Selected<String>> selecting = createTask(select(left.get(), right.get()));
    await(sleep(0.1));
    left.putNowait("a");
    right.putNowait("b");
    Selected<String> first = await(selecting);
    assertThat(left.size() + right.size()).isEqualTo(1);
    assertThat((first.index() == 0 ? left : right).isEmpty()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aFailureMayBeTheFirst() {
    assertThat(await(failureOf(select(sleeper("slow", 3), crashAfter(1)))))
        .isInstanceOf(ArithmeticException.class);
    assertThat(log).containsExactly("slow");
    assertThat(await(select(sleep(1, "fast"), crashAfter(2))).value()).isEqualTo("fast");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> cancelledItEndsWhatItHasStarted() {
    Task<String> task = createTask(sleep(3, "task"));
    Task<Selected<String>> selecting = createTask(select(sleeper("one", 3), task));
    await(sleep(1));
    selecting.cancel("enough");
    assertThat(await(failureOf(selecting))).isInstanceOf(CancelledError.class).hasMessage("enough");
    assertThat(log).containsExactly("one");
    assertThat(await(task)).isEqualTo("task");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> needsSomethingToSelectFrom() {
    assertThat(await(failureOf(select(List.of())))).isInstanceOf(IllegalArgumentException.class);
    return done();
  }
}
