package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 24: old switch: fall-through, default first or in the middle, shared case scope, await in
 * selector.
 */
class Row24OldSwitchTest extends MatrixRow {
  final Case fallThrough =
      members(
          """
          @SuppressWarnings("fallthrough")
          @Async Coroutine<String> f(int i) {
            String out = "";
            switch (i) {
              case 0: out += await(later("a"));
              case 1: out += "b";
              case 2: out += await(later("c")); break;
              case 3:
              case 4: out += "d";
              case 5: break;
              case 6: out += "e"; await(later(0));
            }
            return value(out);
          }
          @Async Coroutine<Object> run() {
            String out = "";
            for (int i = -1; i < 8; i++) out += i + await(f(i)) + " ";
            return value(out);
          }
          """);

  final Case defaultFirstAndInTheMiddle =
      members(
          """
          @SuppressWarnings("fallthrough")
          @Async Coroutine<String> first(int i) {
            String out = "";
            switch (i) {
              default: out += await(later("d"));
              case 1: out += await(later("1"));
              case 2: out += "2";
            }
            return value(out);
          }
          @SuppressWarnings("fallthrough")
          @Async Coroutine<String> middle(int i) {
            switch (i) {
              case 1: await(later(0)); return value("1");
              default: if (await(later(i)) == 7) return value("7");
              case 2: return value("2" + await(later(i)));
              case 3: await(later(3)); break;
            }
            return value("end");
          }
          @Async Coroutine<Object> run() {
            String out = "";
            for (int i = 0; i < 4; i++) out += await(first(i)) + "," + await(middle(i)) + " ";
            return value(out + await(middle(7)));
          }
          """);

  final Case awaitInSelector =
      body(
          """
          for (int i = 0; i < 4; i++) {
            switch (await(later("s", i))) {
              case 0: log("zero"); break;
              case 1: await(later("one", 0)); break;
              default: log("more");
            }
            switch (await(later("t", i)) + await(later("u", 1))) {
              case 1: log("x"); break;
              case 3: log("y");
            }
          }
          return value("end");
          """);

  final Case sharedScope =
      members(
          """
          @SuppressWarnings("fallthrough")
          @Async Coroutine<String> f(int i) {
            switch (i) {
              case 0:
                int x = 5;
                String s;
                x += await(later(1));
                return value("0:" + x);
              case 1:
                x = 7;
                await(later(0));
                s = "s" + x;
                return value("1:" + s);
              case 2:
                s = await(later("t"));
                x = s.length();
              default:
                x = 9;
                await(later(0));
                return value("d:" + x);
            }
          }
          @Async Coroutine<Object> run() {
            return value(await(f(0)) + await(f(1)) + await(f(2)) + await(f(3)));
          }
          """);

  final Case selectorTypes =
      body(
          """
          String out = "";
          char c = 'b';
          switch (c) { case 'a': out += "a"; break; case 'b': out += await(later("b")); }
          byte b = -1;
          switch (b) { case -1: out += await(later("minus")); break; case 1: out += "plus"; }
          short s = 300;
          switch (s) { case 300: out += await(later(300)); }
          Integer boxed = 5;
          switch (boxed) { case 5: out += await(later("five")); break; default: out += "x"; }
          Character ch = await(later('q'));
          switch (ch) { case 'q': out += await(later("q")); }
          switch (await(later((byte) 3))) { case 3: out += "three"; }
          return value(out);
          """);

  final Case nullBoxedSelector =
      body(
          """
          Integer none = null;
          try {
            switch (none) { case 1: await(later("never", 0)); default: log("never"); }
          } catch (NullPointerException e) {
            log("npe");
          }
          try {
            switch (await(later("s", none))) { case 1: log("never"); }
          } catch (NullPointerException e) {
            log("npe");
          }
          return value("end");
          """);

  final Case nestedSwitches =
      body(
          """
          String out = "";
          for (int i = 0; i < 4; i++) {
            switch (i / 2) {
              case 0:
                switch (i % 2) {
                  case 0: out += await(later("00")); break;
                  case 1: out += "01"; await(later(0)); break;
                }
                out += "|";
                break;
              case 1:
                switch (await(later(i % 2))) {
                  case 0: out += "10"; break;
                  default: { out += "11"; break; }
                }
                out += "!";
            }
          }
          return value(out);
          """);

  final Case selectorSideEffectsHappenOnce =
      body(
          """
          int n = 0;
          switch (n++) { case 0: await(later("a", n)); log(n); break; case 1: log("wrong"); }
          switch (++n) { case 2: await(later("b", n)); await(later("c", n++)); case 3: await(later("d", n)); }
          return value(n);
          """);

  final Case emptyAndDefaultOnly =
      body(
          """
          switch (await(later("a", 1))) { }
          switch (await(later("b", 1))) { default: }
          switch (1) { default: await(later("c", 1)); }
          switch (2) { case 1: default: await(later("d", 1)); case 3: }
          switch (at("e", 3)) { case 1: await(later("never", 0)); }
          return value("end");
          """);

  final Case breakOutOfNestedBlocks =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            switch (i) {
              case 0: { if (await(later(true))) { break; } out += "never"; }
              case 1: {
                try { await(later(0)); if (i == 1) break; } finally { out += "f"; }
                out += "never";
              }
              case 2: synchronizedNothing: { await(later(0)); break synchronizedNothing; }
              out += "two";
            }
            out += i;
          }
          return value(out);
          """);

  final Case localClassAndLambdaInACase =
      body(
          """
          String out = "";
          for (int i = 0; i < 2; i++) {
            switch (i) {
              case 0:
                int k = await(later(3));
                IntUnaryOperator f = x -> x * k;
                out += await(later(f.applyAsInt(2)));
                break;
              case 1:
                class Twice { int of(int x) { return 2 * x; } }
                await(later(0));
                out += new Twice().of(21);
            }
          }
          return value(out);
          """);
}
