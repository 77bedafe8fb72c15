package dev.bide.processor.fuzz;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Proof;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The smallest programs that showed a defect; the name says where the defect was. */
class FuzzFindingsTest {
  private final Map<String, Case> cases = new LinkedHashMap<>();
  @TempDir private Path folder;

  FuzzFindingsTest() {
    members(
        "privateConstructorsOfInnerClasses",
        """
        class Inner {
          private final String v;
          private Inner(Object v) { this.v = "v" + v; }
          private Inner() { this("none"); }
          private Inner(int... all) { this((Object) all.length); }
        }
        Main peer;
        @Async Coroutine<Object> run() {
          try { peer.new Inner(at("after the null check?", 1)); } catch (NullPointerException e) { log("null"); }
          Supplier<Inner> fromLambda = () -> this.new Inner(1, 2);
          Inner plain = this.new Inner("a"), implicit = new Inner(), outer = await(later(this)).new Inner(3);
          return value(join(plain.v, implicit.v, outer.v, fromLambda.get().v, new Inner(await(later("b"))).v));
        }
        """);
    members(
        "referencesToPrivateConstructors",
        """
        class Inner { private final int v; private Inner(int v) { this.v = v; } }
        static class Cell<T> { private final T v; private Cell(T v) { this.v = v; } }
        @Async Coroutine<Object> run() {
          IntFunction<Inner> inner = Inner::new;
          Function<String, Cell<String>> cell = Cell::new;
          return value(inner.apply(await(later(1))).v + cell.apply(await(later("c"))).v);
        }
        """);
    members(
        "qualifiedThisBeforeAnAwait",
        """
        class Inner { final int v; Inner(int v) { this.v = v; } }
        int field = 1;
        int twice(int x) { return 2 * x; }
        @Async Coroutine<Object> run() {
          Main.this.field = await(later(2));
          Object o = Main.this.new Inner(await(later(3))).v;
          return value(join(Main.this.twice(await(later(4))), o, field));
        }
        """);
    members(
        "conditionAfterABodyThatNeverEnds",
        """
        @Async Coroutine<Object> run() {
          int c = 0;
          do { break; } while (c++ < 3 && await(later(true)));
          return value(c);
        }
        """);
    members(
        "conditionalReturnInAPlainSwitch",
        """
        @Async Coroutine<String> f(int i) {
          switch (i) {
            case 0: { return i == 0 ? g(i) : value("no"); }
          }
          return value("end");
        }
        @Async Coroutine<String> g(int i) { return value("g" + i); }
        @Async Coroutine<Object> run() { return value(await(f(0)) + await(f(1))); }
        """);
    members(
        "patternUsedByASwitchInItsOwnCondition",
        """
        @Async Coroutine<Object> run() {
          Object o = "s";
          return value(switch (await(later(0))) {
            case 0: {
              if (o instanceof String p && switch (p) { default -> true; }) log("first");
              if (o instanceof String p && p.isEmpty()) { log("never"); } else { log(await(later(1))); }
            }
            default: yield "end";
          });
        }
        """);
    members(
        "monitorsInSwitchExpressions",
        """
        static <T> T same(T t) { return t; }
        @Async static Coroutine<Integer> plus(int a) { return value(a + await(later(1))); }
        @Async static Coroutine<Integer> twice(int a) {
          return plus(switch (a) { case 1 -> { synchronized (Main.class) { } yield a; } default -> 0; });
        }
        @Async Coroutine<Object> run() {
          String key = "k";
          int a = await(later(same(switch (key) { case "k" -> { synchronized (key) { } yield 1; } default -> 2; })));
          int b = await(plus(switch (key) { case "k" -> { synchronized (key) { log("in"); } yield 3; } default -> 4; }));
          return value(join(a, b, await(twice(1))));
        }
        """);
    members(
        "labelledJumpsOutOfPlainLoops",
        """
        @Async Coroutine<Object> run() {
          int c = 0;
          next:
          while (c++ < 3) {
            for (int x : new int[] {1, 2}) {
              if (c == 1) continue next;
              switch (c) { case 2: break next; default: log("never"); }
            }
            log("never");
            await(later(c));
          }
          return value(c);
        }
        """);
    members(
        "constantsThatCannotBeDivided",
        """
        static String three(int a, int b, int c) { return join(a, b, c); }
        @Async Coroutine<Object> run() {
          int[] all = {1, 2};
          for (int i = 0; i < 4; i++) {
            try {
              log(switch (i) {
                case 0 -> three(1 / 0, await(later("never", 1)), 2);
                case 1 -> three(6 / 2, await(later("a", 1)), (int) (7L % (1 - 1)));
                case 2 -> (byte) 49 / ((int) 0) + await(later("never", 2));
                default -> all[1 % 0] = await(later("never", 3));
              });
            } catch (ArithmeticException e) { log(i); }
          }
          return value(1.0 / 0 + await(later(1)));
        }
        """);
    members(
        "jumpsThatAFinallyReplaces",
        """
        int repeated() { log("never"); return 1; }
        @Async Coroutine<Object> run() {
          int c = 0;
          again: do {
            try { log(c); continue again; } finally { break again; }
          } while (c++ < 3 && await(later(true)));
          out: for (;; c += await(later(repeated()))) {
            try { if (c == 0) break out; continue; } finally { log("round"); break out; }
          }
          do {
            try { continue; } finally { if (c > 1) break; }
          } while (c++ < 3 && await(later(true)));
          left: while (true) {
            try { break left; } catch (RuntimeException e) { break left; } finally {
              if (await(later(c)) > 0) return value(c);
              throw new IllegalStateException("none");
            }
          }
        }
        """);
    members(
        "generatorsThatTellHowTheyAreClosed",
        """
        @Async private static AsyncGenerator<Object> items(boolean obeys) {
          try { emit(1); } catch (Throwable closed) { log(closed); }
          if (!obeys) emit(2);
          return end();
        }
        @Async Coroutine<Object> run() {
          for (boolean obeys : new boolean[] {true, false}) {
            try {
              for (Object o : awaitEach(items(obeys))) {
                log(await(later(o)));
                throw new IllegalStateException("left");
              }
            } catch (IllegalStateException e) { log(e); }
          }
          return value("end");
        }
        """);
    cases.put(
        "guardsThatReadLocals",
        Case.of(
                Case.Shape.MEMBERS,
                """
                @Async Coroutine<Object> run() {
                  int limit = await(later(3));
                  Object o = await(later((Object) 5));
                  switch (o) {
                    case Integer i when limit > 7 -> log("never");
                    case Integer i when i > 4 == (switch (limit & 3) { case 3 -> true; default -> false; }) ->
                        log(await(later("second" + i)));
                    default -> log("never");
                  }
                  return value(limit + await(later(1)));
                }
                """)
            .since(21));
  }

  private void members(String name, String members) {
    cases.put(name, Case.of(Case.Shape.MEMBERS, members));
  }

  @TestFactory
  List<DynamicTest> findings() {
    Proof proof = new Proof("findings", cases, folder);
    return cases.keySet().stream()
        .map(name -> dynamicTest(name, () -> verify(name, proof)))
        .toList();
  }

  private void verify(String name, Proof proof) {
    Case each = cases.get(name);
    assumeTrue(each.applicable(), () -> "needs Java " + each.since());
    proof.verify(name);
  }
}
