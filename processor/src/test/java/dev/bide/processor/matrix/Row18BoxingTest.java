package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 18: boxing, unboxing a null result, long/double, boolean/byte/short/char spilled. */
class Row18BoxingTest extends MatrixRow {
  final Case everyPrimitiveResult =
      members(
          """
          @Async Coroutine<Boolean> z() { return value(await(later(true))); }
          @Async Coroutine<Byte> b() { return value(await(later((byte) -1))); }
          @Async Coroutine<Short> s() { return value(await(later((short) -2))); }
          @Async Coroutine<Character> c() { return value(await(later('c'))); }
          @Async Coroutine<Integer> i() { return value(await(later(4))); }
          @Async Coroutine<Long> l() { return value(await(later(1L << 40))); }
          @Async Coroutine<Float> f() { return value(await(later(1.5f))); }
          @Async Coroutine<Double> d() { return value(await(later(2.5))); }
          @Async Coroutine<Void> v() { await(later(0)); return done(); }
          @Async Coroutine<Object> run() {
            boolean z = await(z());
            byte b = await(b());
            short s = await(s());
            char c = await(c());
            int i = await(i());
            long l = await(l());
            float f = await(f());
            double d = await(d());
            Object v = await(v());
            return value(join(z, b, s, c, i, l, f, d, v, await(b()) + await(s()) + await(c()) + await(l()) * await(d())));
          }
          """);

  final Case nullResults =
      members(
          """
          @Async Coroutine<Integer> none() { await(later(0)); return value(null); }
          @Async Coroutine<Integer> noneAtOnce() { return value(null); }
          @Async Coroutine<Boolean> noBoolean(boolean wait) { if (wait) await(later(0)); return value(null); }
          @Async Coroutine<Object> run() {
            Integer n = await(none());
            Integer m = await(noneAtOnce());
            try { int i = await(none()); log(i); } catch (NullPointerException e) { log("npe1"); }
            try { long i = 1 + await(noneAtOnce()); log(i); } catch (NullPointerException e) { log("npe2"); }
            try { if (await(noBoolean(true))) log("never"); } catch (NullPointerException e) { log("npe3"); }
            try { boolean b = !await(noBoolean(false)); log(b); } catch (NullPointerException e) { log("npe4"); }
            Object o = await(noBoolean(true));
            return value(join(n, m, o));
          }
          """);

  final Case nullThroughConditionalReturns =
      members(
          """
          @Async Coroutine<Integer> f(int i) {
            Integer none = null;
            if (i == 0) return value(i > 5 ? 1 : none);
            if (i == 1) return value(await(later(none)));
            return i == 2 ? value(null) : value(i);
          }
          @Async Coroutine<Object> run() {
            String out = "";
            for (int i = 1; i < 4; i++) out += await(f(i)) + ",";
            try { out += await(f(0)); } catch (NullPointerException e) { out += "npe"; }
            return value(out);
          }
          """);

  final Case identityOfBoxesSurvives =
      body(
          """
          Integer big = Integer.valueOf(123456);
          Integer same = await(later(big));
          Long l = Long.valueOf(9999999999L);
          Object o = l;
          await(later(0));
          Integer[] a = {big};
          return value(join(big == same, l == await(later(o)), a[0] == big, await(later(a))[0] == big));
          """);

  final Case boxIdentityOfAResult =
      members(
          """
          static final Integer BIG = Integer.valueOf(1234567);
          @Async Coroutine<Object> object() { return value(BIG); }
          @Async <T> Coroutine<T> generic(T t) { return value(await(later(t))); }
          @Async Coroutine<Object> run() { return value(join(await(object()) == BIG, await(generic(BIG)) == BIG)); }
          """);

  final Case spilledOperandsOfEveryType =
      body(
          """
          boolean z = true;
          byte b = -128;
          short s = Short.MIN_VALUE;
          char c = '\\uffff';
          long l = Long.MIN_VALUE;
          float f = Float.MIN_VALUE;
          double d = Double.MIN_VALUE;
          return value(join(z ^ await(later(true)), b - await(later(1)), s - await(later(1)), c + await(later(1)), l - await(later(1)),
              f * await(later(1)), d / await(later(2)), (byte) (b - await(later(1))), c == await(later('\\uffff')), -f < await(later(0f))));
          """);

  final Case negativeZeroNanAndInfinity =
      body(
          """
          double nan = await(later(0.0 / 0.0)), zero = -0.0;
          float inf = await(later(1f / 0));
          return value(join(nan == await(later(nan)), nan != nan, 1 / (zero + await(later(-0.0))), inf - await(later(inf)), Double.valueOf(nan).equals(await(later(nan))),
              zero == await(later(0.0)), 5 % await(later(inf)), (int) (nan + await(later(1)))));
          """);

  final Case wideningOfResults =
      members(
          """
          @Async Coroutine<Integer> i() { return value(await(later(7))); }
          @Async Coroutine<Character> c() { return value('a'); }
          long l = 1;
          double[] d = {1};
          @Async Coroutine<Object> run() {
            l += await(i());
            d[0] = await(i());
            d[0] += await(c());
            float f = await(i());
            Object o = (long) await(i());
            Number n = await(i());
            int viaChar = await(c());
            l = await(c());
            return value(join(l, d, f, o, n, viaChar, (double) await(i()) / 2, await(i()) / 2, (short) await(c()).charValue()));
          }
          """);

  final Case sumsOverLongLoops =
      members(
          """
          @Async Coroutine<Long> sum(int n) {
            long s = 0;
            double d = 0;
            for (int i = 0; i < n; i++) { s += await(square(i)); d += s; }
            return value(s + (long) d);
          }
          @Async Coroutine<Integer> square(int x) { return value(x * x % 7 == 3 ? await(later(x)) : x * x); }
          @Async Coroutine<Object> run() { return value(await(sum(200))); }
          """);

  final Case voidAndObjectResults =
      members(
          """
          @Async Coroutine<?> wild() { return value(await(later("wild"))); }
          @Async Coroutine<? extends Number> bounded() { return value(await(later(5))); }
          @Async Coroutine<int[]> ints() { return value(new int[] {await(later(1))}); }
          @Async Coroutine<List<? super Integer>> list() { return value(new ArrayList<>(List.of(await(later((Object) 1))))); }
          @Async Coroutine<Object> run() {
            Object o = await(wild());
            Number n = await(bounded());
            int x = await(ints())[0] + await(ints()).length;
            await(list()).add(x);
            return value(join(o, n, x, await(list())));
          }
          """);
}
