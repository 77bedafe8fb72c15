package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 60: async lambdas: the interfaces they implement, type variables, overloads. */
class Row60LambdaTypesTest extends MatrixRow {
  final Case typeVariables =
      types(
          """
          class Main {
            @Async Coroutine<Object> run() {
              return value(join(await(new Box<>("v").pair(3)), await(new Box<>(1).count())));
            }
          }
          class Box<T extends Comparable<T>> {
            private final T it;
            Box(T it) { this.it = it; }
            @Async <U extends Number> Coroutine<String> pair(U u) {
              Function<T, Coroutine<Map<T, U>>> f = t -> {
                T other = await(later(t));
                Map<T, U> map = new HashMap<>();
                map.put(other.compareTo(it) == 0 ? it : t, await(later(u)));
                return value(map);
              };
              Supplier<Coroutine<List<U>>> none = () -> { List<U> l = new ArrayList<>(); await(later(1)); return value(l); };
              return value(await(f.apply(it)) + "" + await(none.get()));
            }
            @Async Coroutine<Integer> count() {
              Supplier<Coroutine<Integer>> s = () -> value(await(later(1)) + 1);
              return s.get();
            }
          }
          """);

  final Case inGenericCalls =
      members(
          """
          static <T, R> List<R> map(List<T> list, Function<? super T, ? extends R> f) {
            List<R> all = new ArrayList<>();
            for (T each : list) all.add(f.apply(each));
            return all;
          }
          @Async static <T> Coroutine<List<T>> all(List<Coroutine<T>> list) {
            List<T> results = new ArrayList<>();
            for (Coroutine<T> each : list) results.add(await(each));
            return value(results);
          }
          @Async Coroutine<Integer> f(int x) { return value(x + await(later(1))); }
          @Async Coroutine<Object> run() {
            int k = await(later(10));
            List<Integer> one = await(all(map(List.of(1, 2), x -> value(await(f(x)) * k))));
            var two = await(all(map(List.of("a", "b"), x -> { String y = await(later(x)); return value(y + k); })));
            var three = await(all(List.of(1, 2).stream().map(x -> value(await(f(x)) + "s")).toList()));
            return value(join(one, two, three));
          }
          """);

  final Case overloads =
      members(
          """
          String call(Runnable r) { return "runnable"; }
          <T> String call(Supplier<Coroutine<T>> s) { return "supplier"; }
          String use(Consumer<String> c) { return "consumer"; }
          <T> String use(Function<String, Coroutine<T>> f) { return "function"; }
          @Async Coroutine<Object> run() {
            boolean b = await(later(true));
            return value(join(
                call(() -> { await(later(1)); return value(2); }),
                call(() -> value(await(later(1)))),
                call(() -> b ? value(await(later(1))) : value(2)),
                use(x -> { await(later(1)); return value(x); }),
                use(x -> b ? value(await(later(1))) : value(2))));
          }
          """);

  final Case primitivesAndOwnInterfaces =
      members(
          """
          interface Op { Coroutine<Long> apply(int a, long b, double... more); boolean equals(Object o); }
          interface Face<R> extends Supplier<R> { default R twice() { get(); return get(); } }
          @Async Coroutine<Object> run() {
            byte small = (byte) await(later(3)).intValue();
            Op op = (a, b, more) -> { short s = (short) (a + small); await(later(0)); return value(s + b + (long) more[0]); };
            Op explicit = (int a, final long b, double[] more) -> value(a * b + await(later(more.length)));
            IntFunction<Coroutine<Integer>> i = x -> value(await(later(x)) + 1);
            Face<Coroutine<String>> face = () -> { log("face"); return value("f" + await(later(1))); };
            return value(join(await(op.apply(1, 2L, 3.0)), await(explicit.apply(4, 5L)), await(i.apply(6)), await(face.twice())));
          }
          """);

