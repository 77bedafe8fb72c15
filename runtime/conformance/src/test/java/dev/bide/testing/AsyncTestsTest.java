package dev.bide.testing;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs classes of asynchronous tests, most of which fail. */
class AsyncTestsTest {
  private static final List<String> LOG = new ArrayList<>();

  private static Events run(Class<?> tests) {
    LOG.clear();
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  /** Why the only test of {@code tests} fails. */
  private static Throwable failureOf(Class<?> tests) {
    return run(tests).failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .collect(Collectors.collectingAndThen(Collectors.toList(), all -> all.get(0)))
        .getThrowable()
        .orElseThrow();
  }

  static class Passing implements AsyncTests {
    private int number;

    @BeforeEach
    void before() {
      LOG.add("before " + number++);
    }

    @AfterEach
    void after() {
      LOG.add("after " + number++);
    }

    @AsyncTest
    @Async
    Coroutine<Void> sleepsForAnHour(TestInfo info) {
      await(sleep(3600));
      LOG.add(info.getDisplayName() + " " + number++ + " at " + runningLoop().time());
      return done();
    }

    @AsyncTest
    @Async
    @DisplayName("has a name")
    Coroutine<Void> named(TestInfo info) {
      LOG.add(info.getDisplayName() + " " + number++ + " at " + runningLoop().time());
      return done();
    }
  }

  @Test
  void eachRunsInAnInstanceAndInATimeOfItsOwn() {
    run(Passing.class).assertStatistics(events -> events.succeeded(2));
    assertThat(LOG)
        .containsExactlyInAnyOrder(
            "before 0",
            "sleepsForAnHour() 1 at 3600.0",
            "after 2",
            "before 0",
            "has a name 1 at 0.0",
            "after 2");
  }

  static class LeavesATask implements AsyncTests {
    @AsyncTest
    @Async
    Coroutine<Void> leaves() {
      createTask(sleep(7), "left");
      await(sleep(1));
      return done();
    }
  }

  @Test
  void aTaskThatIsLeftIsAFailure() {
    assertThat(failureOf(LeavesATask.class))
        .hasMessageContaining("the test has left tasks\n1 task of <EventLoop")
        .hasMessageContaining("\"left\" waiting, for sleep(7.0)");
  }

  static class ReportsAnError implements AsyncTests {
    @AsyncTest
    @Async
    Coroutine<Void> reports() {
      Promise<Void> promise = new Promise<>();
      promise.setException(new ArithmeticException("unseen"));
      return done();
    }
  }

  @Test
  void anErrorThatNobodySeesIsAFailure() {
    assertThat(failureOf(ReportsAnError.class))
        .hasMessageStartingWith("Promise exception was never retrieved")
        .cause()
        .hasMessage("unseen");
  }

  static class ForgetsToAwait implements AsyncTests {
    @AsyncTest
    @Async
    Coroutine<Void> forgets() {
      sleepALittle();
      return done();
    }

    @Async
    private static Coroutine<Void> sleepALittle() {
      await(sleep(0.1));
      return done();
    }
  }

  @Test
  void aCoroutineThatIsNeverAwaitedIsAFailure() {
    assertThat(failureOf(ForgetsToAwait.class))
        .hasMessageContaining("ForgetsToAwait.sleepALittle was never awaited\nCreated\n\tat ")
        .hasMessageContaining("ForgetsToAwait$forgets");
  }

  static class Deadlocked implements AsyncTests {
    @AsyncTest
    @Async
    Coroutine<Void> waits() {
      await(createTask(waitsForEver(), "inner"));
      return done();
    }

    @Async
    private static Coroutine<Void> waitsForEver() {
      await(new Promise<Void>());
      return done();
    }
  }

  @Test
  void aDeadlockIsAFailureWithAllTasks() {
    assertThat(failureOf(Deadlocked.class))
        .isInstanceOf(DeadlockError.class)
        .hasMessageContaining("deadlock: nothing is ready and no timer is set")
        .hasMessageContaining("\"Task-1\" waiting, for \"inner\"")
        .hasMessageContaining("\"inner\" waiting, for <Promise pending>, awaited by \"Task-1\"");
  }

  static class Slow implements AsyncTests {
    @AsyncTest(realTime = true, timeout = 1)
    @Async
    Coroutine<Void> waits() {
      await(new Promise<Void>());
      return done();
    }
  }

  @Test
  void takingTooLongIsAFailureWithAllTasks() {
    assertThat(failureOf(Slow.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the test took longer than PT1S\n1 task of <EventLoop")
        .hasMessageContaining("\"Task-1\" waiting, for <Promise pending>");
  }

  static class Blocked implements AsyncTests {
    @AsyncTest(timeout = 1)
    @Async
    Coroutine<Void> blocks() throws InterruptedException {
      await(sleep(1));
      Thread.sleep(60_000);
      return done();
    }
  }

  @Test
  void aBlockedThreadIsInterrupted() {
    assertThat(failureOf(Blocked.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("which is busy")
        .hasMessageContaining("Thread.sleep")
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  static class ReturnsSomethingElse implements AsyncTests {
    @AsyncTest
    int test() {
      return 1;
    }
  }

  @Test
  void otherMethodsAreRefused() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(ReturnsSomethingElse.class))
        .execute()
        .containerEvents()
        .assertStatistics(events -> events.failed(1));
  }

  static class Shuffled implements AsyncTests {
    @AsyncTest(shuffles = 20)
    @Async
    Coroutine<Void> writesAnOrder() {
      List<String> order = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        String name = "" + i;
        runningLoop().callSoon(() -> order.add(name));
      }
      await(sleep(1));
      LOG.add(String.join("", order));
      if (!order.equals(List.of("0", "1", "2", "3", "4"))) {
        throw new AssertionError("out of order");
      }
      return done();
    }
  }

  @Test
  void shufflesAreRepeatedByTheirSeed() {
    Events events = run(Shuffled.class);
    assertThat(LOG).hasSize(21).startsWith("01234");
    assertThat(LOG.stream().distinct().count()).isGreaterThan(5);

    Throwable failure =
        events.failed().stream()
            .map(event -> event.getRequiredPayload(TestExecutionResult.class))
            .map(result -> result.getThrowable().orElseThrow())
            .reduce((first, last) -> last)
            .orElseThrow();
    String hint = failure.getSuppressed()[0].getMessage();
    String order = LOG.stream().filter(each -> !each.equals("01234")).reduce((a, b) -> b).get();
    LOG.clear();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Shuffled.class))
        .configurationParameter("dev.bide.testing.seed", hint.substring(hint.indexOf('=') + 1))
        .execute();
    assertThat(hint).startsWith("to repeat this order: -Ddev.bide.testing.seed=");
    assertThat(LOG).containsExactly(order);
  }
}
