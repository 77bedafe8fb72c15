package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 26: string and enum selectors, null selector, constant-variable labels. */
class Row26SelectorsTest extends MatrixRow {
  final Case strings =
      members(
          """
          @SuppressWarnings("fallthrough")
          @Async Coroutine<String> f(String s) {
            switch (s) {
              case "Aa": await(later("x", 0)); return value("first");
              case "BB": log("same hash"); return value("second" + await(later(1)));
              case "": await(later(0));
              case "c": return value("fell");
              default: return value("default" + await(later(s.length())));
            }
          }
          @Async Coroutine<Object> run() {
            return value(join(await(f("Aa")), await(f("BB")), await(f("")), await(f("c")), await(f("C#"))));
          }
          """);

  final Case nullSelectors =
      members(
          """
          enum E { A }
          @Async Coroutine<String> f(String s, E e) {
            String out = "";
            try { switch (s) { case "a": out += await(later("a")); default: out += "d"; } } catch (NullPointerException x) { out += "npe1"; }
            try { switch (e) { case A: out += await(later("A")); } } catch (NullPointerException x) { out += "npe2"; }
            try { out += switch (s) { case "a" -> await(later("x")); default -> "y"; }; } catch (NullPointerException x) { out += "npe3"; }
            try { out += switch (await(later(e))) { case A -> 1; }; } catch (NullPointerException x) { out += "npe4"; }
            return value(out);
          }
          @Async Coroutine<Object> run() { return value(await(f(null, null)) + "," + await(f("a", E.A))); }
          """);

  final Case enums =
      types(
          """
          enum Color { RED, GREEN, BLUE; static final Color DEFAULT = GREEN; }
          class Main {
            @SuppressWarnings("fallthrough")
            @Async Coroutine<String> f(Color c) {
              String out = "";
              switch (c) {
                case BLUE: out += await(later("b"));
                case RED: out += "r" + await(later(c.ordinal())); break;
                default: out += await(later("g"));
              }
              switch (c) { case RED, BLUE -> out += "!"; case GREEN -> { await(later(0)); out += "?"; } }
              return value(out);
            }
            @Async Coroutine<Object> run() {
              String out = "";
              for (Color c : Color.values()) out += await(f(c)) + " ";
              return value(out + await(f(Color.DEFAULT)));
            }
          }
          """);

  final Case enumWithBodiesAndNestedEnum =
      members(
          """
          enum Op { ADD { int a(int x) { return x + 1; } }, NEG { int a(int x) { return -x; } }; abstract int a(int x); enum Deep { X, Y } }
          @Async Coroutine<Object> run() {
            int n = 5;
            for (Op op : Op.values()) switch (op) { case ADD: n = op.a(await(later(n))); break; case NEG: n = op.a(n); await(later(0)); }
            String s = switch (await(later(Op.Deep.Y))) { case X -> "x"; case Y -> await(later("y")); };
            return value(n + s);
          }
          """);

  final Case constantVariableLabels =
      members(
          """
          static final int ONE = 1;
          private static final String KEY = "k" + ONE;
          static class Codes { static final char C = 'c'; private static final int SECRET = 42; }
          @Async Coroutine<String> f(int i, String s, char c) {
            final int local = 7;
            String out = "";
            switch (i) { case ONE: out += await(later("one")); break; case ONE + 1: out += "two"; break; case local: out += await(later("seven")); break; case Codes.SECRET: out += "secret"; await(later(0)); }
            switch (s) { case KEY: out += await(later("key")); break; case KEY + "x": out += "keyx"; }
            out += switch (c) { case Codes.C -> await(later("C")); case (char) (Codes.C + 1) -> "D"; default -> "?"; };
            return value(out);
          }
          @Async Coroutine<Object> run() {
            return value(join(await(f(1, "k1", 'c')), await(f(2, "k1x", 'd')), await(f(7, "", 'e')), await(f(42, "", 'e'))));
          }
          """);

  final Case selectorExpressionsWithSideEffects =
      body(
          """
          int i = 0;
          String[] a = {"x", "y"};
          switch (a[i++] + await(later("!"))) { case "x!": log("x" + i); await(later(0)); log(i++); break; case "y!": log("wrong"); }
          switch (a[await(later(i - 1))] = await(later("z"))) { case "z": await(later("assigned", 0)); }
          switch (i += await(later(10))) { case 12: log("twelve"); break; default: log(i); }
          return value(join(i, a));
          """);

  final Case importedAndInheritedEnumConstants =
      body(
          """
          String out = "";
          for (TimeUnit u : new TimeUnit[] {TimeUnit.SECONDS, TimeUnit.DAYS, TimeUnit.HOURS}) {
            switch (u) {
              case SECONDS -> out += await(later("s"));
              case DAYS -> { await(later(0)); out += "d"; }
              default -> out += u.name();
            }
          }
          Thread.State st = Thread.State.NEW;
          out += switch (st) { case NEW, RUNNABLE -> await(later(st)); default -> "x"; };
          return value(out);
          """);

  final Case longMinCharAndNegativeLabels =
      body(
          """
          String out = "";
          for (int i : new int[] {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE}) {
            switch (i) { case Integer.MIN_VALUE: out += await(later("min")); break; case -1: out += "minus"; break; case 0x0: await(later(0)); out += "zero"; break; case Integer.MAX_VALUE: out += await(later("max")); }
          }
          switch ((char) (int) await(later(10))) { case '\\n': out += "newline"; break; case '\\\\': out += "backslash"; }
          return value(out);
          """);

  final Case constantOfAConstantAsLabel =
      body(
          """
          final int one = 1;
          final int two = one + one;
          log(one);
          switch (await(later(2))) {
            case two: return value("two");
            default: return value("other");
          }
          """);
}
