package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Row 61: loops over a generator of the same file that nobody has but the loop: they step it
 * themselves. What there is to iterate over.
 */
class Row61GeneratorItemsTest extends MatrixRow {
  /** The same where each local is a field of the frame. */
  @TestFactory
  List<DynamicTest> inParts() throws IllegalAccessException {
    return tests("-Abide.largest=0");
  }

  final Case primitivesOfEveryKind =
      members(
          """
          @Async static AsyncGenerator<Byte> bytes(int n) { if (n == 0) return end(); for (byte b = 126; n-- > 0; b++) { emit(b); await(later(0)); } return end(); }
          @Async static AsyncGenerator<Short> shorts(int n) { if (n == 0) return end(); for (short s = 32766; n-- > 0; s++) { emit(s); await(later(0)); } return end(); }
          @Async static AsyncGenerator<Character> chars(int n) { if (n == 0) return end(); for (char c = 65534; n-- > 0; c++) { emit(c); await(later(0)); } return end(); }
          @Async static AsyncGenerator<Integer> ints(int n) { if (n == 0) return end(); for (int i = 0; i < n; i++) { emit(i * 1000); await(later(0)); } return end(); }
          @Async static AsyncGenerator<Long> longs(int n) { if (n == 0) return end(); for (long l = 1; n-- > 0; l <<= 40) { emit(l); await(later(0)); } return end(); }
          @Async static AsyncGenerator<Float> floats(int n) { if (n == 0) return end(); for (float f = 1; n-- > 0; f /= 3) { emit(f); await(later(0)); } return end(); }
          @Async static AsyncGenerator<Double> doubles(int n) { if (n == 0) return end(); for (double d = 1; n-- > 0; d /= 3) { emit(d); await(later(0)); } return end(); }
          @Async static AsyncGenerator<Boolean> booleans(int n) { if (n == 0) return end(); while (n-- > 0) { emit(n % 2 == 0); await(later(0)); } return end(); }
          @Async Coroutine<Object> run() {
            for (int n = 0; n < 4; n++) {
              for (byte x : awaitEach(bytes(n))) log(x);
              for (short x : awaitEach(shorts(n))) log(x);
              for (char x : awaitEach(chars(n))) log((int) x);
              for (int x : awaitEach(ints(n))) log(x);
              for (long x : awaitEach(longs(n))) log(x);
              for (float x : awaitEach(floats(n))) log(x);
              for (double x : awaitEach(doubles(n))) log(x);
              for (boolean x : awaitEach(booleans(n))) log(x);
            }
            return value("end");
          }
          """);

  final Case loopVariablesOfOtherTypes =
      members(
          """
          @Async static AsyncGenerator<Integer> ints() { emit(1); await(later(0)); emit(1000); return end(); }
          @Async static AsyncGenerator<Character> chars() { emit('a'); await(later(0)); emit('b'); return end(); }
          @Async static AsyncIterable<Integer> iterable() { emit(4); await(later(0)); emit(5); return end(); }
          @Async static AsyncIterator<Integer> iterator() { emit(6); await(later(0)); emit(7); return end(); }
          @Async Coroutine<Object> run() {
            List<Supplier<Object>> all = new ArrayList<>();
            for (Integer x : awaitEach(ints())) { all.add(() -> x); all.add(() -> x == x); }
            for (var x : awaitEach(ints())) all.add(() -> x.hashCode());
            for (final long x : awaitEach(ints())) all.add(() -> x);
            for (double x : awaitEach(ints())) all.add(() -> x);
            for (Object x : awaitEach(ints())) all.add(() -> x);
            for (Number x : awaitEach(ints())) all.add(x::longValue);
            for (Comparable<Integer> x : awaitEach(ints())) all.add(() -> x.compareTo(7));
            for (int x : awaitEach(chars())) all.add(() -> x);
            for (Number x : Asyncio.<Number>awaitEach(ints())) all.add(() -> x);
            for (int x : awaitEach((iterable()))) all.add(() -> x);
            for (int x : (awaitEach(iterator()))) { all.add(() -> x); await(later(x)); }
            for (Supplier<Object> each : all) log(each.get());
            return value(all.size());
          }
          """);

