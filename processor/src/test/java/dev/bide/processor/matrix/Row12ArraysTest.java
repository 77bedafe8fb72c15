package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 12: array initialisers, dimensions, index, jagged arrays. */
class Row12ArraysTest extends MatrixRow {
  final Case initialiserInADeclaration =
      body(
          """
          int[] a = {at("p", 1), await(later("a", 2)), at("q", 3), await(later("b", 4))};
          byte[] b = {1, 2, await(later((byte) 3))};
          long[] l = {1, await(later(2)), 'c'};
          return value(join(a, b, l));
          """);

  final Case initialiserInAnExpression =
      body(
          """
          return value(join((Object) new String[] {"x", await(later("a", "y"))}, new char[] {'a', await(later('b'))}.length,
              new int[] {1, 2, 3}[await(later("i", 1))], new double[] {await(later(1)), 2}));
          """);

  final Case jagged =
      body(
          """
          int[][] m = {{await(later("a", 1))}, {}, {at("p", 2), await(later("b", 3))}, null, new int[await(later("c", 2))]};
          return value(m);
          """);

  final Case arrayDimensionsInOrder =
      body(
          """
          int[][][] m = new int[at("x", 2)][await(later("y", 1))][at("z", 3)];
          String[][] n = new String[await(later("w", 2))][];
          return value(join(m, n));
          """);

  final Case negativeSizeAfterAllDimensions =
      body("""
              try {
                int[][] m = new int[at("x", -1)][await(later("y", 1))];
                log(m);
              } catch (NegativeArraySizeException e) {
                log(e);
              }
              return value("end");
              """)
          .gives("x y y' NegativeArraySizeException: -1 -> end");

  final Case indexAfterArray =
      body(
          """
          int[] a = {1, 2, 3};
          int[] b = a;
          int x = a[await(later("i", (a = new int[] {9}).length))];
          return value(join(x, a, b));
          """);

  final Case nullArrayIndexEvaluatedFirst =
      body("""
              int[] a = null;
              try {
                return value(a[await(later("i", 1))]);
              } catch (NullPointerException e) {
                return value("npe");
              }
              """)
          .gives("i i' -> npe");

  final Case indexThrowsBeforeTheNullCheck =
      body(
          """
          int[] a = null;
          try {
            return value(a[await(failing("i", new IllegalStateException("index")))]);
          } catch (NullPointerException | IllegalStateException e) {
            return value(e.getClass().getSimpleName());
          }
          """);

  final Case charAndByteIndex =
      body(
          """
          int[] a = new int[128];
          a[await(later('a'))] = 1;
          a[await(later((byte) 5))] = 2;
          return value(join(a['a'], a[5], a[await(later('a')) - 92]));
          """);

  final Case nestedIndexing =
      body(
          """
          int[] p = {2, 0, 1};
          return value(join(p[p[p[await(later("i", 0))]]], p[await(later("j", p[await(later("k", 1))]))], p[p[await(later("l", 2))]]));
          """);

  final Case genericArray =
      body(
          """
          List<?>[] a = {List.of(1), await(later("a", List.of("b")))};
          Object[] o = {1, "s", await(later(null)), new Object[] {await(later('c'))}};
          return value(join(a, o));
          """);

  final Case initialiserElementThrows =
      body(
          """
          int[] a = {7};
          try {
            a = new int[] {at("p", 1), await(failing("x", new IllegalStateException())), at("never", 2)};
          } catch (IllegalStateException e) {
            log("caught");
          }
          return value(a);
          """);

  final Case cStyleDeclarators =
      body(
          """
          int a[] = {await(later(1))}, b = await(later(2)), c[][] = {{b}, a};
          return value(join(a, b, c));
          """);
}
