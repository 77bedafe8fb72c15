package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.toThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Other threads and the loop. */
@Timeout(60)
class ThreadsTest {
  /** A loop that another thread runs until the test ends it. */
  private static final class Background implements AutoCloseable {
    final CompletableFuture<EventLoop> loop = new CompletableFuture<>();
    final Thread thread =
        new Thread(
            () ->
                Asyncio.run(
                    Script.of(
                        s -> {
                          loop.complete(Asyncio.runningLoop());
                          return s.await(sleep(1000)).caught();
                        },
                        s -> null)));

    Background() {
      thread.start();
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }

  @Test
  void runThreadsafeGivesTheResult() throws Exception {
    try (Background background = new Background()) {
      EventLoop loop = background.loop.get();
      Coroutine<Object> where = Script.of(s -> s.await(sleep(0.01)), s -> Thread.currentThread());

      assertThat(Asyncio.runThreadsafe(where, loop).get()).isSameAs(background.thread);
    }
  }

  @Test
  void runThreadsafePassesFailuresAndCancellationsOn() throws Exception {
    try (Background background = new Background()) {
      EventLoop loop = background.loop.get();
      IllegalStateException failure = new IllegalStateException();
      Coroutine<Object> fails =
          Script.of(
              s -> {
                throw failure;
              });
      CountDownLatch started = new CountDownLatch(1);
      CompletableFuture<Throwable> caught = new CompletableFuture<>();
      Coroutine<Object> sleeps =
          Script.of(
              s -> {
                started.countDown();
                return s.await(sleep(1000)).caught();
              },
              s -> {
                caught.complete(s.failure());
                throw s.failure();
              });

      assertThatThrownBy(Asyncio.runThreadsafe(fails, loop)::get).cause().isSameAs(failure);
      CompletableFuture<Object> sleeping = Asyncio.runThreadsafe(sleeps, loop);
      started.await();
      sleeping.cancel(true);
      assertThat(caught.get()).isInstanceOf(CancelledError.class);
      assertThatThrownBy(sleeping::get).isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void noCallSoonThreadsafeIsLost() throws Exception {
    try (Background background = new Background()) {
      EventLoop loop = background.loop.get();
      for (int i = 0; i < 20_000; i++) {
        CountDownLatch ran = new CountDownLatch(1);
        loop.callSoonThreadsafe(ran::countDown);
        assertThat(ran.await(10, TimeUnit.SECONDS)).as("call %d", i).isTrue();
      }
    }
  }

  @Test
  void callsOfOneThreadKeepTheirOrder() throws Exception {
    try (Background background = new Background()) {
      List<Integer> ran = new ArrayList<>();
      CountDownLatch last = new CountDownLatch(1);
      for (int i = 0; i < 10_000; i++) {
        int n = i;
        background.loop.get().callSoonThreadsafe(() -> ran.add(n));
      }
      background.loop.get().callSoonThreadsafe(last::countDown);
      last.await();

      assertThat(ran).hasSize(10_000).isSorted();
    }
  }

  @Test
  void toThreadLeavesTheLoop() {
    Coroutine<Object> main =
        Script.of(
            s -> s.await(toThread(() -> Thread.currentThread())),
            s -> {
              assertThat(s.<Thread>last()).isNotSameAs(Thread.currentThread());
              return s.await(toThread(() -> {})).caught();
            },
            s -> {
              assertThat(s.failure()).isNull();
              return s.await(
                  toThread(
                      () -> {
                        throw new java.io.IOException("disk");
                      }));
            });

    assertThat(catchThrowable(() -> Asyncio.run(main)))
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("disk");
  }

  @Test
  void cancellingWorkInterruptsItsThread() {
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    Coroutine<Void> work =
        toThread(
            () -> {
              started.countDown();
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });
    Coroutine<Boolean> main =
        Script.of(
            s -> {
              Task<Void> task = createTask(work);
              return s.await(toThread(() -> started.await(10, TimeUnit.SECONDS) ? task : null));
            },
            s -> {
              s.<Task<Void>>last().cancel();
              return s.await(s.<Task<Void>>last()).caught();
            },
            s -> s.failure() instanceof CancelledError);

    assertThat(Asyncio.run(main)).isTrue();
    assertThat(interrupted).as("run() waits for the work to end").isTrue();
  }

  @Test
  void interruptingTheThreadOfRunCancelsMain() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicBoolean cleanedUp = new AtomicBoolean();
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    Coroutine<Void> main =
        Script.of(
            s -> {
              started.countDown();
              return s.await(sleep(1000)).caught();
            },
            s -> s.await(sleep(0.01, s.failure())),
            s -> {
              cleanedUp.set(true);
              throw s.<Throwable>last();
            });
    Thread thread =
        new Thread(
            () -> {
              thrown.set(catchThrowable(() -> Asyncio.run(main)));
              stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
    thread.start();
    started.await();
    thread.interrupt();
    thread.join();

    assertThat(thrown.get()).isInstanceOf(CancelledError.class).hasMessage("interrupted");
    assertThat(cleanedUp).isTrue();
    assertThat(stillInterrupted).isTrue();
  }

  @Test
  void interruptingItAgainEndsRunAtOnce() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cleaning = new CountDownLatch(1);
    Coroutine<Void> main =
        Script.of(
            s -> {
              started.countDown();
              return s.await(sleep(1000)).caught();
            },
            s -> {
              cleaning.countDown();
              return s.await(sleep(1000));
            });
    Thread thread = new Thread(() -> thrown.set(catchThrowable(() -> Asyncio.run(main))));
    thread.start();
    started.await();
    thread.interrupt();
    cleaning.await();
    thread.interrupt();
    thread.join();

    assertThat(thrown.get()).isInstanceOf(CancelledError.class);
  }
}
