package dev.bide.conformance.debugging;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.ErrorContext;
import dev.bide.EventLoop;
import dev.bide.Handle;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class DebugModeTest {
  private final List<ErrorContext> errors = new ArrayList<>();

  private void runInDebugMode(Function<EventLoop, Coroutine<?>> main) {
    TestLoop virtual = new TestLoop();
    virtual.loop().setDebug(true);
    try (virtual) {
      virtual.runPart(main.apply(virtual.loop()));
    }
    errors.addAll(virtual.errors());
  }

  @Test
  @Ported("test_coroutines.OriginTrackingTest.test_origin_tracking_warning")
  void aCoroutineThatIsNeverAwaitedIsReportedAtTheEnd() {
    runInDebugMode(loop -> forgets());

    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.message())
                  .isEqualTo(
                      "coroutine dev.bide.conformance.debugging.DebugModeTest.sleeps was never"
                          + " awaited");
              assertThat(error.createdAt())
                  .extracting(StackTraceElement::getMethodName)
                  .contains("forget");
            });
  }

  @Async
  private Coroutine<Void> forgets() {
    await(sleeps());
    createTask(sleeps());
    await(gather(sleeps(), sleeps()));
    forget();
    await(sleeps());
    return done();
  }

  private void forget() {
    Coroutine<Void> forgotten = sleeps();
    assertThat(forgotten).isNotNull();
  }

  @Async
  private Coroutine<Void> sleeps() {
    await(sleep(1));
    await(sleep(1));
    return done();
  }

  @Test
  @Ported("test_tasks.BaseTaskTests.test_task_source_traceback")
  void aFailureThatNobodyRetrievesSaysWhereItsTaskWasCreated() {
    runInDebugMode(loop -> createsFailing());

    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.message()).isEqualTo("Task exception was never retrieved");
              assertThat(error.createdAt())
                  .extracting(StackTraceElement::getMethodName)
                  .contains("createFailing");
            });
  }

  @Async
  private Coroutine<Void> createsFailing() {
    createFailing();
    await(sleep(1));
    return done();
  }

  private void createFailing() {
    createTask(fails());
  }

  @Async
  private Coroutine<Void> fails() {
    throw new IllegalStateException("fails");
  }

  @Test
  @Ported("test_pep492.CoroutineTests.test_debug_mode_manages_coroutine_origin_tracking")
  void withoutDebugModeNothingIsTraced() {
    TestLoop virtual = new TestLoop();
    virtual.loop().setDebug(false);
    try (virtual) {
      virtual.runPart(createsFailing());
      virtual.runPart(forgets());
    }

    assertThat(virtual.errors())
        .singleElement()
        .satisfies(e -> assertThat(e.createdAt()).isEmpty());
  }

  @Test
  void whatBelongsToTheLoopRefusesOtherThreads() {
    List<Throwable> refusals = new ArrayList<>();
    runInDebugMode(loop -> triesFromAnotherThread(refusals));

    assertThat(refusals)
        .hasSize(8)
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Non-thread-safe operation"));
  }

  @Async
  private Coroutine<Void> triesFromAnotherThread(List<Throwable> refusals) {
    EventLoop loop = runningLoop();
    Promise<Integer> promise = new Promise<>();
    Task<Void> task = createTask(sleeps());
    Handle handle = loop.callLater(100, () -> {});
    Coroutine<Void> coroutine = sleeps();
    try (TaskGroup group = taskGroup()) {
      inAnotherThread(
          refusals,
          () -> loop.callSoon(() -> {}),
          () -> loop.callLater(1, () -> {}),
          () -> promise.setResult(1),
          () -> promise.cancel(),
          () -> promise.addDoneCallback(done -> {}),
          () -> task.cancel(),
          () -> handle.cancel(),
          () -> group.createTask(coroutine));
    }
    await(coroutine);
    return done();
  }

  private static void inAnotherThread(List<Throwable> refusals, Runnable... tries) {
    Thread other =
        new Thread(
            () -> {
              for (Runnable each : tries) {
                refusals.add(catchThrowable(each::run));
              }
            });
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void slowCallbacksAndStepsAreLogged() {
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.bide");
    logger.addHandler(handler);
    try {
      run(slow());
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(logged)
        .hasSize(1)
        .first()
        .asString()
        .matches("Executing step of <Task slow .*> took \\d+\\.\\d+ seconds");
  }

  @Async
  private Coroutine<Void> slow() {
    currentTask().setName("slow");
    runningLoop().setDebug(true);
    runningLoop().setSlowCallbackDuration(0.02);
    await(sleep(0));
    long end = System.nanoTime() + 30_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    await(sleep(0));
    runningLoop().setSlowCallbackDuration(1000);
    return done();
  }
}
