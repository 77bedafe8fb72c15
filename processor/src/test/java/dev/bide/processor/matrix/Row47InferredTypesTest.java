package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 47: types that have no name: intersections and anonymous classes. */
class Row47InferredTypesTest extends MatrixRow {
  final Case intersections =
      members(
          """
          static <T extends Number & Comparable<T>> T max(List<T> all) { return Collections.max(all); }
          @Async <T extends Number & Comparable<T>> Coroutine<T> best(List<T> all) {
            T best = all.get(0);
            for (T t : all) if (await(later(t)).compareTo(best) > 0) best = t;
            log(best.intValue());
            return value(best);
          }
          @Async Coroutine<Object> run() {
            int b = await(best(List.of(1, 7, 3)));
            var mixed = List.of(1, "s");
            var first = mixed.get(await(later(0)));
            Comparable<?> c = first;
            var pick = await(later(true)) ? 1 : "one";
            await(later(0));
            return value(join(b, max(List.of(await(later(2)), 4)), first, c, pick));
          }
          """);

  final Case varOfEveryKind =
      body(
          """
          var i = await(later(1));
          var l = 2L;
          var s = await(later("s"));
          var list = new ArrayList<Map<String, int[]>>();
          var array = new int[][] {{1}};
          var f = (Function<Integer, ? extends Number>) x -> x + 0.5;
          var c = 'c';
          var n = (Integer) null;
          for (var x : array) for (var y : x) i += await(later(y));
          for (var k = 0; k < 2; k++) l += await(later(k));
          try (var a = (AutoCloseable) () -> log("close")) { list.add(Map.of(s, array[await(later(0))])); }
          return value(join(i, l, s, list.get(0).get("s"), f.apply(await(later(1))), c, n));
          """);

  final Case anonymousTypeInAVarBeforeTheAwait =
      body(
          """
          var o = new Object() { int n = 1; int next() { return ++n; } };
          o.n += 10;
          int before = o.next();
          int x = await(later(before));
          return value(x);
          """);

  final Case variablesOfAnonymousClasses =
      members(
          """
          int own = 5;
          abstract static class Base { final int b; Base(int a, int... more) { b = a + more.length; } abstract int f(); }
          @Async <T extends Comparable<T>> Coroutine<Object> generic(T t) {
            var box = new Object() { T kept = t; int n; T max(T o) { return kept.compareTo(o) > 0 ? kept : o; } };
            box.n += await(later(3));
            var copy = await(later(box));
            copy.kept = await(later(t));
            return value(join(box.n, copy.max(t), copy == box));
          }
          @Async Coroutine<Object> run() {
            int k = await(later(2));
            var counter = new Object() {
              int n = k;
              void inc(int by) { n += by + own; }
            };
            counter.inc(await(later(10)));
            counter.n++;
            var base = new Base(at("a", k), at("b", 1), await(later(2))) { int extra = 7; int f() { return b * extra; } };
            int sum = 0;
            for (var o : List.of(new Object() { int v = 1; }, new Object() { int v = 2; })) { sum += await(later(o.hashCode() == 0 ? 0 : 1)); }
            for (var i = new Object() { int v; }; i.v < 3; i.v++) { sum += await(later(i.v)); }
            var list = new ArrayList<>(List.of(new Object() { String s = "s" + k; }));
            list.add(await(later(list.get(0))));
            for (var e : list) { log(e.s + await(later(e.s.length()))); }
            base.extra += await(later(1));
            var runnable = new Runnable() { int runs; public void run() { runs++; } };
            Runnable r = runnable;
            r.run();
            await(later(0));
            r.run();
            return value(join(counter.n, base.f(), base.b, sum, runnable.runs, await(generic("x"))));
          }
          """);

  final Case variablesOfIntersectionTypes =
      members(
          """
          interface A { default String a() { return "a"; } }
          interface B { default String b() { return "b"; } }
          static class X implements A, B { }
          static class Y implements A, B { }
          static String both(B b, A a) { return b.b() + a.a(); }
          static <T extends A & B> T same(T t) { return t; }
          @Async <T extends A & B> Coroutine<String> generic(T t) {
            T kept = await(later(t));
            var other = await(later(same(kept)));
            return value(kept.a() + other.b() + both(other, kept));
          }
          @Async Coroutine<Object> run() {
            boolean first = await(later(true));
            var xy = first ? new X() : new Y();
            log(xy.a() + await(later(xy.b())));
            var again = await(later(xy));
            Supplier<String> s = () -> again.a() + again.b();
            var list = List.of(new X(), new Y());
            String all = "";
            for (var e : list) { all += e.a() + await(later(e.b())) + both(e, e); }
            var mixed = await(later(true)) ? 1 : "one";
            Comparable<?> c = mixed;
            await(later(0));
            java.io.Serializable z = mixed;
            return value(join(s.get(), all, both(xy, await(later(xy))), same(again).b(), await(generic(new X())), c, z));
          }
          """);

  /** A captured wildcard inside of an argument: the argument itself has to become a wildcard. */
  final Case anonymousClassInsideOfAnArgument =
      members(
          """
          @Async Coroutine<Object> run() {
            var nested = List.of(List.of(new Object() { int n = 3; }));
            at("p", await(later(1)));
            return value(nested.get(0).get(0).n + await(later(nested)).size());
          }
          """);

  final Case intersectionsThatAreCastAndTested =
      members(
          """
      interface Named { default String name() { return "named" + this.hashCode(); } }
      @Async Coroutine<Object> run() {
        Runnable r = (Runnable & java.io.Serializable) () -> log("ran");
        await(later(0));
        r.run();
        var both = (Comparator<String> & java.io.Serializable) (a, b) -> b.compareTo(a);
        List<String> l = new ArrayList<>(List.of("a", "c", await(later("b"))));
        l.sort(both);
        boolean ser = both instanceof java.io.Serializable;
        var x = pick(1, await(later("s")));
        Comparable<?> cx = x;
        return value(join(l, ser, x, cx, ((Comparable<String> & CharSequence) await(later("cs"))).length()));
      }
      static <T> T pick(T a, T b) { return b; }
      """);

  final Case everyUseOfAnIntersection =
      members(
          """
      interface P { default int p() { return 1; } } interface Q { default int q() { return 2; } }
      static <T extends P & Q> T make(T t) { return t; }
      static class PQ implements P, Q { }
      record Box<T>(T t) { }
      <T extends P & Q> int both(T t) { var u = t; return u.p() + u.q(); }
      @Async <T extends Number & Comparable<T>> Coroutine<T> max(T a, T b) { var m = a.compareTo(await(later(b))) > 0 ? a : b; await(later(0)); return value(m); }
      @Async Coroutine<Object> run() {
        boolean t = await(later(true));
        var x = t ? 1 : "s"; var y = List.of(1, "a").get(await(later(0)));
        await(later(0));
        boolean i = x instanceof Integer && (x) instanceof CharSequence c && c != null; Object o = x; Comparable<?> cmp = x; java.io.Serializable ser = (java.io.Serializable) x;
        if (x instanceof Integer n) log("n" + (n + 1));
        synchronized (x) { log("sync"); }
        String s = "" + x + y + (x == y) + x.equals(o) + x.hashCode() % 1;
        switch (x.toString()) { case "1" -> log("one"); default -> log("d"); }
        x = t ? 2 : "z";
        var box = new Box<>(x); var arr = new Object[] {x}; Supplier<Object> sup = () -> y;
        return value(join(i, o, cmp, ser, s, x, box, arr.length, sup.get(), both(new PQ()), await(max(3, 4))));
      }
      """);
}
