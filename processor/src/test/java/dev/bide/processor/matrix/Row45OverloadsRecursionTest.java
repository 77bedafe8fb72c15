package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 45: overloads, recursion, mutual recursion, many parameters. */
class Row45OverloadsRecursionTest extends MatrixRow {
  final Case overloadsWithTheSameName =
      members(
          """
          @Async Coroutine<String> f() { return value("none" + await(later(0))); }
          @Async Coroutine<String> f(int x) { return value("int" + await(later(x))); }
          @Async Coroutine<String> f(long x) { return value("long" + await(later(x))); }
          @Async Coroutine<String> f(Integer x) { return value("Integer" + await(later(x))); }
          @Async Coroutine<String> f(String x) { return value("String" + await(later(x))); }
          @Async Coroutine<String> f(Object... x) { return value("varargs" + await(later(x.length))); }
          @Async Coroutine<String> f(List<String> x) { return value("list" + await(later(x))); }
          @Async static Coroutine<String> f(int x, int y) { return value("static" + await(later(x + y))); }
          @Async Coroutine<Object> run() {
            return value(join(await(f()), await(f(1)), await(f(2L)), await(f(Integer.valueOf(3))), await(f("s")),
                await(f('c')), await(f(List.of("l"))), await(f(1, 2)), await(f("a", "b")), await(f(1.5))));
          }
          """);

  final Case recursion =
      members(
          """
          @Async Coroutine<Integer> fib(int n) {
            if (n < 2) return value(n);
            return value(await(fib(n - 1)) + await(fib(n - 2)));
          }
          @Async static Coroutine<Long> fac(int n) { return value(n == 0 ? 1L : n * await(fac(await(later(n)) - 1))); }
          @Async Coroutine<Object> run() { return value(join(await(fib(10)), await(fac(10)))); }
          """);

  final Case mutualRecursion =
      members(
          """
          @Async Coroutine<Boolean> even(int n) { return n == 0 ? value(true) : odd(n - 1); }
          @Async Coroutine<Boolean> odd(int n) { return value(n != 0 && await(even(await(later(n - 1))))); }
          @Async Coroutine<Object> run() { return value(join(await(even(10)), await(even(7)), await(odd(3)))); }
          """);

  final Case localsOfEachActivationAreItsOwn =
      members(
          """
          @Async Coroutine<String> walk(int depth, String path) {
            String mine = path + depth;
            int before = depth * 10;
            if (depth < 3) {
              String left = await(walk(depth + 1, mine + "l"));
              before += await(later(1));
              String right = await(walk(depth + 1, mine + "r"));
              return value(left + right + before + mine + ";");
            }
            await(later(0));
            return value(mine + ",");
          }
          @Async Coroutine<Object> run() { return value(await(walk(1, ""))); }
          """);

  final Case manyParameters =
      members(
          """
          @Async Coroutine<String> f(int a, long b, double c, String d, boolean e, char f, byte g, short h, float i, Object j,
              int[] k, List<?> l, int m, long n, double o, String p, boolean q, char r, byte s, short t) {
            String x = join(a, b, c, d, e, f, g, h, i, j);
            a += await(later(1));
            b += a;
            return value(join(x, k, l, m, n, o, p, q, r, s, t, a, b, await(later(c + i))));
          }
          @Async Coroutine<Object> run() {
            return value(await(f(1, await(later(2L)), 3, "4", true, '6', (byte) 7, (short) 8, 9f, 10, new int[] {11}, List.of(12),
                await(later(13)), 14L, 15.5, await(later("16")), false, 'r', (byte) 19, (short) 20)));
          }
          """);

  final Case overloadsInherited =
      members(
          """
          static class A { @Async Coroutine<String> f(Object o) { return value("A.Object" + await(later(o))); } }
          static class B extends A {
            @Async Coroutine<String> f(String s) { return value("B.String" + await(later(s)) + await(f((Object) s))); }
          }
          @Async Coroutine<Object> run() {
            B b = new B();
            A a = b;
            return value(join(await(b.f("x")), await(a.f("y")), await(b.f(1))));
          }
          """);

