package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 23: break/continue, labelled, nested; a label on any statement; switch inside a loop. */
class Row23JumpsTest extends MatrixRow {
  final Case breakAndContinue =
      body(
          """
          for (int i = 0; i < 10; i++) {
            await(later("a" + i, 0));
            if (i == 1) continue;
            if (await(later("c", i == 3))) break;
            log(i);
          }
          int n = 0;
          while (true) {
            if (n++ < 2) continue;
            if (await(later(n)) > 4) break;
          }
          return value(n);
          """);

  final Case labelledLoops =
      body(
          """
          outer:
          for (int i = 0; i < 4; i++) {
            middle:
            while (true) {
              for (int j = 0; ; j++) {
                await(later(0));
                if (j > i) continue outer;
                if (i == 2) break outer;
                if (await(later(j)) == 1) break middle;
                log(i * 10 + j);
              }
            }
            log("after middle " + i);
          }
          return value("end");
          """);

  final Case labelOnABlock =
      body(
          """
          for (int i = 0; i < 3; i++) {
            block: {
              if (i == 0) break block;
              await(later("a", i));
              if (await(later("b", i == 1))) break block;
              log("last");
            }
            log(i);
          }
          return value("end");
          """);

  final Case labelOnAnything =
      body(
          """
          a: if (await(later("c", true))) { await(later("x", 0)); if (true) break a; log("never"); }
          b: try { await(later("y", 0)); break b; } finally { log("finally"); }
          c: switch (await(later(1))) { case 1: if (await(later(true))) break c; log("never"); default: log("never"); }
          d: { e: { f: { await(later(0)); if (await(later(true))) break e; } log("never"); } log("after e"); }
          g: do { if (await(later("g", true))) continue g; log("never"); } while (await(later("h", false)));
          i: for (;;) { j: for (;;) { if (await(later(true))) break i; break j; } }
          k: await(later("k", 0));
          l: ;
          return value("end");
          """);

  final Case switchInsideALoop =
      body(
          """
          String out = "";
          loop:
          for (int i = 0; i < 10; i++) {
            switch (i) {
              case 0: await(later(0)); break;
              case 1: out += "one"; continue;
              case 2: out += await(later("two")); continue loop;
              case 3: out += await(later("fall"));
              case 4: out += "four"; break;
              case 5: await(later(0)); break loop;
            }
            out += i + ",";
          }
          return value(out);
          """);

  final Case loopInsideASwitch =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            switch (await(later(i))) {
              case 1:
                for (int j = 0; j < 3; j++) {
                  if (j == 1) continue;
                  if (await(later(j)) == 2) break;
                  out += "j" + j;
                }
                out += "after";
                break;
              default:
                out += "d" + await(later(i));
            }
          }
          return value(out);
          """);

  final Case continueOfDoWhileEvaluatesTheCondition =
      body(
          """
          int i = 0;
          outer:
          do {
            i++;
            do {
              if (i == 1) continue outer;
              await(later("x", i));
            } while (await(later("inner", false)));
            log(i);
          } while (await(later("outer", i < 3)));
          return value(i);
          """);

  final Case continueOfForRunsTheUpdate =
      body(
          """
          outer:
          for (int i = 0; i < 3; i++, await(later("u" + i, 0))) {
            for (int j = 0; j < 3; await(later("v", j++))) {
              if (j == 1) continue outer;
              if (i == 1) continue;
              log(join(i, j));
            }
          }
          return value("end");
          """);

  final Case breakOutOfForEach =
      body(
          """
          String out = "";
          rows:
          for (int[] row : new int[][] {{1, 2}, {3, 4}, {5, 6}}) {
            for (int x : row) {
              if (await(later(x)) == 2) continue rows;
              if (x == 5) break rows;
              out += x;
            }
            out += "|";
          }
          return value(out);
          """);

  final Case breakWithoutAwaitOutOfALoopThatHasOne =
      body(
          """
          int sum = 0;
          for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 100; j++) {
              if (j == 3) break;
              sum += j;
            }
            int k = 0;
            inner:
            for (;;) { for (;;) { if (k++ > 2) break inner; else continue inner; } }
            sum += await(later(k));
          }
          return value(sum);
          """);

  final Case sameLabelTwice =
      body(
          """
          x: for (int i = 0; i < 2; i++) { await(later("a", i)); continue x; }
          x: for (int i = 0; i < 2; i++) { await(later("b", i)); break x; }
          x: { await(later("c", 0)); break x; }
          return value("end");
          """);

  final Case labelNamedLikeAVariable =
      body(
          """
          int i = 0;
          i: for (; i < 5; i++) { if (await(later(i)) == 3) break i; }
          at: { if (i == 3) break at; log("never"); }
          return value(i);
          """);

  final Case labelledJumpsOutOfALoopThatDoesNotAwait =
      body(
          """
          int c = 0;
          outer:
          while (c++ < 3) {
            for (int x : new int[] {1, 2}) {
              if (c == 2) break outer;
              if (x == 1) continue outer;
            }
            log("never");
            await(later(3));
          }
          return value(c + await(later(1)));
          """);
}
