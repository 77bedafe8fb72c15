package dev.bide;

import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.emit;
import static dev.bide.Asyncio.end;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AsyncioTest {
  @Test
  void verbsThatAreOnlyCompiledSayWhyAndWhatToDo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.await(value(1)))
        .withMessageContaining("await(...) was reached in code that Bide has not compiled")
        .withMessageContaining("@Async")
        .withMessageContaining("bide-processor");
    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.await(CompletableFuture.completedFuture(1)))
        .withMessageContaining("await(...)");
    assertThatIllegalStateException()
        .isThrownBy(() -> emit("x"))
        .withMessageContaining("emit(...)");
    assertThatIllegalStateException()
        .isThrownBy(() -> awaitEach(end()).iterator())
        .withMessageContaining("awaitEach(...)");
    AsyncContext context = error -> value(false);
    assertThatIllegalStateException()
        .isThrownBy(context::close)
        .withMessageContaining("try-with-resources");
  }

  @Test
  void runGivesTheResult() {
    assertThat(Asyncio.run(value("x"))).isEqualTo("x");
    assertThat(Asyncio.run(done())).isNull();
  }

  @Test
  void runThrowsTheVeryFailureEvenIfItIsChecked() {
    IOException failure = new IOException("disk");
    Coroutine<Void> main =
        Script.of(
            s -> {
              throw failure;
            });

    assertThat(catchThrowable(() -> Asyncio.run(main))).isSameAs(failure);
  }

  @Test
  void runDoesNotNest() {
    Coroutine<Object> main = Script.of(s -> Asyncio.run(value(1)));

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(main))
        .withMessage("run() cannot be called from a running event loop");
  }

  @Test
  void aCoroutineIsUsedOnce() {
    Coroutine<Integer> once = value(1);
    Asyncio.run(once);

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(once))
        .withMessageContaining("cannot reuse already awaited coroutine");
    Coroutine<Integer> twice = value(1);
    Coroutine<Integer> main = Script.of(s -> s.await(twice), s -> s.await(twice));
    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(main))
        .withMessageContaining("cannot reuse already awaited coroutine");
  }

  @Test
  void withoutALoopThereAreNoTasks() {
    assertThatIllegalStateException()
        .isThrownBy(() -> createTask(value(1)))
        .withMessage("no running event loop");
    assertThatIllegalStateException().isThrownBy(() -> gather(value(1)));
    assertThatIllegalStateException().isThrownBy(Promise::new);
  }

  @Test
  void aTaskCannotAwaitItself() {
    Coroutine<Object> main = Script.of(s -> s.await(Asyncio.currentTask()));

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(main))
        .withMessageContaining("Task cannot await on itself");
  }

  @Test
  void aPromiseIsAwaitedOnItsOwnLoopOnly() {
    Promise<Object> foreign = new EventLoop().createPromise();

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(Script.of(s -> s.await(foreign))))
        .withMessageContaining("of another event loop");
    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(Script.of(s -> s.await(gather(foreign)))))
        .withMessageContaining("belongs to another event loop");
  }

  @Test
  void sleepTakesSecondsAndDurations() {
    assertThat(secondsOf(sleep(0.05))).isBetween(0.05, 5.0);
    assertThat(secondsOf(sleep(Duration.ofMillis(50)))).isBetween(0.05, 5.0);
    assertThatIllegalArgumentException().isThrownBy(() -> Asyncio.run(sleep(Double.NaN)));
  }

  private static double secondsOf(Coroutine<Void> sleep) {
    Coroutine<Double> main =
        Script.of(
            s -> {
              double start = Asyncio.runningLoop().time();
              return s.await(gather(sleep, value(start)));
            },
            s -> Asyncio.runningLoop().time() - (Double) s.<List<?>>last().get(1));
    return Asyncio.run(main);
  }

  @Test
  void tasksHaveNamesAndCanBeListed() {
    Coroutine<List<String>> main =
        Script.of(
            s -> {
              createTask(sleep(0), "sleeper");
              Task<Void> renamed = createTask(sleep(0));
              renamed.setName("renamed");
              assertThat(Asyncio.currentTask().name()).isEqualTo("Task-1");
              return Asyncio.allTasks().stream().map(Task::name).toList();
            });

    assertThat(Asyncio.run(main)).containsExactly("Task-1", "sleeper", "renamed");
  }

  @Test
  void aTaskIsNotSetFromOutside() {
    Coroutine<Void> main =
        Script.of(
            s -> {
              Task<Object> task = createTask(sleep(0, "x"));
              assertThat(catchThrowable(() -> task.setResult("y")))
                  .isInstanceOf(UnsupportedOperationException.class);
              assertThat(catchThrowable(() -> task.setException(new Exception())))
                  .isInstanceOf(UnsupportedOperationException.class);
              assertThat(catchThrowable(task::result)).isInstanceOf(InvalidStateException.class);
              assertThat(catchThrowable(task::exception)).isInstanceOf(InvalidStateException.class);
              return null;
            });

    Asyncio.run(main);
  }

  @Test
  void aCoroutineGivenTwiceRunsOnce() {
    int[] runs = new int[1];
    Coroutine<Integer> once = Script.of(s -> ++runs[0]);
    Coroutine<Integer> used = value(1);
    Coroutine<List<Integer>> main =
        Script.of(s -> s.await(used), s -> s.await(gather(value(7), once, value(8), once)));

    assertThat(Asyncio.run(main)).containsExactly(7, 1, 8, 1);
    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(Script.of(s -> s.await(gather(value(7), used)))))
        .withMessageContaining("cannot reuse");
  }

  @Test
  void anythingAwaitableCanBeGathered() {
    Awaitable<String> own = (flow, depth) -> flow.await(sleep(0, "own"), depth);
    Coroutine<List<String>> main = Script.of(s -> s.await(gather(own, value("coroutine"))));

    assertThat(Asyncio.run(main)).containsExactly("own", "coroutine");
  }
}
