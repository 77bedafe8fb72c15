package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 20: {@code if}: condition, both arms, one arm. */
class Row20IfTest extends MatrixRow {
  final Case everyCombination =
      body(
          """
          for (int i = 0; i < 2; i++) {
            boolean b = i == 0;
            if (await(later("c", b))) log("then"); else log("else");
            if (b) await(later("t", 0)); else log("else");
            if (b) log("then"); else await(later("e", 0));
            if (b) await(later("t2", 0)); else await(later("e2", 0));
            if (b) { await(later("only", 0)); }
            if (!b) await(later("not", 0));
            if (await(later("c3", b))) await(later("t3", 0)); else await(later("e3", 0));
            log("|");
          }
          return value("end");
          """);

  final Case elseIfChain =
      body(
          """
          for (int i = 0; i < 5; i++) {
            if (i == 0) log("zero");
            else if (await(later("c1", i)) == 1) await(later("one", 0));
            else if (i == 2) log("two");
            else if (await(later("c3", i == 3))) log("three");
            else await(later("more", 0));
          }
          return value("end");
          """);

  final Case danglingElse =
      body(
          """
          boolean t = true, f = false;
          if (t) if (await(later("a", f))) log("x"); else log("inner else");
          if (t) { if (await(later("b", f))) log("x"); } else log("outer else");
          if (f) if (await(later("never", f))) log("x"); else log("inner else");
          return value("end");
          """);

  final Case returnsInArms =
      members(
          """
          @Async Coroutine<String> f(int i) {
            if (await(later("a", i == 0))) {
              return value("zero");
            } else if (i == 1) {
              await(later("b", 0));
              return value("one");
            }
            String s = "many";
            if (i == 2) return value(await(later("two")));
            return value(s);
          }
          @Async Coroutine<Object> run() {
            return value(await(f(0)) + await(f(1)) + await(f(2)) + await(f(3)));
          }
          """);

  final Case localsOfTheArms =
      body(
          """
          String out = "";
          for (int i = 0; i < 2; i++) {
            if (i == 0) {
              int x = await(later(1));
              String y = "a" + await(later(x));
              out += y + x;
            } else {
              String x = await(later("s"));
              int y = x.length();
              await(later(0));
              out += x + y;
            }
          }
          return value(out);
          """);

  final Case sideEffectsOfTheConditionHappenOnce =
      body(
          """
          int n = 0;
          if (n++ == 0) { await(later("a", n)); log(n); }
          if (++n == 2 & await(later("b", n++ == 2))) { await(later("c", n)); }
          if (n++ > 100) log("no"); else { await(later("d", n)); await(later("e", n)); }
          return value(n);
          """);

  final Case constantConditions =
      body(
          """
          if (true) await(later("a", 0));
          if (false) await(later("never", 0)); else log("b");
          final boolean debug = false;
          if (debug) { await(later("never", 0)); }
          int x;
          if (true) x = await(later(1));
          return value(x);
          """);

  final Case emptyArms =
      body(
          """
          if (await(later("a", true))) ; else log("no");
          if (await(later("b", false))) { } else { }
          if (await(later("c", true))) { }
          return value("end");
          """);

  final Case deepNesting =
      body(
          """
          String s = "";
          for (int i = 0; i < 8; i++) {
            if ((i & 1) == 0) {
              if (await(later((i & 2) == 0))) {
                if ((i & 4) == 0) { s += "a" + await(later(i)); } else s += "b";
              } else if ((i & 4) == 0) s += await(later("c")); else { await(later(0)); s += "d"; }
            } else if ((i & 2) == 0) s += (i & 4) == 0 ? await(later("e")) : "f";
            else s += "g";
          }
          return value(s);
          """);
}
