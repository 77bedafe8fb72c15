package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 17: varargs with await; overloads chosen by boxed, primitive, null. */
class Row17VarargsTest extends MatrixRow {
  private static final String OVERLOADS =
      """
      static String f(int x) { return "int"; }
      static String f(long x) { return "long"; }
      static String f(double x) { return "double"; }
      static String f(Integer x) { return "Integer"; }
      static String f(Object x) { return "Object"; }
      static String f(int... x) { return "ints"; }
      static String g(long x) { return "long"; }
      static String g(Object x) { return "Object"; }
      static String h(Object x) { return "Object"; }
      static String h(int... x) { return "ints" + x.length; }
      static String k(char c) { return "char"; }
      static String k(int c) { return "int"; }
      static String v(Object... x) { return x == null ? "null" : "objects" + x.length; }
      static String w(String s, Object... x) { return "s" + x.length; }
      static String w(String s, String t) { return "ss"; }
      """;

  final Case boxedOrPrimitive =
      members(
          OVERLOADS
              + """
              @Async Coroutine<Object> run() {
                int i = await(later(1));
                Integer boxed = await(later(2));
                return value(join(f(await(later(1))), f(i), f(boxed), f((int) await(later(1))), f(await(later(1L))), f(await(later('c'))),
                    f(await(later((Object) 1))), f(await(later(1)) + 0), f(await(later((short) 1))), g(await(later(1))), g(i), h(await(later(1))), h(1, await(later(2)))));
              }
              """);

  final Case operandBeforeAnAwaitKeepsItsType =
      members(
          """
          static String f(int a, Object b) { return "ii"; }
          static String f(Integer a, Object b) { return "Ii"; }
          static String f(long a, Object b) { return "li"; }
          static String f(Object a, Object b) { return "Oi"; }
          static String f(byte a, Object b) { return "bi"; }
          static String f(char a, Object b) { return "ci"; }
          static String f(String a, Object b) { return "Si"; }
          @Async Coroutine<Object> run() {
            byte b = 1;
            char c = 'c';
            short s = 2;
            Integer boxed = 3;
            final int one = 1;
            return value(join(f(1, await(later(1))), f(b, await(later(1))), f(c, await(later(1))), f(s, await(later(1))),
                f(boxed, await(later(1))), f(1L, await(later(1))), f((Object) 1, await(later(1))), f(null == boxed ? 1 : boxed, await(later(1))),
                f('c', await(later(1))), f(one, await(later(1))), f("s", await(later(1))), f(c + 1, await(later(1))), f(b++, await(later(1)))));
          }
          """);

  final Case charOrInt =
      members(
          OVERLOADS
              + """
              @Async Coroutine<Object> run() {
                char c = 'c';
                return value(join(k(await(later('a'))), k(await(later('a')) + 1), k((char) (await(later('a')) + 1)), k(c), k(await(later(true)) ? 'a' : 'b'),
                    k(await(later(true)) ? c : await(later(1)))));
              }
              """);

  final Case varargsForms =
      members(
          OVERLOADS
              + """
              @Async Coroutine<Object> run() {
                return value(join(v(), v(await(later(1))), v(1, await(later(2))), v(await(later((Object) null))), v((Object[]) await(later((Object[]) null))),
                    v((Object) await(later(new Object[3]))), v(await(later(new Object[3]))), v(await(later(new String[2]))), v(await(later(new int[2]))),
                    w(await(later("a"))), w("a", await(later("b"))), w("a", await(later(1))), w(await(later("a")), "b", "c")));
              }
              """);

  final Case inexactArrays =
      members(
          """
          static class V { final int n; V(String head, Object... all) { n = all == null ? -1 : all.length; } }
          static <T> int generic(List<? super T> l, T... all) { return all.length; }
          static int all(Object... all) { return all == null ? -1 : all.length; }
          @Async Coroutine<Object> run() {
            String[] some = {"x", "y"};
            V a = new V(await(later("h")), some), b = new V(await(later("h")), null), c = new V("h", 1, await(later(2)));
            return value(join(a.n, b.n, c.n, all(some), all((Object) some), all(null), await(later(all(new int[3]))), generic(new ArrayList<Object>(), some)));
          }
          """);

  final Case nullArgumentsFromAwait =
      members(
          """
          static String f(String s) { return "String" + s; }
          static String f(Object o) { return "Object" + o; }
          static String g(int i) { return "int" + i; }
          @Async Coroutine<Object> run() {
            String s = join(f(await(later((String) null))), f(await(later((Object) null))), f((String) await(later((Object) null))));
            try {
              g(await(later((Integer) null)));
            } catch (NullPointerException e) {
              log("npe");
            }
            return value(s);
          }
          """);

  final Case varargsArrayIsMadeInOrder =
      members(
          """
          static String v(String head, int... x) { return head + x.length + Arrays.toString(x); }
          @Async Coroutine<Object> run() {
            int i = 0;
            String a = v(at("h", "h"), i++, await(later("a", i++)), i++, await(later("b", i)), i);
            String b = v("x", at("p", 1), await(later("q", (byte) 2)), 'c');
            try {
              v("y", 1, await(failing("f", new IllegalStateException())) == null ? 1 : 2);
            } catch (IllegalStateException e) {
              log("caught");
            }
            return value(a + b);
          }
          """);

  final Case genericVarargs =
      body(
          """
          List<Object> a = Arrays.asList(1, await(later("x")), null);
          List<Integer> b = Arrays.asList(await(later(1)), 2);
          List<int[]> c = Arrays.asList(await(later(new int[] {1, 2})));
          List<Integer> d = Arrays.asList(await(later(new Integer[] {1, 2})));
          Set<Long> e = new TreeSet<>(List.of(1L, await(later(2L)), 3L));
          String f = String.format("%s-%d-%c", await(later("s")), await(later(5)), 'c');
          String g = String.join(",", "a", await(later("b")), "c");
          return value(join(a, b, c.size(), d, e, f, g));
          """);

  final Case boxingInEveryPosition =
      body(
          """
          Object o = await(later(1));
          Object p = 1 + await(later(1));
          Number n = await(later(true)) ? 1 : 2.0;
          long l = await(later(1));
          double d = await(later('a'));
          Long boxed = 5L + await(later(1));
          Character c = await(later('x'));
          char raw = c;
          Comparable<Integer> cmp = await(later(3));
          return value(join(o, p, n, l, d, boxed, c, raw, cmp.compareTo(await(later(4)))));
          """);
}
