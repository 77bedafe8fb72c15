package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 15: {@code (await(o))::m} bound receiver. */
class Row15BoundReferencesTest extends MatrixRow {
  final Case boundToAnAwaitedObject =
      body(
          """
          Supplier<Integer> len = await(later("a", "four"))::length;
          Function<Object, Boolean> has = (await(later("b", List.of(1, 2))))::contains;
          await(later(0));
          return value(join(len.get(), has.apply(2), has.apply(3)));
          """);

  final Case evaluatedOnce =
      body(
          """
          StringBuilder b = new StringBuilder();
          Function<String, StringBuilder> f = await(later("once", b))::append;
          f.apply("x");
          f.apply("y");
          return value(b.toString());
          """);

  final Case nullReceiver =
      body(
          """
          try {
            Supplier<String> s = await(later("a", (String) null))::trim;
            log("never" + s);
          } catch (NullPointerException e) {
            log("npe");
          }
          return value("end");
          """);

  final Case asAnArgument =
      members(
          """
          static <T> T call(int n, Supplier<T> s, int m) { log(n + m); return s.get(); }
          @Async Coroutine<Object> run() {
            return value(call(at("n", 1), await(later("s", "abc"))::length, await(later("m", 2))) + call(1, await(later("t", "d"))::length, 1));
          }
          """);

  final Case constructorOfAnOuterInstanceAndArrays =
      members(
          """
          class Inner { final int x; Inner(int x) { this.x = x; } }
          @Async Coroutine<Object> run() {
            IntFunction<Inner> make = Inner::new;
            int x = make.apply(await(later(5))).x;
            int[] a = await(later(new int[] {1, 2}));
            Supplier<int[]> copy = await(later(a))::clone;
            a[0] = 9;
            return value(join(x, copy.get()));
          }
          """);

  final Case boundToAnAwaitedCoroutineResult =
      members(
          """
          @Async Coroutine<List<String>> list() { return value(new ArrayList<>(List.of(await(later("x"))))); }
          @Async Coroutine<Object> run() {
            Consumer<String> add = await(list())::add;
            add.accept("ignored");
            Predicate<String> p = await(list())::contains;
            return value(join(p.test("x"), p.negate().test("x")));
          }
          """);

  final Case chainedOnAReference =
      body(
          """
          Comparator<String> c = Comparator.comparing(await(later(Map.of("a", 2, "b", 1)))::get);
          List<String> l = new ArrayList<>(List.of("a", "b"));
          l.sort(c);
          return value(l);
          """);
}
