package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 53: names: user's {@code state}, {@code self}, {@code this$0}, {@code $0}, type parameters,
 * static imports, shadowed {@code java.lang} types, members of the machine's base class.
 */
class Row53NamesTest extends MatrixRow {
  final Case localsNamedLikeTheMachinesOwn =
      body(
          """
          int at = 1, frame = 2, flow = 3, depth = 4, self = 5, state = 6, at$ = 7, $0 = 8, this$0 = 9, at$1 = 10, value$1 = 11, later$1 = 12;
          String run = "run", start = "start", call = "call", step = "step", mirror = "mirror", location = "location", handler$1 = "h";
          at += await(later(frame));
          flow += await(later(at)) + await(later(depth));
          self++;
          await(later(0));
          return value(join(at, frame, flow, depth, self, state, at$, $0, this$0, at$1, value$1, later$1, run, start, call, step, mirror, location, handler$1));
          """);

  final Case parametersNamedLikeTheMachinesOwn =
      members(
          """
          @Async Coroutine<String> f(int at, Object frame, String flow, long depth, Main self, int caller, int state) {
            at++;
            await(later(0));
            return value(join(at, frame, flow, depth, self == this, caller, await(later(state))));
          }
          @Async static Coroutine<String> g(int self, String at) { at += await(later(self)); return value(at); }
          @Async Coroutine<Object> run() { return value(await(f(1, "frame", "flow", 2, this, 3, 4)) + await(g(5, "at"))); }
          """);

  final Case membersNamedLikeTheMachinesOwn =
      members(
          """
          int at = 1, self = 2, frame = 3, state = 4;
          String flow = "flow";
          int step() { return 10; }
          int location() { return 20; }
          String start(Main m) { return "start" + m.at; }
          String call(int x) { return "call" + x; }
          String suspended() { return "suspended"; }
          int awaitIn(int x) { return x; }
          @Async Coroutine<Object> run() {
            at += await(later(step())) + location();
            self = await(later(self)) + frame;
            flow += start(this) + call(at) + suspended() + toFuture();
            return value(join(at, self, flow, awaitIn(state)));
          }
          String toFuture() { return "future"; }
          """);

  final Case methodsNamedLikeTheMachinesOwn =
      members(
          """
          @Async Coroutine<Integer> start() { return value(await(later(1))); }
          @Async Coroutine<Integer> step(int n) { return value(await(later(n))); }
          @Async Coroutine<Integer> call() { return value(await(step(2)) + await(start())); }
          @Async Coroutine<Integer> await$() { return value(await(later(3))); }
          @Async Coroutine<Integer> $() { return value(await(later(4))); }
          @Async Coroutine<Object> run() { return value(join(await(call()), await(await$()), await($()))); }
          """);

  final Case shadowedJavaLang =
      types(
          """
          class Main {
            static class String { public java.lang.String toString() { return "my string"; } }
            static class Object { }
            static class Integer { static int valueOf(int x) { return -x; } }
            static class Throwable extends RuntimeException { private static final long serialVersionUID = 1; }
            static class Override { }
            @interface Generated { }
            static class Math { static int max(int a, int b) { return 42; } }
            @Async Coroutine<java.lang.Object> run() {
              String s = await(later(new String()));
              int x = Integer.valueOf(await(later(5))) + Math.max(1, await(later(2)));
              Object o = await(later(new Object()));
              try { throw await(later(new Throwable())); } catch (Throwable t) { await(later(0)); log("mine"); } finally { await(later("f", 0)); }
              for (java.lang.String each : List.of("a")) await(later(each));
              try (AutoCloseable c = () -> log("close")) { await(later(0)); } catch (Exception e) { log("never"); }
              return value(join(s, x, o == null));
            }
          }
          """);

  final Case shadowedBideNames =
      types(
          """
          class Main {
            static class Flow { int n = 1; }
            static class Frame { int n = 2; }
            static class StackTraceElement { }
            static class BideGenerated { }
            static class Trace { static String log(String s) { return "my" + s; } }
            @Async Coroutine<Object> run() {
              Flow flow = await(later(new Flow()));
              Frame frame = new Frame();
              await(later(0));
              log(Trace.log("trace"));
              return value(flow.n + frame.n);
            }
          }
          """);