  final Case itemsThatAreNoPrimitives =
      members(
          """
          @Async AsyncGenerator<Integer> some(Integer more) { emit(1); emit(more); emit(null); emit(await(later(3))); return end(); }
          @Async AsyncGenerator<String> strings() { emit(null); await(later(0)); emit("s"); Object o = "o"; emit(o); return end(); }
          @Async private AsyncGenerator<List<String>> lists() { emit(List.of("a")); await(later(0)); emit(List.of("b", "c")); return end(); }
          @Async private AsyncGenerator<Long> wrong() { emit(1L); emit(2); return end(); }
          @Async private AsyncGenerator<?> any() { emit(1); await(later(0)); emit("any"); return end(); }
          @Async private AsyncGenerator<? extends Number> numbers() { emit(1); await(later(0)); emit(2.5); return end(); }
          @Async private AsyncGenerator raw() { emit(1); await(later(0)); emit("raw"); return end(); }
          @Async private AsyncGenerator<Void> none() { await(later(0)); return end(); }
          @Async Coroutine<Object> run() {
            for (Integer x : awaitEach(some(2))) log(x);
            for (String x : awaitEach(strings())) log(x);
            for (List<String> x : awaitEach(lists())) for (String s : x) log(s);
            for (Object x : awaitEach(any())) log(x);
            for (Number x : awaitEach(numbers())) log(x.intValue());
            for (Object x : awaitEach(raw())) log(x);
            for (Void x : awaitEach(none())) log(x);
            try { for (long x : awaitEach(wrong())) log(x); } catch (ClassCastException e) { log("no Long"); }
            try { for (int x : awaitEach(some(null))) log(x); } catch (NullPointerException e) { log("null"); }
            return value("end");
          }
          """);

  final Case generic =
      types(
          """
          class Main {
            static class Box<A extends Comparable<A>> {
              private final A a;
              Box(A a) { this.a = a; }
              @Async final <B> AsyncGenerator<Map.Entry<A, B>> pairs(List<? extends B> all) {
                for (B b : all) { emit(Map.entry(a, b)); await(later(0)); }
                return end();
              }
              @Async private AsyncGenerator<A> twice() { emit(a); await(later(0)); emit(a); return end(); }
              @Async Coroutine<Object> both() {
                int n = 0;
                for (A x : awaitEach(twice())) { log(x); n += x.compareTo(a); }
                for (Map.Entry<A, String> x : awaitEach(pairs(List.of("p", "q")))) log(x.getKey().compareTo(a) + x.getValue());
                return value(n);
              }
            }
            @Async static <T> AsyncGenerator<T> repeat(T t, int n) { while (n-- > 0) { emit(t); await(later(0)); } return end(); }
            @Async private <T extends Comparable<T>> AsyncGenerator<T> upTo(T last, List<T> all) {
              for (T t : all) { if (t.compareTo(last) > 0) return end(); emit(t); }
              return end();
            }
            @Async private <T> AsyncGenerator<T> none() { await(later(0)); return end(); }
            @Async Coroutine<Object> run() {
              for (String s : awaitEach(repeat("r", 2))) log(s.length());
              for (int i : awaitEach(repeat(7, 2))) log(i);
              for (List<Integer> l : awaitEach(repeat(List.of(1, 2), 1))) for (int i : l) log(i);
              for (int i : awaitEach(upTo(2, List.of(1, 2, 3)))) log(i);
              for (Object o : awaitEach(none())) log("never");
              for (var e : awaitEach(new Box<>(3).pairs(List.of('x')))) log(e.getKey() + 1 + "" + e.getValue());
              return value(await(new Box<>("box").both()));
            }
          }
          """);