  final Case wildcards =
      body(
          """
          Function<? super String, ? extends Coroutine<Integer>> f = s -> value(await(later(s)).length());
          Supplier<Coroutine<? extends Number>> g = () -> value(await(later(1)) + 1);
          Supplier<? extends Coroutine<? super Integer>> h = () -> value(await(later(2)));
          List<?> list = await(later(List.of("a", 1)));
          Supplier<Coroutine<?>> k = () -> value(list.get(await(later(1))));
          var cast = (Supplier<Coroutine<List<?>>> & java.io.Serializable) () -> { await(later(1)); return value(list); };
          return value(join(await(f.apply("abc")), await(g.get()), await(h.get()), await(k.get()), await(cast.get())));
          """);

  final Case futures =
      body(
          """
          Function<String, CompletableFuture<String>> f = s -> {
            log("at once");
            String t = await(stage(s));
            return CompletableFuture.completedFuture(t + "!");
          };
          Function<String, CompletionStage<Integer>> g = s -> CompletableFuture.completedFuture(await(stage(s)).length());
          CompletableFuture<String> one = f.apply("x");
          log("applied");
          return value(join(await(one), await(g.apply("abc")), await(stage("y").thenCompose(f))));
          """);

  final Case generators =
      body(
          """
          int step = await(later(2));
          Function<Integer, AsyncGenerator<Integer>> f = n -> {
            for (int i = 0; i < n; i++) {
              emit(i * await(later(step)));
            }
            return end();
          };
          int sum = 0;
          for (int x : awaitEach(f.apply(4))) {
            sum += x;
            if (x > 4) sum += await(later(100));
          }
          return value(sum);
          """);

  final Case everyPlace =
      members(
          """
          @Async Coroutine<Object> run() {
            int k = await(later(1));
            Supplier<Coroutine<Integer>>[] array = array(() -> value(await(later(k))), () -> value(2 + await(later(k))));
            Supplier<Coroutine<Integer>> choice = k > 0 ? () -> value(await(later(10))) : () -> value(await(later(20)));
            int sum = await(array[0].get()) + await(array[1].get()) + await(choice.get());
            sum += await(((Supplier<Coroutine<Integer>>) () -> value(await(later(100)) + k)).get());
            Supplier<Coroutine<Integer>> byKind = switch (k) {
              case 1 -> () -> value(await(later(1000)));
              default -> { int j = k; yield () -> value(await(later(j))); }
            };
            for (Supplier<Coroutine<Integer>> s = () -> value(await(later(k))); sum < 5000; ) {
              sum += await(byKind.get()) + await(s.get());
            }
            return value(sum);
          }
          @SafeVarargs static <T> T[] array(T... all) { return all; }
          """);

  final Case privateTypes =
      members(
          """
          private record Point(int x, int y) { }
          private enum Color { RED, BLUE }
          private interface Op { Coroutine<Point> apply(Point p, Color c); }
          private static class Counter { private int n; private int next() { return ++n; } }
          @Async Coroutine<Object> run() {
            Counter counter = new Counter();
            Op op = (p, c) -> {
              Point q = await(later(new Point(p.y(), p.x() + counter.next())));
              await(later(0));
              return value(c == Color.RED ? q : new Point(counter.n, c.ordinal()));
            };
            Function<Point, Coroutine<List<Point>>> twice = p -> value(List.of(await(op.apply(p, Color.RED)), await(later(p))));
            return value(join(await(op.apply(new Point(1, 2), Color.BLUE)), await(twice.apply(new Point(3, 4)))));
          }
          """);

  final Case typesWithoutAName =
      body(
          """
          var o = new Object() { int n = 1; int next() { return ++n; } };
          Supplier<Coroutine<Integer>> f = () -> value(o.next() + await(later(o.n)));
          Function<Integer, Coroutine<String>> g = x -> {
            var inner = new Object() { int sum = x; };
            inner.sum += await(later(10));
            await(later(0));
            return value(inner.sum + "," + o.n);
          };
          List<? extends Comparable<?>> list = await(later(List.of("a", "b")));
          var first = list.get(0);
          Supplier<Coroutine<Object>> h = () -> value(first + "" + await(later(list.size())));
          return value(join(await(f.get()), await(f.get()), await(g.apply(5)), await(h.get())));
          """);
}
