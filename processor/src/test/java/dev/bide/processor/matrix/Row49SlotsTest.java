package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 49: null-initialised locals; same name in sibling scopes; slot reuse. */
class Row49SlotsTest extends MatrixRow {
  final Case nullInitialised =
      body(
          """
          String s = null;
          int[] a = null;
          List<String> l = null;
          Integer boxed = null;
          await(later(0));
          log(join(s, a, l, boxed));
          if (s == null) s = await(later("s"));
          a = await(later((int[]) null));
          l = a == null ? new ArrayList<>() : null;
          l.add(s);
          boxed = await(later((Integer) null));
          return value(join(s, a, l, boxed));
          """);

  final Case sameNameInSiblingScopes =
      body(
          """
          String out = "";
          { int x = await(later(1)); await(later(0)); out += x; }
          { String x = await(later("two")); await(later(0)); out += x; }
          { long x = 3L; await(later(0)); out += x; }
          for (int x = 0; x < 1; x++) { await(later(0)); out += x; }
          for (String x : List.of("f")) { await(later(0)); out += x; }
          if (out.length() > 3) { double x = 1.5; await(later(0)); out += x; } else { boolean x = true; out += x; }
          try { char x = 'c'; await(later(0)); out += x; } finally { byte x = 7; await(later(0)); out += x; }
          try { throw new IllegalStateException("e"); } catch (IllegalStateException x) { await(later(0)); out += x.getMessage(); }
          switch (1) { case 1: float x = 2.5f; await(later(0)); out += x; }
          Function<Integer, Integer> f = x -> x + 1;
          int x = f.apply(await(later(8)));
          return value(out + x);
          """);

  final Case sameNameNestedAfterAnInnerScopeEnds =
      body(
          """
          for (int i = 0; i < 2; i++) { int n = i; await(later(0)); log(n); }
          int i = 100, n = 5;
          await(later(0));
          class N { int i = 1; int n() { int n = 2; return n + i; } }
          log(new N().n() + i + n);
          return value(i + n);
          """);

  final Case differentTypesShareASlot =
      body(
          """
          Object kept = "kept";
          for (int i = 0; i < 3; i++) {
            if (i == 0) { long l = Long.MAX_VALUE; int a = await(later(1)); log(l + a); }
            else if (i == 1) { Object o = new int[] {1}; String s = await(later("s")); log(o); log(s); }
            else { double d = 0.1; float f = 0.2f; await(later(0)); log(d + f); }
          }
          return value(kept);
          """);

  final Case manyLocals =
      body(
          """
          int a = 1, b = 2, c = 3, d = 4, e = 5;
          long f = 6, g = 7;
          String h = "8", i = "9";
          double j = 10;
          boolean k = true, l = false;
          byte m = 11;
          char n = 'n';
          short o = 12;
          float p = 13;
          int[] q = {14};
          Object r = null, s = "s";
          await(later(0));
          a += b; f += g; h += i; k ^= l; m++; n++; o--; p /= 2; q[0]++; r = s;
          await(later(0));
          b = a; g = f; i = h; l = k;
          await(later(0));
          return value(join(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s));
          """);

  final Case deadInTheLoopLiveAfterIt =
      body(
          """
          String after = "after";
          String used = "used";
          for (int i = 0; i < 2; i++) {
            String inner = used + i;
            await(later(0));
            log(inner);
            used = null;
            await(later(0));
            used = inner;
          }
          await(later(0));
          return value(after + used);
          """);

  final Case swappedThroughAwaits =
      body(
          """
          String a = "a", b = "b";
          for (int i = 0; i < 3; i++) {
            String t = a;
            a = await(later(b));
            b = t;
          }
          int x = 1, y = 2;
          x = x + y - (y = await(later(x)));
          return value(join(a, b, x, y));
          """);

  final Case localNamedLikeAnotherMethodsLocal =
      members(
          """
          @Async Coroutine<Integer> f(int x) { int y = x + 1; await(later(0)); int z = y * 2; await(later(0)); return value(x + y + z); }
          @Async Coroutine<Object> run() {
            int z = await(f(1));
            int y = await(f(z)), x = z;
            return value(join(x, y, z));
          }
          """);

  final Case overwrittenWithoutBeingRead =
      body(
          """
          String s = "first";
          await(later(0));
          s = "second";
          await(later(0));
          int n = 5;
          n = await(later(6));
          s = s + n;
          Object unused = new Object();
          await(later(0));
          unused = null;
          return value(s);
          """);

  final Case liveOnlyOnOnePath =
      members(
          """
          @Async Coroutine<String> f(int i) {
            String x = "x" + i, y = "y" + i;
            if (i == 0) { await(later(0)); return value(x); }
            await(later(0));
            if (i == 1) { await(later(0)); return value(y); }
            x = null;
            await(later(0));
            return value(x + y);
          }
          @Async Coroutine<Object> run() { return value(await(f(0)) + await(f(1)) + await(f(2))); }
          """);
}
