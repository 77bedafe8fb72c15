package dev.bide.conformance.events;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Handle;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_events.EventLoopTestsMixin} and {@code test_base_events}: running a loop. */
class EventLoopTest {
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<Object> log = new ArrayList<>();

  @AfterEach
  void close() {
    loop.close();
  }

  private void runOneTick() {
    loop.callSoon(loop::stop);
    loop.runForever();
  }

  private void stopWith(Object entry) {
    log.add(entry);
    loop.stop();
  }

  @Test
  @Ported("test_events.EventLoopTestsMixin.test_run_until_complete")
  void runUntilComplete() {
    loop.runUntilComplete(loop.createTask(sleep(0.1)));
    assertThat(loop.time()).isEqualTo(0.1);
  }

  @Test
  @Ported("test_events.EventLoopTestsMixin.test_run_until_complete_stopped")
  void runUntilCompleteStopped() {
    Task<Void> task = loop.createTask(stopsAndSleeps());
    assertThatIllegalStateException().isThrownBy(() -> loop.runUntilComplete(task));
    loop.runUntilComplete(task);
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_run_until_complete_loop")
  void doesNotRunForAPromiseOfAnotherLoop() {
    EventLoop other = new EventLoop();
    assertThatIllegalStateException()
        .isThrownBy(() -> loop.runUntilComplete(other.createPromise()))
        .withMessageContaining("belongs to another event loop");
    other.close();
  }

  @Async
  private static Coroutine<Void> stopsAndSleeps() {
    runningLoop().stop();
    await(sleep(0.1));
    return done();
  }

  @Test
  @Ported({
    "test_events.EventLoopTestsMixin.test_run_until_complete_nesting",
    "test_base_events.RunningLoopTests.test_running_loop_within_a_loop",
    "test_events.GetEventLoopTestsMixin.test_get_running_loop_already_running"
  })
  void runsNeitherItselfNorAnotherOneInside() {
    EventLoop other = new EventLoop();
    for (EventLoop inner : List.of(loop, other)) {
      loop.callSoon(
          () -> {
            assertThat(loop.isRunning()).isTrue();
            assertThat(runningLoop()).isSameAs(loop);
            assertThatIllegalStateException()
                .isThrownBy(inner::runForever)
                .withMessageContaining("running");
            log.add("refused");
          });
      runOneTick();
    }
    other.close();
    assertThat(log).containsExactly("refused", "refused");
  }

  @Test
  @Ported({
    "test_events.GetEventLoopTestsMixin.test_get_event_loop_returns_running_loop",
    "test_events.GetEventLoopTestsMixin.test_get_event_loop_returns_running_loop2"
  })
  void isTheRunningLoopWhileItRuns() {
    assertThatIllegalStateException().isThrownBy(() -> runningLoop());
    loop.callSoon(() -> log.add(runningLoop()));
    runOneTick();
    assertThat(log).containsExactly(loop);
    assertThatIllegalStateException().isThrownBy(() -> runningLoop());
  }

  @Test
  @Ported({
    "test_events.EventLoopTestsMixin.test_call_soon",
    "test_base_events.BaseEventLoopTests.test_call_soon",
    "test_base_events.BaseEventLoopTests.test__add_callback_handle",
    "test_base_events.BaseEventLoopTests.test_run_once"
  })
  void callSoon() {
    Handle handle = loop.callSoon(() -> stopWith("called"));
    assertThat(handle.cancelled()).isFalse();
    assertThat(log).isEmpty();
    loop.runForever();
    assertThat(log).containsExactly("called");
  }

  @Test
  @Ported({
    "test_events.EventLoopTestsMixin.test_call_later",
    "test_base_events.BaseEventLoopTests.test_call_later"
  })
  void callLater() {
    loop.callLater(0.1, () -> stopWith("called"));
    runOneTick();
    assertThat(log).isEmpty();
    loop.runForever();
    assertThat(log).containsExactly("called");
    assertThat(loop.time()).isEqualTo(0.1);
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_time_and_call_at")
  void callAt() {
    loop.callAt(loop.time() + 0.1, () -> stopWith(loop.time()));
    loop.runForever();
    assertThat(log).containsExactly(0.1);
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_call_later_negative_delays")
  void whatWasDueEarlierIsCalledEarlier() {
    loop.callLater(-1, () -> log.add("a"));
    loop.callLater(-2, () -> log.add("b"));
    runOneTick();
    assertThat(log).containsExactly("b", "a");
  }

  @Test
  @Ported({
    "test_events.HandleTests.test_handle",
    "test_events.TimerTests.test_timer",
    "test_base_events.BaseEventLoopTests.test__add_callback_cancelled_handle"
  })
  void aCancelledHandleIsNotCalled() {
    List<Handle> handles =
        List.of(loop.callSoon(() -> log.add("soon")), loop.callLater(0, () -> log.add("later")));
    for (Handle handle : handles) {
      assertThat(handle.cancelled()).isFalse();
      handle.cancel();
      assertThat(handle.cancelled()).isTrue();
      handle.cancel();
    }
    runOneTick();
    assertThat(log).isEmpty();
  }

  @Test
  @Ported({
    "test_base_events.BaseEventLoopTests.test__run_once",
    "test_base_events.BaseEventLoopTests.test__run_once_cancelled_event_cleanup"
  })
  void itDoesNotWakeUpForCancelledTimers() {
    loop.callAt(5, () -> log.add("cancelled")).cancel();
    for (int i = 0; i < 1000; i++) {
      loop.callAt(3600, () -> log.add("cancelled")).cancel();
    }
    loop.callAt(10, () -> stopWith(loop.time()));
    loop.runForever();
    assertThat(log).containsExactly(10.0);
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test__run_once_schedule_handle")
  void whatATimerSchedulesIsCalledInTheNextTick() {
    loop.callAt(-1, () -> loop.callSoon(() -> log.add("next tick")));
    runOneTick();
    assertThat(log).isEmpty();
    runOneTick();
    assertThat(log).containsExactly("next tick");
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_run_forever_pre_stopped")
  void aLoopThatIsStoppedBeforeRunsOneTick() {
    loop.callSoon(() -> log.add("called"));
    loop.callLater(10, () -> log.add("late"));
    loop.stop();
    loop.runForever();
    assertThat(log).containsExactly("called");
    assertThat(loop.time()).isZero();
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_run_until_complete_baseexception")
  void aFailureLeavesNoStopBehind() {
    assertThatExceptionOfType(LinkageError.class)
        .isThrownBy(() -> loop.runUntilComplete(loop.createTask(failSeriously())));
    loop.callSoon(() -> loop.callSoon(() -> stopWith("called")));
    loop.runForever();
    assertThat(log).containsExactly("called");
  }

  @Async
  private static Coroutine<Void> failSeriously() {
    throw new LinkageError();
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_run_forever_keyboard_interrupt")
  void aFailureThatIsThrownIsNotReported() {
    loop.setExceptionHandler((self, report) -> log.add(report));
    assertThatExceptionOfType(LinkageError.class)
        .isThrownBy(() -> loop.runUntilComplete(loop.createTask(failSeriously())));
    loop.runUntilComplete(loop.createTask(sleep(60)));
    assertThat(log).isEmpty();
  }

  @Test
  @Ported({
    "test_events.EventLoopTestsMixin.test_close",
    "test_base_events.BaseEventLoopTests.test_close"
  })
  void aClosedLoopDoesNothing() {
    Task<Void> task = loop.createTask(sleep(0));
    loop.runUntilComplete(task);
    assertThat(loop.isClosed()).isFalse();
    loop.close();
    assertThat(loop.isClosed()).isTrue();
    loop.close();
    assertThatIllegalStateException().isThrownBy(loop::runForever);
    assertThatIllegalStateException().isThrownBy(() -> loop.runUntilComplete(task));
    assertThatIllegalStateException().isThrownBy(() -> loop.callSoon(() -> {}));
    assertThatIllegalStateException().isThrownBy(() -> loop.callSoonThreadsafe(() -> {}));
    assertThatIllegalStateException().isThrownBy(() -> loop.callLater(1, () -> {}));
    assertThatIllegalStateException().isThrownBy(() -> loop.callAt(1, () -> {}));
    assertThatIllegalStateException().isThrownBy(() -> loop.runInExecutor(null, () -> 1));
  }

  @Test
  @Ported("test_events.EventLoopTestsMixin.test_close_running_event_loop")
  void aRunningLoopIsNotClosed() {
    loop.callSoon(
        () -> {
          assertThatIllegalStateException()
              .isThrownBy(loop::close)
              .withMessage("Cannot close a running event loop");
          stopWith("refused");
        });
    loop.runForever();
    assertThat(log).containsExactly("refused");
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_create_task_error_closes_coro")
  void aClosedLoopDoesNotUseUpACoroutine() {
    EventLoop closed = new EventLoop();
    closed.close();
    Coroutine<String> refused = value("ok");
    assertThatIllegalStateException().isThrownBy(() -> closed.createTask(refused));
    // Python closes the coroutine; in Bide it can still be used.
    assertThat(loop.runUntilComplete(loop.createTask(refused))).isEqualTo("ok");
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_create_named_task_with_default_factory")
  void createTaskWithAName() {
    Task<Void> task = loop.createTask(done(), "test_task");
    assertThat(task.name()).isEqualTo("test_task");
    loop.runUntilComplete(task);
  }

  @Test
  @Ported("test_events.EventLoopTestsMixin.test_prompt_cancellation")
  void aCancelledTaskDoesNotWaitForItsTimers() {
    Task<Void> task = loop.createTask(sleep(10));
    loop.callSoon(task::cancel);
    assertThatExceptionOfType(CancelledError.class).isThrownBy(() -> loop.runUntilComplete(task));
    assertThat(loop.time()).isZero();
  }
}
