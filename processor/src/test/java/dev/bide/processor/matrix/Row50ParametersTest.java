package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 50: reassigned parameter; final parameter. */
class Row50ParametersTest extends MatrixRow {
  final Case reassigned =
      members(
          """
          @Async Coroutine<String> f(int n, String s, long[] a) {
            n++;
            s += await(later(n));
            a = new long[] {n};
            await(later(0));
            n *= 10;
            s = await(later(s)) + a[0];
            return value(s + n);
          }
          @Async Coroutine<Object> run() { return value(await(f(1, "s", null)) + await(f(5, null, new long[3]))); }
          """);

  final Case reassignedBeforeTheFirstAwaitOnly =
      members(
          """
          @Async Coroutine<Integer> f(int n) { if (n < 0) n = -n; await(later(0)); return value(n); }
          @Async Coroutine<Object> run() { return value(join(await(f(-3)), await(f(4)))); }
          """);

  final Case reassignedInALoop =
      members(
          """
          @Async Coroutine<String> f(int n, StringBuilder out) {
            while (n > 0) { out.append(n).append(await(later(','))); n -= await(later(2)); }
            for (n = 0; n < 2; n++) out.append(await(later(n)));
            return value(out.toString() + n);
          }
          @Async Coroutine<Object> run() { return value(await(f(5, new StringBuilder()))); }
          """);

  final Case finalParameters =
      members(
          """
          @Async Coroutine<String> f(final int n, final List<? extends Number> l, final @SuppressWarnings("unused") String... s) {
            Supplier<String> sup = () -> n + "" + l;
            await(later(0));
            int m = n + await(later(l)).size();
            return value(sup.get() + m + s.length);
          }
          @Async Coroutine<Object> run() { return value(await(f(1, List.of(2, 3), "a", "b"))); }
          """);

  final Case everyPrimitiveReassigned =
      members(
          """
          @Async Coroutine<String> f(boolean z, byte b, char c, short s, int i, long l, float f, double d) {
            await(later(0));
            z = !z; b += 100; c++; s <<= 1; i = ~i; l >>>= 1; f *= 2; d = -d;
            await(later(0));
            return value(join(z, b, c, s, i, l, f, d));
          }
          @Async Coroutine<Object> run() { return value(await(f(true, (byte) 100, 'a', (short) 3, 4, -5L, 6f, 7.5))); }
          """);

  final Case callerSeesNothing =
      members(
          """
          @Async Coroutine<Integer> f(int n, int[] a, StringBuilder s) { n = 100; a[0] = await(later(n)); s.append("x"); a = null; s = null; await(later(0)); return value(n); }
          @Async Coroutine<Object> run() {
            int n = 1;
            int[] a = {2};
            StringBuilder s = new StringBuilder("s");
            await(f(n, a, s));
            return value(join(n, a, s));
          }
          """);

  final Case coroutineStartedLaterSeesTheOldArguments =
      members(
          """
          @Async Coroutine<String> f(int n, List<Integer> l) { n++; await(later(0)); return value(n + "" + l); }
          @Async Coroutine<Object> run() {
            int n = 1;
            List<Integer> l = new ArrayList<>(List.of(1));
            Coroutine<String> c = f(n, l);
            n = 50;
            l.add(2);
            l = null;
            return value(await(c) + n);
          }
          """);

  final Case unusedParameters =
      members(
          """
          @Async Coroutine<Integer> f(Object never, int used, String alsoNever) { return value(await(later(used))); }
          @Async Coroutine<Integer> g(Object never) { return value(1); }
          @Async Coroutine<Object> run() { return value(await(f(null, 2, "x")) + await(g(this))); }
          """);

  final Case parameterUsedOnlyInCatchOrFinally =
      members(
          """
          @Async Coroutine<String> f(String c, String d) {
            try {
              await(failing(new IllegalStateException()));
              return value("never");
            } catch (IllegalStateException e) {
              c += "!";
              return value(await(later(c)));
            } finally {
              d = await(later(d + "?"));
              log(d);
            }
          }
          @Async Coroutine<Object> run() { return value(await(f("c", "d"))); }
          """);

  final Case parameterNamedLikeItsField =
      members(
          """
          int n = 5;
          Main set(int n) { this.n = n; return this; }
          @Async Coroutine<Integer> f(int n) { this.n += n; n = await(later(this.n)); this.n++; return value(n * 100 + this.n); }
          @Async Coroutine<Object> run() { return value(await(f(1)) + await(set(0).f(2))); }
          """);
}
