package dev.bide.conformance.beyond;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.sync.CapacityLimiter;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityLimiterTest implements AsyncTests {
  private final CapacityLimiter limiter = new CapacityLimiter(2);
  private final List<Integer> entered = new ArrayList<>();
  private int inside;
  private int most;

  @Async
  private Coroutine<Void> work(int number) {
    try (AsyncContext token = await(limiter.acquire())) {
      entered.add(number);
      most = Math.max(most, ++inside);
      await(sleep(1));
      inside--;
    }
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> letsInAsManyAsItHasTokens() {
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < 5; i++) {
        group.createTask(work(i));
      }
      await(sleep(0));
      assertThat(limiter).hasToString("<CapacityLimiter [2/2, waiters:3]>");
    }
    assertThat(entered).containsExactly(0, 1, 2, 3, 4);
    assertThat(most).isEqualTo(2);
    assertThat(limiter.borrowed()).isZero();
    assertThat(limiter.available()).isEqualTo(2);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> nobodyBorrowsTwice() {
    await(limiter.acquire());
    assertThat(await(failureOf(limiter.acquireOnBehalfOf(currentTask()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already has a token");
    limiter.release();
    await(limiter.acquire());
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> onlyABorrowerGivesBack() {
    assertThatIllegalStateException().isThrownBy(limiter::release);
    Object borrower = new Object();
    await(limiter.acquireOnBehalfOf(borrower));
    assertThatIllegalStateException().isThrownBy(limiter::release);
    limiter.releaseOnBehalfOf(borrower);
    assertThat(limiter.borrowed()).isZero();
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> moreTokensLetInThoseWhoWait() {
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tasks.add(createTask(work(i)));
    }
    await(sleep(0));
    assertThat(entered).containsExactly(0, 1);
    limiter.setTotal(3);
    await(sleep(0));
    assertThat(entered).containsExactly(0, 1, 2);
    limiter.setTotal(1);
    assertThat(limiter.total()).isEqualTo(1);
    assertThat(limiter.available()).isZero();
    await(sleep(1));
    await(sleep(0));
    assertThat(entered).containsExactly(0, 1, 2, 3);
    await(gather(tasks));
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> theTokenOfOneWhoIsCancelledGoesToTheNext() {
    Object borrower = new Object();
    await(limiter.acquire());
    await(limiter.acquireOnBehalfOf(borrower));
    Task<Void> first = createTask(work(1));
    Task<Void> second = createTask(work(2));
    await(sleep(0));
    limiter.releaseOnBehalfOf(borrower);
    first.cancel();
    assertThat(await(failureOf(first))).isInstanceOf(CancelledError.class);
    await(second);
    assertThat(entered).containsExactly(2);
    assertThat(limiter.borrowed()).isEqualTo(1);
    return done();
  }

  @Test
  void hasAtLeastOneToken() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CapacityLimiter(0));
    assertThatIllegalArgumentException().isThrownBy(() -> limiter.setTotal(0));
  }
}
