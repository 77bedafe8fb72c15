package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bide.machine.Flow;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Stack traces name who awaits whom. */
class TracesTest {
  /** A method that awaits one thing, at a known place. */
  private static final class At extends Coroutine<Object> {
    private final String name;
    private final int line;
    private final Awaitable<?> awaitable;

    At(String name, int line, Awaitable<?> awaitable) {
      this.name = name;
      this.line = line;
      this.awaitable = awaitable;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      Object value = at == 0 ? flow.await(awaitable, depth) : flow.<Object>resumed();
      if (flow.suspended()) {
        flow.suspend(this, 1);
      }
      return value;
    }

    @Override
    protected StackTraceElement location() {
      return new StackTraceElement("user.Code", name, "Code.java", line);
    }
  }

  private static final class Boom extends Coroutine<Object> {
    private final boolean suspends;

    Boom(boolean suspends) {
      this.suspends = suspends;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at == 0 && suspends) {
        flow.await(sleep(0), depth);
        flow.suspend(this, 1);
        return null;
      }
      throw new IllegalStateException("boom");
    }
  }

  private static Coroutine<Object> threeDeep(Awaitable<?> bottom) {
    return new At("main", 30, new At("middle", 20, new At("inner", 10, bottom)));
  }

  private static List<String> lines(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .map(
            e ->
                e.getClassName().substring(e.getClassName().lastIndexOf('.') + 1)
                    + "."
                    + e.getMethodName()
                    + ":"
                    + e.getLineNumber())
        .map(line -> line.startsWith("Code") ? line : line.substring(0, line.indexOf(':')))
        .toList();
  }

  @Test
  void namesTheAwaitersAfterAResumption() {
    Throwable failure = catchThrowable(() -> Asyncio.run(threeDeep(new Boom(true))));

    assertThat(lines(failure))
        .startsWith("TracesTest$Boom.step", "Code.inner:10", "Code.middle:20", "Code.main:30")
        .anyMatch(line -> line.startsWith("TracesTest.lambda$namesTheAwaitersAfterAResumption"));
  }

  @Test
  void showsNothingOfTheDriverAndTheLoop() {
    for (boolean suspends : new boolean[] {true, false}) {
      Throwable failure = catchThrowable(() -> Asyncio.run(threeDeep(new Boom(suspends))));

      assertThat(failure.getStackTrace())
          .extracting(StackTraceElement::getClassName)
          .doesNotContain(
              Flow.class.getName(),
              TaskFlow.class.getName(),
              Coroutine.class.getName(),
              EventLoop.class.getName(),
              Runner.class.getName(),
              Asyncio.class.getName());
    }
  }

  @Test
  void internalClassesExist() throws Exception {
    var internal = Class.forName("dev.bide.machine.Traces").getDeclaredField("INTERNAL");
    internal.setAccessible(true);

    for (Object name : (Iterable<?>) internal.get(null)) {
      assertThat(Class.forName((String) name)).isNotNull();
    }
  }

  @Test
  void anExceptionThatIsThrownOnStaysAsItIs() {
    Coroutine<Object> catches =
        Script.of(
            s -> s.await(new At("inner", 10, new Boom(true))).caught(),
            s -> {
              throw s.failure();
            });
    Throwable failure = catchThrowable(() -> Asyncio.run(new At("main", 30, catches)));

    assertThat(lines(failure))
        .startsWith("TracesTest$Boom.step", "Code.inner:10", "Code.main:30")
        .containsOnlyOnce("Code.main:30");
  }

  @Test
  void namesTheAwaitersInEveryTaskItReaches() {
    Coroutine<Object> main =
        Script.of(
            s -> s.await(new At("joins", 50, createTask(new At("task", 40, new Boom(true))))));
    Throwable failure = catchThrowable(() -> Asyncio.run(main));

    assertThat(lines(failure))
        .containsSubsequence("TracesTest$Boom.step", "Code.task:40", "Code.joins:50");
  }

  @Test
  void namesTheAwaiterOfAFutureThatFailsElsewhere() {
    CompletableFuture<Object> future = new CompletableFuture<>();
    IllegalStateException cause = new IllegalStateException("elsewhere");
    Awaitable<Object> stage =
        new Awaitable<>() {
          @Override
          public Object awaitIn(Flow flow, int depth) throws Throwable {
            return flow.await(future, depth);
          }
        };
    Coroutine<Object> main =
        Script.of(
            s -> {
              Asyncio.runningLoop().callSoon(() -> future.completeExceptionally(cause));
              return s.await(threeDeep(stage));
            });
    Throwable failure = catchThrowable(() -> Asyncio.run(main));

    assertThat(failure).isSameAs(cause);
    assertThat(lines(failure))
        .containsSubsequence("Code.inner:10", "Code.middle:20", "Code.main:30");
  }

  @Test
  void aLongChainIsCutShort() {
    Coroutine<Object> chain = new Boom(true);
    for (int i = 0; i < 10_000; i++) {
      chain = new At("f", i, chain);
    }
    Coroutine<Object> main = chain;
    Throwable failure = catchThrowable(() -> Asyncio.run(main));

    assertThat(lines(failure)).filteredOn(line -> line.startsWith("Code.f")).hasSize(64);
  }
}