  final Case generatorsOfOtherObjects =
      types(
          """
          class Main {
            int n = 1;
            static final class Source {
              private int n;
              Source(int n) { this.n = n; }
              @Async AsyncGenerator<Integer> count() { for (int i = 0; i < n; i++) { emit(i); await(later(0)); n = Math.min(n, 3); } return end(); }
            }
            enum Unit { ONE, TWO; @Async AsyncGenerator<String> names() { emit(name()); await(later(0)); emit("" + this); return end(); } }
            record Range(int from, int to) { @Async AsyncGenerator<Integer> all() { for (int i = from; i < to; i++) emit(i); return end(); } }
            interface Named { @Async private AsyncGenerator<String> own() { emit("own"); return end(); } @Async default Coroutine<Object> all() { for (String s : awaitEach(own())) log(s); return value(0); } }
            Source source(int n) { log("source"); return new Source(n); }
            @Async private AsyncGenerator<Integer> own(int... more) { emit(n++); for (int x : more) emit(n + x); return end(); }
            @Async final AsyncGenerator<Integer> sealed() { emit(n++); await(later(0)); emit(n++); return end(); }
            @Async Coroutine<Object> run() {
              for (int x : awaitEach(source(9).count())) log(x);
              for (String x : awaitEach(Unit.TWO.names())) log(x);
              for (int x : awaitEach(new Range(2, 4).all())) log(x);
              for (int x : awaitEach(own())) log(x);
              for (int x : awaitEach(this.own(await(later("one", 1)), n++, await(later("two", 2))))) { n = 10; log(x); }
              for (int x : awaitEach(new Main().sealed())) log(x);
              await(new Named() { }.all());
              return value(n);
            }
          }
          """);

  final Case aSubclassMayHaveAnotherBody =
      types(
          """
          class Main {
            static class Base {
              @Async AsyncGenerator<String> items() { emit("base"); await(later(0)); return end(); }
              @Async Coroutine<Object> all() { for (String s : awaitEach(items())) log(s); return value(0); }
            }
            static class Sub extends Base {
              @Override @Async AsyncGenerator<String> items() {
                for (String s : awaitEach(super.items())) emit("sub of " + s);
                emit("sub");
                return end();
              }
            }
            @Async Coroutine<Object> run() { await(new Base().all()); return value(await(new Sub().all())); }
          }
          """);

  final Case hiddenTypes =
      types(
          """
          class Main {
            private record Page(String text) { }
            private static final class Pages {
              @Async private AsyncGenerator<Page> all(Page first) { emit(first); await(later(0)); emit(new Page("last")); return end(); }
            }
            @Async private static AsyncGenerator<Page> pages(Page first, int n) { for (int i = 0; i < n; i++) { emit(new Page(first.text() + i)); await(later(0)); } return end(); }
            @Async private static AsyncGenerator<Integer> lengths(List<Page> pages) { for (Page page : pages) emit(page.text().length()); return end(); }
            @Async Coroutine<Object> run() {
              List<Page> all = new ArrayList<>();
              for (Page page : awaitEach(pages(new Page("p"), 2))) { log(page.text()); all.add(page); }
              for (var page : awaitEach(new Pages().all(all.get(0)))) log(page.text());
              for (int length : awaitEach(lengths(all))) log(length);
              return value(all.size());
            }
          }
          """);

  final Case lambdasAndClasses =
      members(
          """
          @Async private AsyncGenerator<Integer> count(int n) { for (int i = 0; i < n; i++) { emit(i); await(later(0)); } return end(); }
          @Async Coroutine<Object> run() {
            int base = 10;
            Function<Integer, Coroutine<Integer>> sum = n -> {
              int all = base;
              for (int x : awaitEach(count(n))) all += x;
              return value(all);
            };
            log(await(sum.apply(4)));
            Function<Integer, AsyncGenerator<Long>> longs = n -> {
              for (int x : awaitEach(count(n))) emit((long) x + base);
              return end();
            };
            for (long x : awaitEach(longs.apply(3))) log(x);
            int n = 0;
            for (int x : awaitEach(count(3))) {
              class Twice { int of() { return 2 * x; } }
              n += await(later(new Twice().of()));
            }
            return value(n);
          }
          """);
}
