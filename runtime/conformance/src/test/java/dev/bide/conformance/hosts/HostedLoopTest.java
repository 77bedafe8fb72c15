package dev.bide.conformance.hosts;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.LoopHost;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a loop promises on every host; each host is a subclass. */
@Timeout(60)
abstract class HostedLoopTest {
  /** Counts the jobs that a host is given. */
  static final class Counting implements LoopHost {
    final LoopHost host;
    final AtomicInteger jobs = new AtomicInteger();

    Counting(LoopHost host) {
      this.host = host;
    }

    @Override
    public void execute(Runnable job) {
      jobs.incrementAndGet();
      host.execute(job);
    }

    @Override
    public boolean inThread() {
      return host.inThread();
    }

    @Override
    public Runnable schedule(Runnable job, long nanos) {
      jobs.incrementAndGet();
      return host.schedule(job, nanos);
    }
  }

  private final List<String> log = new ArrayList<>();
  private Counting host;
  private EventLoop loop;

  /** A host that lives until {@link #stop}. */
  abstract LoopHost start() throws Exception;

  abstract void stop() throws Exception;

  @BeforeEach
  void startLoop() throws Exception {
    host = new Counting(start());
    loop = EventLoop.on(host);
    loop.setDebug(true);
  }

  @AfterEach
  void stopLoop() throws Exception {
    loop.shutDown().get();
    assertThat(loop.isClosed()).isTrue();
    stop();
  }

  /** Runs {@code job} in the host's thread, outside of a tick. */
  private <T> T inHost(Callable<T> job) throws ExecutionException, InterruptedException {
    CompletableFuture<T> result = new CompletableFuture<>();
    host.execute(
        () -> {
          try {
            result.complete(job.call());
          } catch (Throwable failure) {
            result.completeExceptionally(failure);
          }
        });
    return result.get();
  }

  @Test
  void tasksRunInTheThreadOfTheHost() throws Exception {
    Thread thread = inHost(Thread::currentThread);

    assertThat(runThreadsafe(threads(), loop).get()).containsOnly(thread).hasSize(4);
  }

  @Async
  private Coroutine<List<Thread>> threads() {
    List<Thread> threads = new ArrayList<>();
    threads.add(Thread.currentThread());
    await(sleep(0));
    threads.add(Thread.currentThread());
    await(sleep(0.01));
    threads.add(Thread.currentThread());
    await(toThread(() -> 1));
    threads.add(Thread.currentThread());
    return value(threads);
  }

  @Test
  void timersKeepTheirOrder() throws Exception {
    runThreadsafe(sleepers(), loop).get();

    assertThat(log).containsExactly("10 ms", "20 ms", "30 ms", "40 ms");
  }

  @Async
  private Coroutine<Void> sleepers() {
    await(gather(sleeper(40), sleeper(20), sleeper(30), sleeper(10)));
    return done();
  }

  @Async
  private Coroutine<Void> sleeper(int millis) {
    await(sleep(millis / 1000.0));
    log.add(millis + " ms");
    return done();
  }

  @Test
  void theHostMayUseTheLoopBetweenTicks() throws Exception {
    CountDownLatch ran = new CountDownLatch(3);
    CompletableFuture<String> gave = new CompletableFuture<>();
    Promise<String> promise = inHost(loop::createPromise);
    Task<String> task = inHost(() -> loop.createTask(awaits(promise)));
    inHost(
        () -> {
          task.addDoneCallback(done -> gave.complete(done.result()));
          loop.callSoon(ran::countDown);
          loop.callLater(0.01, ran::countDown);
          return loop.callLater(0, ran::countDown);
        });
    ran.await();
    assertThat(gave).isNotDone();
    inHost(
        () -> {
          promise.setResult("from outside of a tick");
          return null;
        });

    assertThat(gave.get()).isEqualTo("from outside of a tick");
  }

  @Async
  private Coroutine<String> awaits(Promise<String> promise) {
    assertThat(runningLoop()).isSameAs(loop);
    return value(await(promise));
  }

  @Test
  void itIsNotTheRunningLoopBetweenTicks() throws Exception {
    assertThat(inHost(() -> catchThrowable(() -> runningLoop())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aLoopThatWaitsGivesTheHostNothingToDo() throws Exception {
    CompletableFuture<String> slow = new CompletableFuture<>();
    CompletableFuture<String> result = runThreadsafe(awaitsStage(slow), loop);
    inHost(() -> 1);
    inHost(() -> 1);
    int before = host.jobs.get();
    Thread.sleep(100);
    assertThat(host.jobs.get()).as("jobs while it waits").isEqualTo(before);
    slow.complete("done");

    assertThat(result.get()).isEqualTo("done");
    assertThat(host.jobs.get() - before).as("jobs to go on").isLessThan(5);
  }

  @Async
  private Coroutine<String> awaitsStage(CompletableFuture<String> stage) {
    return value(await(stage));
  }

  @Test
  void aBusyLoopLetsTheHostWork() throws Exception {
    CompletableFuture<Void> spins = runThreadsafe(spins(), loop);
    for (int i = 0; i < 10; i++) {
      assertThat(inHost(() -> "served")).isEqualTo("served");
    }
    spins.cancel(true);
    assertThatThrownBy(spins::get).isInstanceOf(CancellationException.class);
  }

  @Async
  private Coroutine<Void> spins() {
    while (true) {
      await(sleep(0));
    }
  }

  @Test
  void twoLoopsMayShareAHost() throws Exception {
    EventLoop other = EventLoop.on(host);
    CompletableFuture<String> first = runThreadsafe(whoRuns(), loop);
    CompletableFuture<String> second = runThreadsafe(whoRuns(), other);

    assertThat(first.get()).isEqualTo("first");
    assertThat(second.get()).isEqualTo("other");
    other.shutDown().get();
  }

  @Async
  private Coroutine<String> whoRuns() {
    await(sleep(0.005));
    return value(runningLoop() == loop ? "first" : "other");
  }

  @Test
  void itCannotBeRunByHand() {
    assertThatThrownBy(loop::runForever).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(loop::stop).isInstanceOf(IllegalStateException.class);
    assertThat(loop.isRunning()).isTrue();
  }

  @Test
  void debugModeRefusesOtherThreads() {
    assertThatThrownBy(() -> loop.callSoon(() -> {}))
        .hasMessageContaining("Non-thread-safe operation");
    assertThatThrownBy(() -> loop.createTask(whoRuns()))
        .hasMessageContaining("Non-thread-safe operation");
  }

  @Test
  void shutDownWaitsForTheCleanUp() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Void> result = runThreadsafe(cleansUp(started), loop);
    started.await();

    loop.shutDown().get();
    loop.shutDown().get();
    assertThat(log).containsExactly("cleaned up");
    assertThatThrownBy(result::get).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> runThreadsafe(whoRuns(), loop))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Event loop is closed");
  }

  @Async
  private Coroutine<Void> cleansUp(CountDownLatch started) {
    started.countDown();
    try {
      await(sleep(100));
    } catch (CancelledError cancelled) {
      await(sleep(0.01));
      log.add("cleaned up");
      throw cancelled;
    }
    return done();
  }
}
