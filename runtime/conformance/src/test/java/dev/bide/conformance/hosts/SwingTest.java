package dev.bide.conformance.hosts;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.LoopHost;
import java.awt.EventQueue;
import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the dispatch thread of Swing. The host's timer is that of the JDK. */
class SwingTest extends HostedLoopTest {
  enum SwingHost implements LoopHost {
    INSTANCE;

    @Override
    public void execute(Runnable job) {
      EventQueue.invokeLater(job);
    }

    @Override
    public boolean inThread() {
      return EventQueue.isDispatchThread();
    }
  }

  @BeforeAll
  static void withoutADisplay() {
    System.setProperty("java.awt.headless", "true");
  }

  @Override
  LoopHost start() {
    return SwingHost.INSTANCE;
  }

  @Override
  void stop() {}

  /** As a modal dialogue does: events are dispatched inside of an event. */
  @Test
  void aLoopRestsWhileOneOfItsTasksDispatchesEvents() throws Exception {
    EventLoop loop = EventLoop.on(SwingHost.INSTANCE);
    List<String> log = new ArrayList<>();
    runThreadsafe(dispatches(log), loop).get();

    assertThat(log).containsExactly("event", "dispatched", "other task");
    loop.shutDown().get();
  }

  @Async
  private Coroutine<Void> dispatches(List<String> log) {
    createTask(other(log));
    SecondaryLoop events = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
    EventQueue.invokeLater(
        () -> {
          log.add("event");
          events.exit();
        });
    assertThat(events.enter()).isTrue();
    log.add("dispatched");
    await(sleep(0.01));
    return done();
  }

  @Async
  private Coroutine<Void> other(List<String> log) {
    log.add("other task");
    return done();
  }
}