  final Case typeParametersNamedLikeClasses =
      members(
          """
          @Async <String, Flow extends Number, Main$f> Coroutine<java.lang.String> f(String s, Flow flow, Main$f m) {
            String t = await(later(s));
            Main$f n = m;
            await(later(0));
            return value(t + "" + flow.intValue() + n);
          }
          @Async Coroutine<Object> run() { return value(await(f('s', 1.5, true))); }
          """);

  final Case staticImportsAndInheritedStatics =
      types(
          """
          class Main extends PLACE.lib.Base implements PLACE.lib.Consts {
            @Async Coroutine<Object> run() {
              int x = twice(await(later(MAX))) + inherited;
              inherited += await(later(1));
              return value(join(x, inherited, NESTED_NAME, Inner.get(await(later("i")))));
            }
          }
          // file: lib/Base.java
          public class Base {
            protected static int inherited = 7;
            public static int twice(int x) { return 2 * x; }
            protected static class Inner { public static String get(String s) { return "inner" + s; } }
          }
          // file: lib/Consts.java
          public interface Consts { int MAX = 21; String NESTED_NAME = "nested"; }
          """);

  final Case namesThatNeedCare =
      members(
          """
          int record = 1, var = 2, sealed = 3, permits = 4, yield = 5, module = 6, with = 7;
          @Async Coroutine<Integer> record(int record) { return value(record + await(later(this.record))); }
          @Async Coroutine<Object> run() {
            int var = await(later(this.var)), sealed = var + permits;
            int when = await(record(10));
            int _x = 1, $ = 2, __ = 3, a$b = await(later(4));
            return value(join(record, var, sealed, this.sealed, when, this.yield, module, with, _x, $, __, a$b));
          }
          """);

  final Case constantsOfTheHostAndOuterNames =
      members(
          """
          static final String SEP = "-";
          static class Inner {
            static final int SIZE = 3;
            final int SEP = 5;
            @Async Coroutine<String> go() {
              String later = await(later("l"));
              int[] a = new int[SIZE];
              a[await(later(0))] = SEP;
              return value(later + Main.SEP + a.length + a[0] + this.SEP);
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Inner().go()) + SEP); }
          """);

  final Case caughtByTheNamesOfTheMachine =
      body(
          """
          String out = "";
          try {
            await(failing(new IllegalStateException("f")));
          } catch (IllegalStateException flow) {
            out += await(later(flow.getMessage())) + flow.getMessage();
          }
          Object o = await(later("text"));
          if (!(o instanceof String depth)) return value("no");
          out += await(later(depth)) + depth;
          try {
            await(failing(new IllegalStateException("g")));
          } catch (IllegalStateException frame) {
            o = frame;
            class At { String at() { return frame.getMessage(); } }
            out += new At().at();
          }
          return value(out + await(later(1)));
          """);

  final Case everythingNamedLikeTheMachinesOwn =
      members(
          """
      int Coroutine = 1, Flow = 2, frame = 3, at = 4, flow = 5, depth = 6, self = 7, mirror = 8, later$1 = 9, END = 10, caller = 11;
      int run$2 = 12; int step = 13; int call(int x) { return x; } int start() { return 14; } String mirror(Object o) { return "m" + o; } int resumed() { return 15; }
      static int later = 20;
      @Async Coroutine<Object> other(int Flow, int frame, int at, int flow, int depth, int self) {
        int END = await(later(Flow + frame)), caller = this.caller, mirror = this.mirror;
        Supplier<Integer> s = () -> this.at + at + flow * depth + self + caller + mirror + later$1 + step;
        int Coroutine = s.get() + await(later(at)) + start() + call(1) + resumed();
        log("" + at); END++; END--;
        return value(join(Coroutine, at, flow, self, mirror(at), Main.later, this.Coroutine + this.Flow + this.frame + this.depth + run$2));
      }
      @Async Coroutine<Object> run() { class Flow { int f = 3; } class Coroutine2 { int x = await2(); int await2() { return 4; } } Flow fl = new Flow(); await(later(0)); return value(join(await(other(1, 2, 3, 4, 5, 6)), fl.f, new Coroutine2().x)); }
      """);

