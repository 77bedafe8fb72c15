package dev.bide.conformance.structured;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Join;
import dev.bide.Outcome;
import dev.bide.Task;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinTest {
  private final List<String> log = new ArrayList<>();

  private void log(String what) {
    log.add(what + " " + runningLoop().time());
  }

  /** Gives its name after so many seconds; needs one more when it is cancelled. */
  @Async
  private Coroutine<String> after(double seconds, String name) {
    try {
      await(sleep(seconds));
    } catch (CancelledError cancelled) {
      await(sleep(1));
      log(name + " cancelled");
      throw cancelled;
    }
    return value(name);
  }

  @Async
  private Coroutine<String> failing(double seconds, String name) {
    await(after(seconds, name));
    throw new IllegalStateException(name);
  }

  @Test
  void allGivesTheValuesInOrder() {
    assertThat(TestLoop.run(Join.<String>all(after(2, "a"), after(1, "b"))))
        .containsExactly("a", "b");
    assertThat(TestLoop.run(Join.<String>all())).isEmpty();
  }

  @Test
  void startsNothingBeforeItIsAwaited() {
    assertThat(TestLoop.run(awaitsLater())).containsExactly("a");
    assertThat(log).containsExactly("one task 5.0");
  }

  @Async
  private Coroutine<List<String>> awaitsLater() {
    Coroutine<List<String>> all = Join.all(List.of(after(1, "a")));
    await(sleep(5));
    log(allTasks().size() == 1 ? "one task" : "several tasks");
    return value(await(all));
  }

  @Test
  void whatFailsWhileTheJoinIsCancelledIsReported() {
    try (TestLoop loop = new TestLoop()) {
      loop.runPart(cancelsWhatThenFails());
      assertThat(loop.errors()).hasSize(2);
      assertThat(loop.errors().get(0).exception()).hasMessage("a");
      assertThat(loop.errors().get(1).exception()).hasMessage("b");
    }
  }

  @Async
  private Coroutine<Void> cancelsWhatThenFails() {
    Task<List<String>> all =
        createTask(Join.<String>all(failingAtTheEnd("a"), failingAtTheEnd("b")));
    await(sleep(1));
    all.cancel();
    assertThat(await(failureOf(all))).isInstanceOf(CancelledError.class);
    return done();
  }

  @Async
  private Coroutine<String> failingAtTheEnd(String name) {
    try {
      await(sleep(10));
    } finally {
      failWith(name);
    }
    return value(name);
  }

  private static void failWith(String message) {
    throw new IllegalStateException(message);
  }

  @Test
  void theFirstFailureOfAllCancelsTheOthersAndWaitsForThem() {
    assertThatThrownBy(() -> TestLoop.run(failsAll()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("b");
    assertThat(log).containsExactly("a cancelled 2.0", "end 2.0");
  }

  @Async
  private Coroutine<Void> failsAll() {
    try {
      await(Join.<String>all(after(5, "a"), failing(1, "b")));
    } finally {
      log("end");
    }
    return done();
  }

  @Test
  void whatFailsAfterTheFirstIsSuppressed() {
    assertThatThrownBy(() -> TestLoop.run(Join.all(failsWhenCancelled(), failing(1, "first"))))
        .hasMessage("first")
        .satisfies(
            error ->
                assertThat(error.getSuppressed())
                    .singleElement()
                    .asString()
                    .contains("while cancelled"));
  }

  @Async
  private Coroutine<String> failsWhenCancelled() {
    try {
      await(sleep(10));
    } catch (CancelledError cancelled) {
      throw new IllegalStateException("while cancelled");
    }
    return value("");
  }

  @Test
  void outcomesWaitsForEverything() {
    List<Outcome<String>> outcomes =
        TestLoop.run(Join.<String>outcomes(failing(1, "a"), after(2, "b")));

    assertThat(outcomes.get(0).failure()).hasMessage("a");
    assertThat(outcomes.get(1).value()).isEqualTo("b");
  }

  @Test
  void theFirstSuccessEndsTheOthers() {
    assertThat(TestLoop.run(races())).isEqualTo("b");
    assertThat(log).containsExactly("c cancelled 3.0", "end 3.0");
  }

  @Async
  private Coroutine<String> races() {
    String first = await(Join.<String>firstSuccess(failing(1, "a"), after(2, "b"), after(9, "c")));
    log("end");
    return value(first);
  }

  @Test
  void withoutASuccessAllFailuresAreThrown() {
    assertThatThrownBy(
            () -> TestLoop.run(Join.<String>firstSuccess(failing(2, "a"), failing(1, "b"))))
        .isInstanceOfSatisfying(
            ExceptionGroup.class,
            group ->
                assertThat(group.exceptions())
                    .extracting(Throwable::getMessage)
                    .containsExactly("b", "a"));
    assertThatThrownBy(() -> TestLoop.run(Join.<String>firstSuccess()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cancellingTheAwaitCancelsAllAndWaitsForThem() {
    TestLoop.run(cancelsTheAwait());

    assertThat(log).containsExactly("a cancelled 2.0", "b cancelled 2.0", "cancelled 2.0");
  }

  @Async
  private Coroutine<Void> cancelsTheAwait() {
    Task<List<String>> joins = createTask(Join.all(after(5, "a"), after(6, "b")));
    await(sleep(1));
    joins.cancel();
    try {
      await(joins);
    } catch (CancelledError cancelled) {
      log("cancelled");
    }
    assertThat(allTasks()).hasSize(1);
    return done();
  }
}
