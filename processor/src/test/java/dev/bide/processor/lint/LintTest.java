package dev.bide.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.processor.diag.Covers;
import dev.bide.processor.diag.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
  @TempDir Path classes;

  @Test
  @Covers(Problem.PROCESSING_OFF)
  void asyncMethodsWithoutTheProcessor() {
    assertThat(
            check(
                List.of("-proc:none"),
                """
                class A {
                  @Async Coroutine<Void> m(Coroutine<Integer> c) {
                    await(c);
                    return done();
                  }
                  static class Nested {
                    @Async static Coroutine<Void> n() { return done(); }
                  }
                }
                class B {
                  @Async Coroutine<Void> o() { return done(); }
                }
                """))
        .containsExactly("2:BIDE010 m()", "7:BIDE010 n()", "11:BIDE010 o()");
  }

  @Test
  @Covers(Problem.NOT_COMPILED)
  void asyncMethodsThatTheProcessorDidNotSee() {
    assertThat(
            check(
                List.of(),
                """
                class A {
                  @Async Coroutine<Void> seen() { return done(); }
                  @Async Coroutine<Void> forgotten() { return done(); }
                }
                """,
                "A$seen"))
        .containsExactly("3:BIDE015 forgotten()");
  }

  @Test
  void compiledMethodsAreFine() {
    assertThat(
            check(
                List.of(),
                """
                class A {
                  @Async Coroutine<Void> m(Coroutine<Integer> c) {
                    Runnable r = () -> await(c);
                    await(c);
                    return done();
                  }
                  @Async Coroutine<Void> m() { return done(); }
                  static class In { @Async Coroutine<Void> n() { return done(); } }
                }
                """,
                "A$m",
                "A$m$2",
                "A$In$n"))
        .isEmpty();
  }

  @Test
  void uncompiledMethodsAreNotHeldAgainstAUserWithErrors() {
    assertThat(
            check(
                List.of(),
                """
                class Fine { }
                class A {
                  @Async Coroutine<Unknown> m() { return done(); }
                }
                """))
        .singleElement()
        .asString()
        .contains("cannot find symbol");
  }

  @Test
  void misplacedAwaitsAreNotHeldAgainstAUserWithErrors() {
    assertThat(
            check(
                List.of(),
                """
                class A {
                  int i = "";
                  void plain(Coroutine<Integer> c) { await(c); }
                }
                """))
        .singleElement()
        .asString()
        .contains("cannot be converted");
  }

  @Test
  void contextsInPlainMethods() {
    assertThat(
            check(
                """
                class A {
                  interface Closed extends AsyncContext { @Override default void close() {} }
                  void m(AsyncContext c, Closed d) {
                    try (c; d) {}
                    Runnable r = () -> { try (AsyncContext e = c) {} };
                  }
                }
                """))
        .containsExactly(
            "4:BIDE003 An AsyncContext m()", "5:BIDE004 An AsyncContext outside of @Async methods");
  }

  @Test
  @Covers(Problem.AWAIT_IN_PLAIN_METHOD)
  void awaitInAPlainMethod() {
    assertThat(
            check(
                """
                class A {
                  A(Coroutine<Integer> c) {
                    await(c);
                  }
                  int m(Coroutine<Integer> c, AsyncIterable<String> s) {
                    emit(1);
                    for (String it : awaitEach(s)) { }
                    return 1
                        + Asyncio.await(c);
                  }
                  Object n(Coroutine<Integer> c) {
                    return new Object() { int inner() { return await(c); } };
                  }
                }
                """))
        .containsExactly(
            "3:BIDE003 await a constructor",
            "6:BIDE003 emit m()",
            "7:BIDE003 awaitEach m()",
            "9:BIDE003 await m()",
            "12:BIDE003 await inner()");
  }

  @Test
  @Covers(Problem.AWAIT_IN_LAMBDA)
  void awaitInALambda() {
    assertThat(
            check(
                """
                class A {
                  Runnable field = () -> await(Asyncio.sleep(1));
                  Runnable m() {
                    return () -> {
                      await(sleep(1));
                    };
                  }
                }
                """))
        .containsExactly(
            "2:BIDE004 await outside of @Async methods",
            "5:BIDE004 await outside of @Async methods");
  }

  @Test
  @Covers(Problem.AWAIT_IN_INITIALIZER)
  void awaitInAnInitializer() {
    assertThat(
            check(
                """
                class A {
                  Object field = await(sleep(1));
                  static { await(sleep(2)); }
                  { Object local = await(sleep(2)); }
                }
                """))
        .containsExactly(
            "2:BIDE006 await field", "3:BIDE006 await a class", "4:BIDE006 await a class");
  }

  @Test
  @Covers(Problem.AWAIT_AS_REFERENCE)
  void awaitAsAMethodReference() {
    assertThat(
            check(
                """
                class A {
                  java.util.function.Function<Coroutine<Void>, Void> await = Asyncio::await;
                }
                """))
        .containsExactly("2:BIDE008 await");
  }

  @Test
  @Covers(Problem.LOCAL_ASYNC_METHOD)
  void asyncMethodOfALocalClass() {
    assertThat(
            check(
                List.of(),
                """
                class A {
                  @Async Coroutine<Void> m() {
                    class Local { @Async Coroutine<Void> n() { return done(); } }
                    return done();
                  }
                  Object o = new Object() {
                    @Async Coroutine<Void> p() { await(sleep(1)); return done(); }
                  };
                }
                """,
                "A$m"))
        .containsExactly("3:BIDE014 n()", "7:BIDE014 p()");
  }

  @Test
  void othersMayBeCalledAwaitToo() {
    assertThat(
            check(
                """
                class A {
                  void await(int i) { }
                  void emit(Object o) { await(1); this.await(2); }
                  void m(java.util.concurrent.CountDownLatch latch) throws Exception {
                    latch.await();
                    emit(2);
                  }
                }
                """))
        .isEmpty();
  }

  private List<String> check(String source) {
    return check(List.of("-proc:none"), source);
  }

  private List<String> check(List<String> options, String source, String... machines) {
    return Complaints.of(classes, options, source, machines);
  }
}
