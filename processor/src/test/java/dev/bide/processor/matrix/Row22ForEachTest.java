package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 22: for-each over Iterable and arrays: expression once, iterator survives; primitive arrays.
 */
class Row22ForEachTest extends MatrixRow {
  final Case overAList =
      body(
          """
          String out = "";
          for (String s : at("once", List.of("a", "b", "c"))) out += await(later(s, s)) + s;
          return value(out);
          """);

  final Case overAnAwaitedIterable =
      body(
          """
          for (Object o : await(later("once", List.of(1, "two")))) log(o);
          for (Object o : await(later("twice", List.of(1, "two")))) await(later("x", o));
          for (int i : await(later("array", new int[] {1, 2}))) log(i);
          return value("end");
          """);

  final Case overPrimitiveArrays =
      body(
          """
          long sum = 0;
          for (int i : new int[] {1, 2}) sum += await(later(i));
          for (byte b : new byte[] {3, -4}) sum += await(later(b)) * b;
          for (char c : "xy".toCharArray()) sum += await(later(c));
          for (boolean z : new boolean[] {true, false}) if (await(later(z))) sum++;
          for (double d : new double[] {0.5}) sum *= await(later(d));
          for (long l : new long[] {1L << 40}) sum += await(later(l));
          for (float f : new float[] {2f}) sum /= await(later(f));
          for (short s : new short[] {7}) sum -= await(later(s));
          return value(sum);
          """);

  final Case variableReassignedInTheBody =
      body(
          """
          int[] a = {1, 2, 3};
          String out = "";
          for (int i : a) {
            i *= await(later(10));
            a = new int[] {9, 9};
            out += i + ",";
          }
          List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
          for (int i : list) {
            i += await(later(100));
            list = null;
            out += i + ";";
          }
          return value(out);
          """);

  final Case arrayChangedWhileIterating =
      body(
          """
          int[] a = {1, 2, 3};
          String out = "";
          for (int i : a) {
            out += i;
            a[2] = await(later(i * 10));
          }
          return value(out);
          """);

  final Case conversionsOfTheVariable =
      body(
          """
          String out = "";
          for (long l : new int[] {1, 2}) out += await(later(l)) / 2.0;
          for (int i : List.of(1, 2)) out += await(later(i)) + i;
          for (Integer i : new int[] {1000, 1000}) out += await(later(i)).equals(i);
          for (double d : List.of(1.5f)) out += await(later(d));
          for (Object o : new int[] {5}) out += o.getClass().getSimpleName() + await(later(o));
          for (final var v : List.of("v")) out += await(later(v)).length();
          for (char c : new Character[] {'q'}) out += await(later(c));
          return value(out);
          """);

  final Case nullElements =
      body(
          """
          for (String s : new String[] {"a", null}) log(await(later(s)));
          try {
            for (int i : new Integer[] {1, null, 3}) log(await(later(i)));
          } catch (NullPointerException e) {
            log("npe");
          }
          return value("end");
          """);

  final Case nullIterable =
      body(
          """
          List<String> none = null;
          int[] noArray = null;
          try {
            for (String s : none) await(later("never", s));
          } catch (NullPointerException e) {
            log("npe");
          }
          try {
            for (int i : noArray) await(later("never", i));
          } catch (NullPointerException e) {
            log("npe");
          }
          try {
            for (String s : await(later("x", none))) log(s);
          } catch (NullPointerException e) {
            log("npe");
          }
          return value("end");
          """);

  final Case modificationIsNoticed =
      body(
          """
          List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
          try {
            for (int i : list) {
              log(i);
              await(later(0));
              list.add(i);
            }
          } catch (ConcurrentModificationException e) {
            log("cme");
          }
          return value(list);
          """);

  final Case iteratorIsAskedInOrder =
      members(
          """
          static Iterable<String> noisy(int n) {
            return () -> {
              log("iterator");
              return new Iterator<>() {
                int i;
                public boolean hasNext() { log("has" + i); return i < n; }
                public String next() { log("next" + i); return "s" + i++; }
              };
            };
          }
          @Async Coroutine<Object> run() {
            for (String s : noisy(3)) {
              if (s.equals("s1")) continue;
              await(later(s, 0));
            }
            for (String s : noisy(5)) {
              await(later(s, 0));
              if (s.equals("s1")) break;
            }
            return value("end");
          }
          """);

  final Case nested =
      body(
          """
          Map<String, List<Integer>> map = new TreeMap<>(Map.of("a", List.of(1, 2), "b", List.of(), "c", List.of(3)));
          String out = "";
          for (Map.Entry<String, List<Integer>> e : map.entrySet())
            for (int i : e.getValue()) {
              for (char c : await(later(e.getKey())).toCharArray()) out += c;
              out += await(later(i));
            }
          for (int[] row : new int[][] {{1, 2}, {}, {3}}) for (int i : row) out += await(later(i));
          return value(out);
          """);

  final Case exceptionFromTheIterator =
      members(
          """
          static Iterable<Integer> failing() {
            return () -> new Iterator<>() {
              int i;
              public boolean hasNext() { return true; }
              public Integer next() { if (i == 2) throw new NoSuchElementException("third"); return i++; }
            };
          }
          @Async Coroutine<Object> run() {
            int last = -1;
            try {
              for (int i : failing()) last = await(later(i));
            } catch (NoSuchElementException e) {
              log(e);
            }
            return value(last);
          }
          """);

  final Case wildcardsAndSubtypes =
      members(
          """
          static class Names extends ArrayList<String> {
            private static final long serialVersionUID = 1;
          }
          <T extends Iterable<? extends Number>> String sum(T all) { return all.toString(); }
          @Async <N extends Number, C extends Collection<? extends N>> Coroutine<Integer> total(C all) {
            int sum = 0;
            for (N n : all) sum += await(later(n)).intValue();
            for (var n : all) sum += await(later(n)).intValue();
            for (Number n : all) sum += await(later(n)).intValue();
            return value(sum);
          }
          @Async Coroutine<Object> run() {
            Names names = new Names();
            names.add("x");
            String out = "";
            for (String n : names) out += await(later(n));
            for (var n : names) out += await(later(n)).length();
            return value(out + await(total(List.of(1, 2.5))));
          }
          """);

  final Case returnFromTheMiddle =
      members(
          """
          @Async Coroutine<Integer> find(List<Integer> all, int wanted) {
            for (int i : all) {
              if (await(later(i)) == wanted) return value(i * 100);
            }
            return value(-1);
          }
          @Async Coroutine<Object> run() {
            return value(join(await(find(List.of(1, 2, 3), 2)), await(find(List.of(), 2)), await(find(List.of(5), 2))));
          }
          """);

  final Case freshVariablePerIteration =
      body(
          """
          List<Supplier<String>> all = new ArrayList<>();
          for (String s : List.of("a", "b", "c")) {
            await(later(s));
            all.add(() -> s);
          }
          for (int i : new int[] {1, 2}) {
            all.add(() -> "i" + i);
            await(later(0));
          }
          return value(all.stream().map(Supplier::get).toList());
          """);
}