  final Case variablesAndLocalClassesNamedLikeTypes =
      members(
          """
            @Async Coroutine<Object> run() {
        record Flow(int x) { } class Coroutine2 { } enum Frame { A } interface Awaitable { int go(); } record Object2(java.lang.Object o) { } class Iterator { int n = 3; } record Integer2(int i) { } class Override2 { } class Throwable2 { }
        String Later = "s", Math = "m"; int Flow2 = Trace_(1);
        Flow f = new Flow(await(Helper.one()));
        for (String s : List.of("a", await(Helper.text()))) log(s + new Iterator().n);
        Awaitable a = () -> f.x();
        { int Helper = 4; log("" + Helper); }
        var r = new Object2(await(Helper.one()));
        return value(join(f.x(), Frame.A, a.go(), Later, Math, r.o(), Flow2, Helper.K));
      }
      int Trace_(int x) { return x; }
      static class Helper { static final int K = 8; static @Async Coroutine<Integer> one() { class Integer { } return value(await(dev.bide.processor.fixture_Later.later(1))); } static @Async Coroutine<String> text() { record String(java.lang.String Coroutine) { } java.lang.String Throwable = await(dev.bide.processor.fixture_Later.later("t")); return value(new String(Throwable).Coroutine()); } }
      """
              .replace("dev.bide.processor.fixture_Later.later", "slow")
              .replace(
                  "int Trace_(int x)",
                  "static <T> Coroutine<T> slow(T t) { return slow2(t); } static @Async <T> Coroutine<T> slow2(T t) { return value(await(later(t))); } int Trace_(int x)"));

  final Case classesOfTheSameName =
      types(
          """
      class Main {
        static class Box<T> { T t; Box(T t) { this.t = t; } class Box2<U> { U u; Box2(U u) { this.u = u; } String s() { return t + "" + u; } } static class Box3<T> { T v; Box3(T v) { this.v = v; } } }
        static class Other { static class Box<T, U> { T t; U u; Box(T t, U u) { this.t = t; this.u = u; } } }
        private static class Map<K> { K k; Map(K k) { this.k = k; } @Override public String toString() { return "Map" + k; } }
        private static class List { }
        <Main> Main same(Main m) { return m; }
        @Async <Box> Coroutine<Object> f(Box b) { Box c = await(later(b)); return value(c); }
        @Async Coroutine<Object> run() {
          Box<String> b = new Box<>(await(later("s")));
          Other.Box<Integer, Box<?>> o = new Other.Box<>(await(later(1)), b);
          Box<String>.Box2<Integer> in = b.new Box2<>(await(later(2)));
          Box.Box3<List> three = new Box.Box3<>(new List());
          java.util.Map<String, Map<Integer>> m = java.util.Map.of("k", new Map<>(await(later(4))));
          java.util.List<Map<Integer>> l = new ArrayList<>(m.values());
          return value(join(in.s(), o.t, o.u == b, three.v != null, m, l, await(f(7)), same("q")));
        }
      }
      """);

  /** {@code state.count} would be a field of the variable. */
  final Case variablesWithTheNameOfAClass =
      types(
          """
      class Main { @Async Coroutine<Object> run() { return value(await(state.run(2)) + await(state.In.run(3))); } }
      class state {
        static int count; static int next() { return ++count; }
        @Async static Coroutine<Integer> run(int state) {
          int more = await(later(state));
          count += more;
          IntSupplier s = () -> count + state;
          return value(next() + state + s.getAsInt());
        }
        static class In {
          static int own = 7;
          @Async static Coroutine<Integer> run(int In) { int state = await(later(In)); own++; return value(count + own + state + next()); }
        }
      }
      """);
}
