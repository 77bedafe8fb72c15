package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 13: {@code new C(await(..))}, nested, inner {@code o.new I(await(..))}, throwing constructor.
 */
class Row13CreationTest extends MatrixRow {
  final Case constructorArguments =
      members(
          """
          static class Pair {
            final Object a, b;
            Pair(Object a, Object b) { log("Pair"); this.a = a; this.b = b; }
            @Override public String toString() { return "(" + a + " " + b + ")"; }
          }
          @Async Coroutine<Object> run() {
            return value(new Pair(at("p", 1), new Pair(await(later("a", 2)), new Pair(at("q", 3), await(later("b", 4))))));
          }
          """);

  final Case innerClassCreation =
      members(
          """
          int n = 1;
          class Inner { final int x; Inner(int x) { log("Inner"); this.x = x + n; } }
          static Main make() { log("make"); Main m = new Main(); m.n = 100; return m; }
          @Async Coroutine<Object> run() {
            int a = new Inner(await(later("a", 5))).x;
            int b = make().new Inner(await(later("b", 5))).x;
            int c = await(later("m", make())).new Inner(at("c", 5)).x;
            int d = this.new Inner(await(later("d", 6))).x;
            return value(join(a, b, c, d));
          }
          """);

  final Case nullOuterIsCheckedBeforeTheArguments =
      members(
          """
          class Inner { Inner(int x) { log("Inner"); } }
          @Async Coroutine<Object> run() {
            Main none = null;
            try {
              none.new Inner(await(later("a", 1)));
            } catch (NullPointerException e) {
              log("npe");
            }
            return value("end");
          }
          """);

  final Case throwingConstructor =
      members(
          """
          static class Bad { Bad(int x) { log("Bad" + x); throw new IllegalStateException("ctor" + x); } }
          @Async Coroutine<Object> run() {
            try {
              Object o = new Bad(await(later("a", 1)));
              log(o);
            } catch (IllegalStateException e) {
              log(e.getMessage());
            }
            new Bad(await(later("b", 2)));
            return value("never");
          }
          """);

  final Case classInitialisationTiming =
      members(
          """
          static class Late {
            static { log("init"); }
            Late(int x) { log("new" + x); }
          }
          @Async Coroutine<Object> run() {
            new Late(await(later("a", 1)));
            new Late(await(later("b", 2)));
            return value("end");
          }
          """);

  final Case anonymousClassWithAwaitedArguments =
      members(
          """
          abstract static class Base {
            final int x;
            Base(int x) { log("Base"); this.x = x; }
            abstract int twice();
          }
          @Async Coroutine<Object> run() {
            int k = await(later(10));
            Base b = new Base(await(later("a", 4))) {
              int y = at("init", x + k);
              int twice() { return 2 * y; }
            };
            return value(b.twice() + await(later(b.x)));
          }
          """);

  final Case genericConstructors =
      members(
          """
          static class Box<T> {
            final T t;
            <U extends T> Box(U u) { t = u; }
            Box<T> with(T other) { return new Box<>(other); }
          }
          @Async Coroutine<Object> run() {
            Box<Number> b = new Box<>(await(later("a", 1)));
            Box<Number> c = new Box<Number>(await(later("b", 2.5))).with(await(later("c", 3L)));
            var d = new Box<>(await(later("d", "s")));
            return value(join(b.t, c.t, d.t.length()));
          }
          """);

  final Case varargsConstructor =
      members(
          """
          static class All { final String s; All(String head, Object... rest) { s = head + rest.length + join(rest); } }
          @Async Coroutine<Object> run() {
            return value(new All("x").s + new All(await(later("h"))).s + new All("y", await(later(1)), 2).s
                + new All("z", (Object[]) await(later(new String[] {"a", "b"}))).s);
          }
          """);

  final Case creationAsStatementAndReceiver =
      body(
          """
          new StringBuilder(await(later("a", "x"))).append("unused");
          return value(new StringBuilder(await(later("b", "y"))).append(await(later("c", "z"))).reverse().toString());
          """);

  final Case recordCreation =
      members(
          """
          record Point(int x, int y) {
            Point { log("Point"); if (x < 0) throw new IllegalArgumentException("negative"); }
          }
          @Async Coroutine<Object> run() {
            Point p = new Point(at("x", 1), await(later("y", 2)));
            try {
              p = new Point(await(later("x", -1)), await(later("y", p.y())));
            } catch (IllegalArgumentException e) {
              log(e);
            }
            return value(p);
          }
          """);

  final Case failingArgumentMeansNoObject =
      members(
          """
          static class Counted { static int made; Counted(int x) { made++; } }
          @Async Coroutine<Object> run() {
            try {
              new Counted(await(failing("a", new IllegalStateException())));
            } catch (IllegalStateException e) {
              log("caught");
            }
            return value(Counted.made);
          }
          """);

  final Case qualifiedCreationByAPrivateConstructor =
      members(
          """
          class Inner { final int v; private Inner(int v) { this.v = v; } }
          Main peer() { log("peer"); return new Main(); }
          @Async Coroutine<Object> run() {
            int a = this.new Inner(await(later(1))).v;
            int b = Main.this.new Inner(await(later(2))).v;
            return value(a + b + peer().new Inner(await(later(3))).v + new Inner(4).v);
          }
          """);
}