  final Case overloadsDifferingOnlyInErasedGenerics =
      members(
          """
          @Async <T> Coroutine<String> g(T t) { return value("T" + await(later(t))); }
          @Async <T extends Number> Coroutine<String> g(T t) { return value("N" + await(later(t.intValue()))); }
          @Async <T extends Number & Comparable<T>> Coroutine<String> g(T t, T u) { return value("NC" + await(later(t.compareTo(u)))); }
          @Async Coroutine<String> g(int[] a) { return value("ints" + await(later(a.length))); }
          @Async Coroutine<String> g(String[] a) { return value("strings" + await(later(a.length))); }
          @Async Coroutine<String> g(int[][] a) { return value("intss" + await(later(a.length))); }
          @Async Coroutine<Object> run() {
            return value(join(await(g("s")), await(g(1)), await(g(1, 2)), await(g(new int[2])), await(g(new String[3])), await(g(new int[4][]))));
          }
          """);

  final Case sameMethodNameInSeveralClasses =
      types(
          """
          class Main {
            @Async Coroutine<String> f() { return value("main" + await(later(1))); }
            static class Nested {
              @Async Coroutine<String> f() { return value("nested" + await(later(2))); }
              static class Deep { @Async Coroutine<String> f() { return value("deep" + await(later(3))); } }
            }
            @Async Coroutine<Object> run() {
              return value(await(f()) + await(new Nested().f()) + await(new Nested.Deep().f()) + await(new Other().f()) + await(new Main$Nested2().f()));
            }
          }
          class Other { @Async Coroutine<String> f() { return value("other" + await(later(4))); } }
          class Main$Nested2 { @Async Coroutine<String> f() { return value("dollar" + await(later(5))); } }
          """);

  final Case recursionThroughAnInterfaceAndALambda =
      members(
          """
          interface Visit { Coroutine<Integer> at(int n); }
          @Async Coroutine<Integer> down(int n, Visit v) {
            if (n == 0) return v.at(0);
            int here = await(v.at(n));
            return value(here + await(down(n - 1, v)));
          }
          @Async Coroutine<Integer> square(int n) { return value(n * await(later(n))); }
          @Async Coroutine<Object> run() {
            int base = await(later(1));
            return value(join(await(down(3, this::square)), await(down(3, n -> value(n + base)))));
          }
          """);

  final Case arityAndVarargsOfAsyncMethods =
      members(
          """
          @Async Coroutine<String> all(String head, int... rest) {
            int sum = 0;
            for (int r : rest) sum += await(later(r));
            return value(head + rest.length + ":" + sum);
          }
          @SafeVarargs
          @Async static <T> Coroutine<List<T>> list(T... all) {
            List<T> out = new ArrayList<>();
            for (T t : all) out.add(await(later(t)));
            return value(out);
          }
          @Async Coroutine<Object> run() {
            return value(join(await(all("a")), await(all("b", 1)), await(all("c", 1, await(later(2)))), await(all("d", new int[] {4, 5})),
                await(list()), await(list("x", "y")), await(Main.<Object>list(1, "z"))));
          }
          """);

  final Case receiversThatAreNull =
      members(
          """
          int n = 1;
          @Async private Coroutine<Integer> own(int x) { return value(x); }
          @Async final Coroutine<Integer> sealed(int x) { log("never"); return value(n + x); }
          @Async Coroutine<Integer> open(int x) { log("never"); return value(n + x); }
          @Async private AsyncGenerator<Integer> items(int x) { log("never"); emit(x); return end(); }
          @Async Coroutine<Object> run() {
            Main none = null;
            try { await(none.own(at("own", 1))); } catch (NullPointerException e) { log("null"); }
            try { await(none.sealed(await(later("sealed", 1)))); } catch (NullPointerException e) { log("null"); }
            try { await(none.open(at("open", 1))); } catch (NullPointerException e) { log("null"); }
            try { for (int x : awaitEach(none.items(at("items", 1)))) log(x); } catch (NullPointerException e) { log("null"); }
            return value(await(later("end")));
          }
          """);
}
