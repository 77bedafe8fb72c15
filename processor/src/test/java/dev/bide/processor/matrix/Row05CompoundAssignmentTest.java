package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 5: {@code x += await(..)}: old x read first; implicit narrowing ({@code byte += int});
 * shifts.
 */
class Row05CompoundAssignmentTest extends MatrixRow {
  final Case oldValueIsReadFirst =
      body("""
              int x = 1;
              x += await(later(x = 10)) + x;
              return value(x);
              """)
          .gives("-> 21");

  final Case fieldIsReadFirst =
      members(
              """
              int n = 1;
              @Async Coroutine<Integer> change() { await(later(0)); n = 100; return value(5); }
              @Async Coroutine<Object> run() {
                n += await(change());
                return value(n);
              }
              """)
          .gives("-> 6");

  final Case staticFieldIsReadFirst =
      members(
          """
          static long n = 1;
          @Async static Coroutine<Integer> change() { await(later(0)); n = 100; return value(5); }
          @Async Coroutine<Object> run() {
            n *= await(change());
            Main.n -= await(change());
            return value(n);
          }
          """);

  final Case narrowing =
      body(
          """
          byte b = 100;
          b += await(later(100));
          short s = 30000;
          s *= await(later(3));
          char c = 'a';
          c += await(later(1.9));
          int i = 7;
          i *= await(later(1.5));
          long l = 10;
          l /= await(later(0.3f));
          float f = 1;
          f += await(later(1e40));
          return value(join(b, s, c, i, l, f));
          """);

  final Case shifts =
      body(
          """
          int i = 1;
          i <<= await(later(33L));
          long l = -1;
          l >>>= await(later(60));
          byte b = -128;
          b >>>= await(later(1));
          short s = -2;
          s >>= await(later(1L));
          return value(join(i, l, b, s));
          """);

  final Case logicalOperators =
      body(
          """
          boolean z = true;
          z &= await(later(false));
          z |= await(later("x", true));
          z ^= await(later(true));
          int i = 0b1100;
          i &= await(later(0b1010));
          i |= await(later(1));
          i ^= await(later(0xff));
          return value(join(z, i));
          """);

  final Case boxedTargets =
      body(
          """
          Integer i = 1;
          i += await(later(2));
          Long l = 1L;
          l += await(later(2));
          Character c = 'a';
          Double d = 1.0;
          d /= await(later(4));
          Boolean z = false;
          z |= await(later(true));
          return value(join(i, l, c, d, z));
          """);

  final Case valueOfACompoundAssignment =
      body(
          """
          int x = 1, y = 2;
          int r = (x += await(later("a", 10))) + (y *= (x -= await(later("b", 1))));
          return value(join(r, x, y));
          """);

  final Case chain =
      body(
          """
          int a = 1, b = 2, c = 3;
          a += b -= c *= await(later(4)) + a + b + c;
          return value(join(a, b, c));
          """);

  final Case divisionByZeroLeavesTheVariable =
      body(
          """
          int x = 7;
          try {
            x /= await(later(0));
          } catch (ArithmeticException e) {
            log(e);
          }
          x %= await(later(4));
          return value(x);
          """);

  final Case unboxingNullThrowsAfterReading =
      body(
          """
          int x = 7;
          try {
            x += await(later((Integer) null));
          } catch (NullPointerException e) {
            log("npe");
          }
          Integer n = null;
          try {
            n += await(later("after", 1));
          } catch (NullPointerException e) {
            log("npe too");
          }
          return value(join(x, n));
          """);

  final Case fieldOfAnotherObject =
      members(
          """
          static class Box { int n = 1; byte b = 127; }
          Box box = new Box();
          Box get(String label) { log(label); return box; }
          @Async Coroutine<Object> run() {
            Box first = box;
            get("x").n += await(later("a", swap()));
            get("y").b += await(later("b", 1));
            return value(join(first.n, first.b, box.n, box.b));
          }
          int swap() { box = new Box(); return 5; }
          """);

  final Case inALoop =
      body(
          """
          long sum = 0;
          for (int i = 0; i < 5; i++) {
            sum += await(later(i)) * sum + i;
          }
          return value(sum);
          """);

  final Case postfixAndCompound =
      body(
          """
          int i = 1;
          i += i++ + await(later(i)) + ++i;
          i = i++ + await(later(i));
          return value(i);
          """);
}
