package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 25: arrow switch; switch expression with {@code yield} and await, inside arguments and
 * conditions.
 */
class Row25ArrowSwitchTest extends MatrixRow {
  final Case arrowStatement =
      body(
          """
          for (int i = 0; i < 6; i++) {
            switch (i) {
              case 0 -> await(later("zero", 0));
              case 1, 2 -> { await(later("one or two", 0)); if (i == 2) break; log("one"); }
              case 3 -> log("three");
              case 4 -> { }
              default -> { log("d"); await(later("default", 0)); }
            }
            switch (await(later("s", i))) { case 5 -> log("five"); default -> { } }
          }
          return value("end");
          """);

  final Case arrowExpression =
      body(
          """
          String out = "";
          for (int i = 0; i < 4; i++) {
            out += switch (i) {
              case 0 -> "zero";
              case 1 -> await(later("one"));
              case 2 -> { String s = await(later("t")); yield s + "wo"; }
              default -> { if (await(later(true))) yield "many"; yield "never"; }
            };
          }
          return value(out);
          """);

  final Case oldStyleExpression =
      body(
          """
          String out = "";
          for (int i = 0; i < 4; i++) {
            int x = switch (i) {
              case 0:
                yield 10;
              case 1:
                await(later(0));
              case 2:
                int y = await(later(5));
                yield y + i;
              default:
                yield await(later(i * 100));
            };
            out += x + ",";
          }
          return value(out);
          """);

  final Case selectorAwaits =
      body(
          """
          return value(join(
              switch (await(later("a", 1))) { case 1 -> "x"; default -> "y"; },
              switch (await(later("b", "k"))) { case "k" -> await(later("c", 2)); default -> 3; }));
          """);

  final Case inArgumentsKeepsTheOrder =
      body(
          """
          int i = await(later(2));
          return value(join(at("p", 1), switch (i) { case 2 -> await(later("q", 2)); default -> at("never", 0); },
              at("r", 3), switch (i) { default -> { log("s"); yield 4; } }, await(later("t", 5)), i++,
              switch (i) { case 3 -> i++ + await(later("u", i)); default -> 0; }, i));
          """);

  final Case inConditions =
      body(
          """
          for (int i = 0; i < 3; i++) {
            if (switch (i) { case 0 -> true; case 1 -> await(later("c", false)); default -> await(later("d", true)); }) log("then" + i);
            else log("else" + i);
          }
          int n = 0;
          while (switch (n) { case 0, 1 -> await(later("w", true)); default -> false; }) n++;
          boolean b = n > 1 && switch (n) { case 2 -> await(later("x", true)); default -> false; } || at("never", true);
          return value(join(n, b));
          """);

  final Case throwingArms =
      body(
          """
          for (int i = 0; i < 3; i++) {
            try {
              int x = switch (i) {
                case 0 -> throw new IllegalStateException("arm");
                case 1 -> { await(later("x", 0)); throw await(later(new java.io.IOException("awaited"))); }
                default -> await(later("ok", i));
              };
              log(x);
            } catch (IllegalStateException | java.io.IOException e) {
              log(e);
            }
          }
          return value("end");
          """);

  final Case nestedExpressions =
      body(
          """
          String out = "";
          for (int i = 0; i < 4; i++) {
            out += switch (i / 2) {
              case 0 -> switch (await(later(i % 2))) { case 0 -> "00"; default -> await(later("01")); };
              default -> {
                String inner = switch (i % 2) { case 0: yield await(later("10")); default: yield "11"; };
                yield inner + await(later("!"));
              }
            };
          }
          return value(out);
          """);

  final Case loopsAndJumpsInsideAnArm =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            out += switch (i) {
              case 1 -> {
                int sum = 0;
                loop:
                for (int j = 0; ; j++) {
                  switch (j) { case 1: continue loop; case 4: break loop; default: sum += await(later(j)); }
                }
                yield "sum" + sum;
              }
              case 2 -> {
                for (;;) { if (await(later(true))) yield "out"; }
              }
              default -> "d";
            };
          }
          return value(out);
          """);

  final Case tryInsideAnArm =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            out += switch (i) {
              case 0 -> { try { yield await(later("a", "A")); } finally { await(later("fa", 0)); } }
              case 1 -> {
                try { yield await(failing("b", new IllegalStateException("B"))); }
                catch (IllegalStateException e) { await(later("cb", 0)); yield e.getMessage(); }
                finally { log("fb"); }
              }
              default -> { int k = i; try { yield k + await(later("c", "C")); } finally { k = 100; log(k); } }
            };
          }
          return value(out);
          """);

  final Case booleanAndPrimitiveResults =
      body(
          """
          int i = await(later(1));
          boolean z = switch (i) { case 1 -> await(later(true)); default -> false; };
          long l = switch (i) { case 1 -> await(later(1)); default -> 2L; };
          double d = switch (i) { case 0 -> 1; default -> await(later(2.5f)); };
          Object o = switch (i) { case 1 -> await(later(1)); default -> 2.0; };
          byte b = switch (i) { case 1 -> 7; default -> await(later((byte) 8)); };
          char c = (char) (int) switch (i) { case 1 -> await(later(97)); default -> 98; };
          return value(join(z, l, d, o, b, c, !switch (i) { case 1 -> await(later(true)); default -> false; }));
          """);

  final Case genericTarget =
      body(
          """
          int i = await(later(1));
          List<String> list = switch (i) { case 0 -> new ArrayList<>(); case 1 -> List.of(); default -> await(later(List.of("x"))); };
          Supplier<String> s = switch (await(later(i))) { case 1 -> () -> "lambda"; default -> list::toString; };
          Map<String, ? super Integer> m = switch (i) { case 1 -> await(later(Map.of("k", 1))); default -> Map.of(); };
          return value(join(list, s.get(), m));
          """);

  final Case exhaustiveEnum =
      members(
          """
          enum Color { RED, GREEN, BLUE }
          @Async Coroutine<String> name(Color c) {
            String s = switch (c) {
              case RED -> "r";
              case GREEN -> await(later("g"));
              case BLUE -> { await(later(0)); yield "b"; }
            };
            return value(s + switch (await(later(c))) { case RED, BLUE -> 1; case GREEN -> 2; });
          }
          @Async Coroutine<Object> run() {
            String out = "";
            for (Color c : Color.values()) out += await(name(c));
            return value(out);
          }
          """);

  final Case asReturnValueAndReceiver =
      members(
          """
          @Async Coroutine<Integer> f(int i) {
            return switch (i) {
              case 0 -> value(0);
              case 1 -> value(await(later("a", 1)));
              default -> { await(later("b", 0)); yield f(i - 1); }
            };
          }
          @Async Coroutine<Object> run() {
            int n = await(f(3));
            return value(join(n, await(f(0)), (switch (n) { case 1 -> "abc"; default -> await(later("x")); }).length(),
                (switch (n) { default -> await(later("c", "abc")); }).substring(await(later("d", 1)))));
          }
          """);

  final Case definiteAssignmentThroughArms =
      body(
          """
          int i = await(later(1));
          final String s;
          switch (i) {
            case 0 -> s = "zero";
            case 1 -> { s = await(later("one")); }
            default -> throw new IllegalStateException();
          }
          int x;
          int y = switch (i) { case 1 -> { x = await(later(3)); yield x; } default -> { x = 4; yield await(later(5)); } };
          return value(join(s, x, y));
          """);
}
