package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 9: {@code a[await(..)]++}, {@code (await(o)).f = await(..)}, nested compound. */
class Row09IncrementsTest extends MatrixRow {
  final Case incrementOfAnAwaitedElement =
      body("""
              int[] a = {5, 6};
              int x = a[await(later("i", 1))]++;
              int y = --a[await(later("j", 0))];
              return value(join(x, y, a));
              """)
          .gives("i i' j j' -> 6,4,[4,7]");

  final Case incrementOfAnElementOfAnAwaitedArray =
      body(
          """
          byte[] a = {127, -128};
          await(later("a", a))[at("i", 0)]++;
          byte x = --await(later("b", a))[await(later("j", 1))];
          return value(join(a, x));
          """);

  final Case incrementOfAFieldOfAnAwaitedObject =
      members(
          """
          static class Box { int n; Integer boxed = 1; char c = 'a'; }
          @Async Coroutine<Object> run() {
            Box o = new Box();
            int x = await(later("a", o)).n++ + ++(await(later("b", o)).n);
            (await(later("c", o))).boxed++;
            await(later("d", o)).c--;
            return value(join(x, o.n, o.boxed, o.c, await(later("e", o)).boxed++));
          }
          """);

  final Case incrementBeforeAnAwaitInTheSameExpression =
      body(
          """
          int[] a = {0, 0};
          int i = 0;
          int r = a[i++]++ + await(later("v", ++a[i])) + a[i--]-- + i;
          return value(join(r, a, i));
          """);

  final Case nestedCompound =
      body(
          """
          int[] a = {1, 2, 3};
          int x = 1;
          a[x += await(later("i", 1))] *= x *= a[await(later("j", 1))] += await(later("v", 5));
          return value(join(a, x));
          """);

  final Case awaitedObjectsOnBothSides =
      members(
          """
          static class Box { Box next; int n; }
          @Async Coroutine<Object> run() {
            Box o = new Box();
            (await(later("a", o))).next = await(later("b", new Box()));
            await(later("c", o)).next.n = await(later("d", o)).n = await(later("e", 5));
            await(later("f", o.next)).n += await(later("g", o)).n -= await(later("h", 2));
            return value(join(o.n, o.next.n));
          }
          """);

  final Case boxedIncrement =
      body(
          """
          Integer[] a = {1, null};
          Integer old = a[await(later(0))]++;
          try {
            a[await(later(1))]++;
          } catch (NullPointerException e) {
            log("npe");
          }
          Character c = 'a';
          c++;
          Long l = await(later(1L));
          l--;
          return value(join(old, a[0], c, l));
          """);

  final Case incrementInIndexOfAnAwaitedValue =
      body(
          """
          int i = 0;
          int[] a = {10, 20, 30};
          int[] out = new int[3];
          while (i < 3) {
            out[i] = await(later(a[i++])) + i;
          }
          return value(out);
          """);

  final Case boundsErrorOfIncrement =
      body(
          """
          int[] a = {1};
          try {
            a[await(later("i", 1))]++;
            log("never");
          } catch (ArrayIndexOutOfBoundsException e) {
            log(e);
          }
          return value(a);
          """);

  final Case compoundStringElementOfAnAwaitedArray =
      body(
          """
          String[] a = {"a", "b"};
          await(later("a", a))[await(later("i", 1))] += await(later("v", 1)) + a[0] + await(later("w", 2));
          return value(a);
          """);
}
