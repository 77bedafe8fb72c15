package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 51: code after throw or an infinite loop; a method without await. */
class Row51UnreachableCodeTest extends MatrixRow {
  final Case methodsWithoutAwait =
      members(
          """
          @Async Coroutine<Integer> plain(int x) { log("plain"); int y = x * 2; return value(y); }
          @Async Coroutine<Void> nothing() { return done(); }
          @Async Coroutine<Integer> throwing() { throw new IllegalStateException("plain"); }
          @Async Coroutine<String> loops(int n) { String s = ""; for (int i = 0; i < n; i++) { if (i == 2) continue; s += i; } try { return value(s); } finally { log("f"); } }
          @Async Coroutine<Object> run() {
            await(nothing());
            int x = await(plain(1));
            try { await(throwing()); } catch (IllegalStateException e) { log(e); }
            return value(x + await(loops(4)));
          }
          """);

  final Case endsWithThrow =
      members(
          """
          @Async Coroutine<String> f(int i) {
            if (i == 0) return value(await(later("zero")));
            if (i == 1) { await(later(0)); throw new IllegalStateException("one"); }
            throw await(later(new IllegalArgumentException("more")));
          }
          @Async Coroutine<Object> run() {
            String out = "";
            for (int i = 0; i < 3; i++) try { out += await(f(i)); } catch (RuntimeException e) { out += e.getMessage(); }
            return value(out);
          }
          """);

  final Case endsWithAnInfiniteLoop =
      members(
          """
          @Async Coroutine<Integer> a() { for (int i = 0; ; i++) { if (await(later(i)) == 3) return value(i); } }
          @Async Coroutine<Integer> b() { while (true) { await(later("b", 0)); if (n++ > 2) throw new IllegalStateException("b" + n); } }
          @Async Coroutine<Integer> c() { do { if (await(later(n)) > 100) return value(n); n += 50; } while (true); }
          @Async Coroutine<Integer> d() { for (;;) { for (;;) { if (await(later(true))) return value(7); } } }
          int n;
          @Async Coroutine<Object> run() {
            int a = await(a());
            try { await(b()); } catch (IllegalStateException e) { log(e); }
            return value(join(a, await(c()), await(d())));
          }
          """);

  final Case infiniteLoopWithLabelledBreak =
      body(
          """
          int n = 0;
          out:
          while (true) {
            while (true) {
              if (n++ == 2) break out;
              if (await(later(n)) == 1) break;
            }
            log("inner left");
          }
          return value(n);
          """);

  final Case everyBranchReturns =
      members(
          """
          @Async Coroutine<String> f(int i) {
            if (i == 0) { return value(await(later("if"))); } else { switch (i) { case 1: return value("one"); default: await(later(0)); return value("default"); } }
          }
          @Async Coroutine<String> g(int i) { synchronized (this) { if (i == 0) return value("sync"); } try { return value(await(later("try"))); } finally { log("f"); } }
          @Async Coroutine<String> h(int i) { switch (i) { case 0 -> { return value(await(later("h0"))); } default -> throw new IllegalStateException("h"); } }
          @Async Coroutine<String> k(int i) { label: { if (i == 0) break label; return value(await(later("k1"))); } return value("k0"); }
          @Async Coroutine<Object> run() {
            String out = await(f(0)) + await(f(1)) + await(f(2)) + await(g(0)) + await(g(1)) + await(h(0)) + await(k(0)) + await(k(1));
            try { await(h(1)); } catch (IllegalStateException e) { out += e.getMessage(); }
            return value(out);
          }
          """);

  final Case constantFalseCode =
      body(
          """
          if (false) { await(later("never", 0)); int x = 1; log(x); }
          final boolean never = false;
          String s = never ? await(later("never")) : "s";
          if (never && await(later(true))) log("never");
          if (true || await(later(true))) log("yes");
          do { if (true) break; await(later("never", 0)); } while (await(later(true)));
          return value(s);
          """);

  final Case throwInTheMiddleOfATry =
      body(
          """
          int n = 0;
          while (n < 3) {
            try {
              n++;
              if (n == 1) throw new IllegalStateException("n" + await(later(n)));
              throw new IllegalArgumentException("arg");
            } catch (IllegalStateException e) {
              log(e);
              continue;
            } catch (IllegalArgumentException e) {
              await(later("c", 0));
              if (n == 3) return value(n);
            }
          }
          throw new AssertionError();
          """);

  final Case awaitOnlyInDeadLookingPlaces =
      members(
          """
          @Async Coroutine<Integer> f(boolean b) {
            int x = 1;
            if (b) return value(x);
            else throw new IllegalStateException();
          }
          @Async Coroutine<Object> run() {
            try { await(f(false)); } catch (IllegalStateException e) { return value(await(f(true))); }
            return value(-1);
          }
          """);

  final Case conditionalReturnInsideASwitch =
      members(
          """
          @Async Coroutine<String> go(int x) {
            switch (x) {
              case 0: { return x > 0 ? go(1) : value("zero"); }
              default: { return x > 1 ? go(0) : value("one"); }
            }
          }
          @Async Coroutine<Object> run() { return value(await(go(0)) + await(go(1)) + await(go(2))); }
          """);
}
