package dev.bide.testing;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestLoopTest {
  private final List<String> log = new ArrayList<>();

  @Async
  private static Coroutine<Double> sleepsForADay() {
    await(sleep(86_400));
    return value(runningLoop().time());
  }

  @Test
  void timeJumps() {
    assertThat(TestLoop.<Double>run(sleepsForADay())).isEqualTo(86_400);
  }

  @Test
  void tasksGoOnInTheNextPart() {
    try (TestLoop testLoop = new TestLoop()) {
      testLoop.loop().createTask(logsLater());
      testLoop.runPart(sleep(1));
      assertThat(log).isEmpty();
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(testLoop::requireNoTasks)
          .withMessageContaining("the test has left tasks");
      testLoop.runPart(sleep(2));
      assertThat(log).containsExactly("later");
      testLoop.requireNoTasks();
      testLoop.requireNoErrors();
    }
  }

  @Async
  private Coroutine<Void> logsLater() {
    await(sleep(2));
    log.add("later");
    return done();
  }

  @Test
  void allErrorsAreInTheFailure() {
    try (TestLoop testLoop = new TestLoop()) {
      testLoop.loop().callSoon(() -> fail("first"));
      testLoop.loop().callSoon(() -> fail("second"));
      testLoop.runPart(sleep(1));
      assertThat(testLoop.errors()).hasSize(2);
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(testLoop::requireNoErrors)
          .satisfies(
              failure -> {
                assertThat(failure.getCause()).hasMessage("first");
                assertThat(failure.getSuppressed()[0].getCause()).hasMessage("second");
              });
    }
  }

  private static void fail(String message) {
    throw new ArithmeticException(message);
  }

  @Test
  void timeDoesNotJumpWhileAnotherThreadWorks() {
    assertThat(TestLoop.<Double>run(waitsForAThread())).isLessThan(3600);
  }

  @Async
  private static Coroutine<Double> waitsForAThread() {
    Thread loopThread = Thread.currentThread();
    runningLoop().callLater(3600, () -> fail("time has jumped"));
    await(toThread(() -> awaitIdle(loopThread)));
    return value(runningLoop().time());
  }

  private static void awaitIdle(Thread thread) {
    while (thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
  }
}
