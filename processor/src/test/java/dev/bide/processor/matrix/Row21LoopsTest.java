package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 21: while/do/for: await in init, condition, update, body; {@code for(;;)}; empty bodies. */
class Row21LoopsTest extends MatrixRow {
  final Case whileLoops =
      body(
          """
          int i = 0;
          while (await(later("c", i < 3))) { log(i++); }
          while (i > 0) { await(later("b", i--)); }
          while (await(later("d", i < 2))) await(later("e", i++));
          return value(i);
          """);

  final Case doLoops =
      body(
          """
          int i = 0;
          do { log(i++); } while (await(later("c", i < 3)));
          do { await(later("b", i--)); } while (i > 1);
          do await(later("d", i)); while (await(later("e", i++ < 2)));
          do { if (i > 1) continue; await(later("never", 0)); } while (await(later("f", i-- > 2)));
          return value(i);
          """);

  final Case forLoopsWithAwaitInEachPart =
      body(
          """
          for (int i = await(later("i", 0)); i < 2; i++) log(i);
          for (int i = 0; await(later("c", i)) < 2; i++) log(i);
          for (int i = 0; i < 2; i += await(later("u", 1))) log(i);
          for (int i = 0; i < 2; i++) await(later("b", i));
          for (int i = await(later("i", 0)); await(later("c", i < 2)); i += await(later("u", 1))) await(later("b", i));
          return value("end");
          """);

  final Case severalVariablesAndUpdates =
      body(
          """
          int z;
          for (int i = 0, j = await(later("j", 5)), k[] = {1}; i < j; i += await(later("u", 1)), j--, k[0] += await(later("w", i))) {
            log(join(i, j, k));
          }
          for (z = await(later("z", 3)), log("init"); z > 0; log("update"), z -= await(later("v", 2))) ;
          return value(z);
          """);

  final Case foreverLoops =
      body(
          """
          int i = 0;
          for (;;) {
            if (await(later("a", i++)) == 2) break;
          }
          for (;; i++) {
            if (i > 5) break;
            await(later("b", i));
          }
          while (true) {
            await(later("c", 0));
            if (i++ > 7) return value(i);
          }
          """);

  final Case emptyBodies =
      body(
          """
          int i = 0;
          while (await(later("a", i++)) < 2) ;
          for (; await(later("b", i++)) < 6; ) ;
          for (int k = 0; k < 2; k += await(later("c", 1))) { }
          do ; while (await(later("d", i++ < 8)));
          return value(i);
          """);

  final Case conditionFalseAtOnce =
      body(
          """
          while (await(later("a", false))) log("never");
          for (int i = 0; await(later("b", i > 0)); log("never")) log("never");
          do log("once"); while (await(later("c", false)));
          for (int i = await(later("d", 0)); i > 0; i++) await(later("never", 0));
          return value("end");
          """);

  final Case nestedLoops =
      body(
          """
          StringBuilder out = new StringBuilder();
          for (int i = 0; i < 3; i++) {
            int j = 0;
            while (j < i) {
              int k = 0;
              do {
                out.append(i * 100 + await(later(j)) * 10 + k).append(' ');
              } while (++k < await(later(j + 1)));
              j++;
            }
            for (int m = i; m > 0; m -= await(later(1))) out.append('m').append(m);
          }
          return value(out.toString());
          """);

  final Case loopLocalsAreFreshEachTime =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            int fresh = 0;
            String unset;
            fresh += i;
            if (i > 0) { unset = "set" + await(later(i)); out += unset; }
            fresh++;
            await(later(0));
            out += fresh;
          }
          return value(out);
          """);

  final Case onlyTheSecondIterationAwaits =
      body(
          """
          int sum = 0;
          for (int i = 0; i < 10; i++) {
            if (i % 3 == 1) sum += await(later(i));
            else if (i % 3 == 2) sum *= 2;
            sum++;
          }
          return value(sum);
          """);

  final Case updateRunsAfterContinue =
      body(
          """
          for (int i = 0; i < 4; i += await(later("u", 1))) {
            if (i == 1) continue;
            if (i == 2) { await(later("two", 0)); continue; }
            log(i);
          }
          return value("end");
          """);

  final Case loopInsideAnArmInsideALoop =
      body(
          """
          int n = 0;
          while (n < 6) {
            if (n % 2 == 0) {
              for (int k = 0; k < 2; k++) { await(later("k" + k, 0)); n++; }
            } else {
              n += await(later("odd", 1));
            }
            if (n == 2) n++;
          }
          return value(n);
          """);

  final Case outerVariableAsLoopVariable =
      body(
          """
          int i = 10;
          for (i = 0; i < 3; i++) await(later("x", 0));
          log(i);
          for (; i < 5; ) i += await(later(1));
          long total = 0;
          for (long l = Integer.MAX_VALUE; l < Integer.MAX_VALUE + 3L; l += await(later(1))) total += l;
          return value(join(i, total));
          """);

  final Case charAndDoubleLoops =
      body(
          """
          StringBuilder s = new StringBuilder();
          for (char c = 'a'; c <= await(later('e')); c += 2) s.append(c);
          for (double d = 0; d < 1; d += await(later(0.25))) s.append(d).append(',');
          for (byte b = 125; b > 0; b += await(later((byte) 1))) s.append(b);
          return value(s.toString());
          """);

  final Case conditionThatNoTurnReaches =
      body(
          """
          int c = 0;
          do { c += 5; break; } while (c++ < 3 && await(later(true)));
          for (; ; await(later(1))) { c++; break; }
          return value(c + await(later(1)));
          """);
}
