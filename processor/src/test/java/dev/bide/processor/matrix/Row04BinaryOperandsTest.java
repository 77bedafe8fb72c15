package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 4: binary operands; a local read before an await that changes it; {@code ++i} mixed with
 * await.
 */
class Row04BinaryOperandsTest extends MatrixRow {
  final Case leftBeforeRight =
      body("""
              return value(at("l", 1) + await(later("r", 2)));
              """)
          .gives("l r r' -> 3");

  final Case localChangedByTheRightOperand =
      body("""
              int x = 1;
              return value(x + (x = await(later(10))) + x);
              """)
          .gives("-> 21");

  final Case incrementsAroundAnAwait =
      body(
          """
              int i = 5;
              int r = i++ + await(later(i++)) * i-- - --i;
              return value(join(r, i));
              """);

  final Case incrementOnBothSides =
      body(
          """
          int i = 0;
          int[] a = {++i, await(later(++i)), i++, await(later(i)) + i++, i};
          return value(a);
          """);

  final Case fieldChangedWhileAwaiting =
      members(
              """
              int n = 1;
              @Async Coroutine<Integer> change() { await(later(0)); n = 100; return value(1); }
              @Async Coroutine<Object> run() {
                return value(join(n + await(change()), n));
              }
              """)
          .gives("-> 2,100");

  final Case arrayElementChangedWhileAwaiting =
      members(
          """
          int[] a = {1, 2};
          @Async Coroutine<Integer> change() { await(later(0)); a[0] = 50; a = new int[] {7, 8}; return value(1); }
          @Async Coroutine<Object> run() {
            return value(join(a[0] * 10 + await(change()), a[0] * 10 + await(later(1)), a));
          }
          """);

  final Case everyIntOperator =
      body(
          """
          int a = 77, b = 5;
          return value(join(
              a + await(later(b)), a - await(later(b)), a * await(later(b)), a / await(later(b)),
              a % await(later(b)), a << await(later(b)), a >> await(later(b)), -a >>> await(later(b)),
              a & await(later(b)), a | await(later(b)), a ^ await(later(b)),
              a < await(later(b)), a <= await(later(b)), a > await(later(b)), a >= await(later(b)),
              a == await(later(b)), a != await(later(b))));
          """);

  final Case promotions =
      body(
          """
          byte b = 100;
          char c = 'a';
          long l = 1L << 40;
          return value(join(
              b + await(later((byte) 100)), c + await(later('b')), l + await(later(1)),
              1 / await(later(2.0)), 1f + await(later(l)), b * await(later((short) 1000)) * l,
              1 << await(later(33L)), 1L << await(later(33))));
          """);

  final Case booleanOperatorsDoNotShortCircuit =
      body(
          """
          boolean f = false, t = true;
          return value(join(
              f & await(later("a", true)), t | await(later("b", false)), t ^ await(later("c", true))));
          """);

  final Case divisionByZeroAfterBothOperands =
      body("""
              try {
                return value(at("l", 1) / await(later("r", 0)) + at("never", 1));
              } catch (ArithmeticException e) {
                return value(e.getMessage());
              }
              """)
          .gives("l r r' -> / by zero");

  final Case identityComparison =
      body(
          """
          Object o = new Object();
          String s = "s";
          return value(join(o == await(later(o)), await(later(o)) != o, null == await(later(null)),
              s == await(later("s")), await(later(o)) == (Object) s));
          """);

  final Case boxedComparisonIsByIdentity =
      body(
          """
          Integer a = Integer.valueOf(100_000);
          Integer b = a;
          return value(join(a == await(later(b)), a <= await(later(100_000)), a + 1 == await(later(100_001))));
          """);

  final Case deepTree =
      body(
          """
          int i = 1;
          return value((i++ + (i++ + (i++ + await(later("a", i++)))) * (i++ + await(later("b", i++)))) - (await(later("c", i)) - i++) * i);
          """);

  final Case precedenceSurvives =
      body(
          """
          int a = 2, b = 3;
          return value(join((a + b) * await(later(2)), a + b * await(later(2)), -(a - await(later(5))) * 2,
              (a = await(later(7))) * a, a - (b - await(later(1))), a - b - await(later(1)), (char) ('a' + await(later(1)))));
          """);

  final Case floatingPointIsNotReordered =
      body(
          """
          double x = 1e16, y = 1.0;
          return value(join(x + y + await(later(-1e16)), x + (y + await(later(-1e16))), 0.1f + await(later(0.2)),
              await(later(0.1f)) + 0.2f));
          """);
}
