package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 7: {@code a[i()] = await(..)}: array null and bounds errors come after the right side; {@code
 * a[i()] += await(..)}: before (JLS 15.26).
 */
class Row07ArrayAssignmentTest extends MatrixRow {
  final Case arrayThenIndexThenValue =
      members(
              """
              int[] a = new int[3];
              int[] a() { log("a"); return a; }
              @Async Coroutine<Object> run() {
                a()[at("i", 1)] = await(later("v", 7));
                return value(a);
              }
              """)
          .gives("a i v v' -> [0,7,0]");

  final Case nullArrayAfterTheRightSide =
      body("""
              int[] a = null;
              try {
                a[at("i", 0)] = await(later("v", 7));
              } catch (NullPointerException e) {
                log("npe");
              }
              return value("end");
              """)
          .gives("i v v' npe -> end");

  final Case boundsAfterTheRightSide =
      body("""
              int[] a = new int[1];
              try {
                a[at("i", 5)] = await(later("v", 7));
              } catch (ArrayIndexOutOfBoundsException e) {
                log(e);
              }
              return value("end");
              """)
          .gives(
              "i v v' ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 1 -> end");

  final Case nullArrayBeforeTheRightSideOfACompound =
      body("""
              int[] a = null;
              try {
                a[at("i", 0)] += await(later("v", 7));
              } catch (NullPointerException e) {
                log("npe");
              }
              return value("end");
              """)
          .gives("i npe -> end");

  final Case boundsBeforeTheRightSideOfACompound =
      body("""
              int[] a = new int[1];
              try {
                a[at("i", 5)] += await(later("v", 7));
              } catch (ArrayIndexOutOfBoundsException e) {
                log("aioobe");
              }
              return value("end");
              """)
          .gives("i aioobe -> end");

  final Case rightSideThrowsFirst =
      body(
          """
          int[] a = null;
          try {
            a[at("i", 0)] = await(failing("v", new IllegalStateException("right")));
          } catch (NullPointerException | IllegalStateException e) {
            log(e.getClass().getSimpleName());
          }
          return value("end");
          """);

  final Case storeCheckComesLast =
      body(
          """
          Object[] a = new String[1];
          try {
            a[at("i", 0)] = await(later("v", (Object) 7));
          } catch (ArrayStoreException e) {
            log("store");
          }
          a[0] = await(later("w", "fine"));
          return value(a);
          """);

  final Case arrayReassignedOnTheRight =
      body(
          """
          int[] a = {1, 2, 3};
          int[] b = a;
          int i = 0;
          a[i] = await(later("v", (a = new int[] {9, 9}).length + (i = 1)));
          a[i] += await(later("w", (a = new int[] {5}).length + (i = 0)));
          return value(join(a, b, i));
          """);

  final Case compoundReadsTheOldElement =
      members(
              """
              int[] a = {1};
              @Async Coroutine<Integer> change() { await(later(0)); a[0] = 100; return value(5); }
              @Async Coroutine<Object> run() {
                a[0] += await(change());
                return value(a);
              }
              """)
          .gives("-> [6]");

  final Case indexIsEvaluatedOnce =
      body(
          """
          int i = 0;
          int[] a = new int[4];
          a[i++] += await(later(1));
          a[i++] = await(later(2));
          a[++i] -= await(later(i));
          return value(join(a, i));
          """);

  final Case narrowingElements =
      body(
          """
          byte[] b = {100};
          b[0] += await(later(100));
          char[] c = {'a'};
          c[0] += await(later(1));
          long[] l = {1L << 40};
          l[0] >>= await(later(38));
          String[] s = {"s"};
          s[0] += await(later(1));
          boolean[] z = {true};
          z[0] &= await(later(false));
          float[] f = {1};
          f[0] /= await(later(3.0));
          return value(join(b, c, l, s, z, f));
          """);

  final Case valueOfAnElementAssignment =
      body(
          """
          int[] a = new int[2];
          int x = a[0] = a[1] = await(later("v", 3));
          long y = a[0] += await(later("w", 4));
          return value(join(x, y, a));
          """);

  final Case twoDimensions =
      body(
          """
          int[][] m = {{1, 2}, null, {3}};
          m[await(later("i", 0))][await(later("j", 1))] = await(later("v", 9));
          try {
            m[at("k", 1)][at("l", 0)] = await(later("w", 9));
          } catch (NullPointerException e) {
            log("npe");
          }
          try {
            m[at("m", 7)][at("never", 0)] = await(later("x", 9));
          } catch (ArrayIndexOutOfBoundsException e) {
            log("bounds");
          }
          m[2][0] *= await(later("y", m[0][1]));
          return value(m);
          """);

  final Case awaitedArrayAndIndex =
      body(
          """
          int[] a = {1, 2, 3};
          await(later("a", a))[await(later("i", 2))] = await(later("v", 30));
          await(later("b", a))[await(later("j", 1))] += await(later("w", 30));
          return value(a);
          """);
}
