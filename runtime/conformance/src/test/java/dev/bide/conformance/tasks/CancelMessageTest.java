package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.Arrays;
import java.util.List;

/** Mirrors {@code test_tasks.BaseTaskTests}: the message of a cancellation. */
class CancelMessageTest implements AsyncTests {
  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_cancel_with_message_then_future_result",
    "test_tasks.BaseTaskTests.test_cancel_with_message_then_future_exception"
  })
  Coroutine<Void> theMessageArrives() {
    for (String message : Arrays.asList(null, "my message")) {
      Task<Void> task = createTask(sleep(10));
      await(sleep(0));
      task.cancel(message);
      await(Asyncio.wait(List.of(task)));
      assertThatExceptionOfType(CancelledError.class).isThrownBy(task::result).withMessage(message);
      assertThatExceptionOfType(CancelledError.class)
          .isThrownBy(task::exception)
          .withMessage(message);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_cancel_with_message_before_starting_task",
    "test_tasks.BaseTaskTests.test_task_cancel_message_getter",
    "test_tasks.BaseTaskTests.test_task_cancel_message_setter"
  })
  Coroutine<Void> theLastMessageCounts() {
    Task<Void> task = createTask(sleep(10));
    task.cancel("my message");
    task.cancel("my new message");
    assertThat(await(failureOf(task)))
        .isInstanceOf(CancelledError.class)
        .hasMessage("my new message");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancellation_exception_context")
  Coroutine<Void> theCancellationOfAnInnerTaskMayBeACause() {
    Task<Void> inner = createTask(sleep(10));
    await(sleep(0));
    runningLoop().callSoon(() -> inner.cancel("msg"));
    Throwable failure = await(failureOf(() -> wraps(inner)));
    assertThat(failure).hasMessage("cancelled").hasCauseInstanceOf(CancelledError.class);
    assertThat(failure.getCause()).hasMessage("msg");
    return done();
  }

  @Async
  private static Coroutine<Void> wraps(Task<?> inner) {
    try {
      await(inner);
    } catch (CancelledError e) {
      throw new IllegalArgumentException("cancelled", e);
    }
    return done();
  }
}
