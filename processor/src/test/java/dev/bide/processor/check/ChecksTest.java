package dev.bide.processor.check;

import static dev.bide.processor.check.Errors.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.bide.processor.diag.Covers;
import dev.bide.processor.diag.Problem;
import org.junit.jupiter.api.Test;

/** Each rule is reported at the position of what breaks it, as {@code line:column id}. */
class ChecksTest {
  @Test
  @Covers(Problem.RETURN_TYPE)
  void returnType() {
    assertThat(
            check(
                """
                class A {
                  @Async int number() { return 1; }
                  @Async void nothing() {}
                  @Async Awaitable<Integer> awaitable() { return null; }
                }
                """))
        .containsExactly("3:14 BIDE001", "4:15 BIDE001", "5:29 BIDE001");
  }

  @Test
  @Covers(Problem.METHOD_KIND)
  void methodKind() {
    assertThat(
            check(
                """
                abstract class A {
                  @Async abstract Coroutine<Void> a();
                  @Async native Coroutine<Void> n();
                  @Async synchronized Coroutine<Void> s() { return done(); }
                }
                interface I {
                  @Async Coroutine<Void> i();
                }
                """))
        .containsExactly("3:35 BIDE002", "4:33 BIDE002", "5:39 BIDE002", "8:26 BIDE002");
  }

  @Test
  void locksOfLombok() {
    assertThat(
            check(
                """
                class A {
                  @lombok.Synchronized @Async Coroutine<Void> s() { return done(); }
                  @lombok.Locked.Read("lock") @Async Coroutine<Void> r() { return done(); }
                }
                """,
                JavaFileObjects.forSourceString(
                    "lombok.Synchronized", "package lombok; public @interface Synchronized {}"),
                JavaFileObjects.forSourceString(
                    "lombok.Locked",
                    "package lombok;"
                        + " public @interface Locked { @interface Read { String value(); } }")))
        .containsExactly("3:47 BIDE002", "4:54 BIDE002");
  }

  @Test
  @Covers({Problem.AWAIT_IN_LAMBDA, Problem.AWAIT_AS_REFERENCE})
  void lambdasAndReferences() {
    assertThat(
            check(
                """
                class A {
                  @Async Coroutine<Void> m(Coroutine<Integer> c) {
                    Runnable r = () -> await(c);
                    java.util.function.Function<Coroutine<Integer>, Integer> f = Asyncio::await;
                    return done();
                  }
                }
                """))
        .containsExactly("4:29 BIDE004", "5:66 BIDE008");
  }

  @Test
  @Covers(Problem.AWAIT_IN_NESTED_CLASS)
  void nestedClasses() {
    assertThat(
            check(
                """
                class A {
                  @Async Coroutine<Void> m(Coroutine<Integer> c) {
                    class Local {
                      int x = await(c);
                      int plain() { return await(c); }
                    }
                    new Object() { { await(c); } };
                    return done();
                  }
                }
                """))
        .containsExactly("5:20 BIDE005", "6:33 BIDE005", "8:27 BIDE005");
  }

  @Test
  @Covers(Problem.AWAIT_IN_SYNCHRONIZED)
  void monitors() {
    assertThat(
            check(
                """
                class A {
                  @Async Coroutine<Void> m(Coroutine<Integer> c) {
                    synchronized (this) {
                      if (c != null) { await(c); }
                      Runnable unrelated = () -> {};
                    }
                    synchronized (this) { notifyAll(); }
                    return done();
                  }
                }
                """))
        .containsExactly("5:29 BIDE007");
  }

  @Test
  @Covers(Problem.EMIT_OUTSIDE_GENERATOR)
  void emitOutsideOfGenerators() {
    assertThat(
            check(
                """
                class A {
                  @Async Coroutine<Void> m() {
                    emit(1);
                    return done();
                  }
                }
                """))
        .containsExactly("4:9 BIDE009");
  }

  @Test
  @Covers(Problem.UNNAMEABLE_TYPE)
  void variablesOfTypesWithoutName() {
    assertThat(
            check(
                """
                import java.util.*;
                class A {
                  @Async Coroutine<Integer> m(Coroutine<Integer> c) {
                    var all = List.of(1, 2).stream().map(i -> new Object() { int n = i; }).toList();
                    var fine = new Object() { int n = 1; };
                    var named =
                        List.of(1).stream().map(i -> { class P { int n = i; } return new P(); }).toList();
                    var array = List.of(1).stream().map(i -> new Object[0]).toList();
                    return value(await(c) + all.get(0).n + fine.n + named.get(0).n);
                  }
                }
                """))
        .containsExactly("5:9 BIDE013", "7:9 BIDE013");
  }

  @Test
  void contextsThatNobodyWaitsFor() {
    assertThat(
            check(
                """
                class A {
                  interface Closed extends AsyncContext { @Override default void close() {} }
                  @Async Coroutine<Void> m(AsyncContext c, Closed d) {
                    Runnable r = () -> { try (c) {} try (d) {} };
                    new Object() { void f() { try (var e = c) {} } };
                    try (c; d) {}
                    return done();
                  }
                }
                """))
        .containsExactly("5:31 BIDE004", "6:40 BIDE005");
  }

  @Test
  @Covers(Problem.LOCAL_ASYNC_METHOD)
  void methodsOfLocalClasses() {
    assertThat(
            check(
                """
                class A {
                  void plain() {
                    class Local {
                      @Async Coroutine<Void> m() { return done(); }
                    }
                  }
                }
                """))
        .allMatch(error -> error.contains("BIDE01"))
        .hasSize(1);
  }

  @Test
  void methodsOfAnonymousClassesInAsyncMethods() {
    assertThat(
            check(
                """
                class A {
                  @Async Coroutine<Object> m(Coroutine<Integer> c) {
                    return value(new Object() {
                      @Async Coroutine<Integer> n() { return value(await(c)); }
                    });
                  }
                }
                """))
        .containsExactly("5:33 BIDE014");
  }
}
