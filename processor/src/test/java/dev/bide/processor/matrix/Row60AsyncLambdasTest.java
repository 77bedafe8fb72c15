package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 60: async lambdas inside an {@code @Async} method ({@code items.map(i -> { await(..); return
 * value(..); })}), nested, capturing.
 */
class Row60AsyncLambdasTest extends MatrixRow {
  final Case block =
      body("""
              int base = await(later(10));
              Function<String, Coroutine<Integer>> f = s -> {
                log("in");
                int n = await(later("f", s)).length();
                return value(n + base);
              };
              log("made");
              Coroutine<Integer> c = f.apply("abc");
              log("applied");
              return value(join(await(c), await(f.apply("x"))));
              """)
          .gives("made applied in f f' in f f' -> 13,11");

  final Case expression =
      body(
          """
          Function<String, Coroutine<String>> f = s -> value(await(later("f", s)) + 1);
          Supplier<Coroutine<String>> g = () -> f.apply(await(later("a")));
          Supplier<Coroutine<String>> h = () -> (value(await(g.get())));
          return value(join(await(f.apply("x")), await(g.get()), await(h.get())));
          """);

  final Case withoutAwait =
      body(
          """
          Function<String, Coroutine<String>> f = s -> { log("now"); return value(s + 1); };
          Coroutine<String> c = f.apply("x");
          log("applied");
          return value(await(c));
          """);

  final Case delegation =
      members(
          """
          @Async Coroutine<String> f(String s) { log("f"); return value(s + await(later(1))); }
          @Async Coroutine<Object> run() {
            Function<String, Coroutine<String>> plain = s -> f(s);
            Function<String, Coroutine<String>> async = s -> f(await(later(s)));
            BiFunction<Boolean, String, Coroutine<String>> either =
                (b, s) -> b ? f(await(later(s))) : value(await(later(s)));
            Function<String, Coroutine<String>> kept = s -> {
              try {
                return f(await(later(s)));
              } finally {
                log("finally");
              }
            };
            return value(join(await(plain.apply("a")), await(async.apply("b")), await(either.apply(true, "c")),
                await(either.apply(false, "d")), await(kept.apply("e"))));
          }
          """);

  final Case capturesInALoop =
      body(
          """
          List<Supplier<Coroutine<String>>> all = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            int k = i * 10;
            String s = await(later("s" + k));
            all.add(() -> value(s + await(later(k))));
            int m = k + await(later(1));
            all.add(() -> { log("m" + m); return value(s + await(later(m)) + k); });
          }
          for (String t : List.of("x", "y")) {
            all.add(() -> value(t + await(later("t", 1))));
          }
          for (var u : new int[] {7, 8}) {
            await(later(0));
            all.add(() -> value("u" + await(later(u))));
          }
          StringBuilder b = new StringBuilder();
          for (var each : all) {
            b.append(await(each.get())).append(';');
          }
          return value(b.toString());
          """);

  final Case nested =
      body(
          """
          int a = await(later(1));
          Function<Integer, Coroutine<Function<Integer, Coroutine<Integer>>>> f = b -> {
            int c = await(later(b)) + a;
            Supplier<Coroutine<Integer>> g = () -> value(await(later(c)) * 2);
            int d = await(g.get());
            return value(e -> {
              int h = await(later(e));
              log(join(a, b, c, d, e, h));
              return value(a + b + c + d + h + await(g.get()));
            });
          };
          var inner = await(f.apply(10));
          return value(join(await(inner.apply(100)), await(inner.apply(200))));
          """);

  final Case insideAPlainLambda =
      body(
          """
          String a = await(later("a"));
          Function<String, Supplier<Coroutine<String>>> f = b -> {
            String c = b + a;
            int[] count = {0};
            return () -> {
              count[0]++;
              return value(c + await(later(b)) + count[0]);
            };
          };
          Supplier<Coroutine<String>> g = f.apply("b");
          return value(await(g.get()) + await(g.get()) + await(f.apply("c").get()));
          """);

  final Case plainLambdaInside =
      body(
          """
          int base = await(later(5));
          Function<List<Integer>, Coroutine<List<Integer>>> f = list -> {
            int add = await(later(1));
            return value(list.stream().map(x -> x + base + add).toList());
          };
          return value(await(f.apply(List.of(1, 2, 3))));
          """);

  final Case members =
      members(
          """
          private int field = 1;
          private static int fixed = 2;
          private int twice(int x) { return 2 * x; }
          @Async private Coroutine<Integer> g(int x) { await(later(0)); return value(x + field); }
          @Async Coroutine<Object> run() {
            int local = await(later(10));
            Function<Integer, Coroutine<Integer>> f = x -> {
              field += await(later(x));
              fixed++;
              return value(twice(field) + this.field + Main.fixed + local + await(g(x)) + await(this.g(1)));
            };
            field = 100;
            int r = await(f.apply(1));
            return value(join(r, field, await(f.apply(2)), fixed));
          }
          """);

  final Case outerInstance =
      types(
          """
          class Base {
            String name() { return "base"; }
            protected int n = 5;
          }
          class Main extends Base {
            private int x = 1;
            @Override String name() { return "main"; }
            class Inner extends Base {
              private int x = 10;
              @Override String name() { return "inner"; }
              @Async Coroutine<String> f() {
                Supplier<Coroutine<String>> s = () -> {
                  Main.this.x += await(later(x));
                  return value(super.name() + name() + Main.this.name() + Main.super.name() + Main.this.x + this.x + super.n);
                };
                await(later(0));
                return s.get();
              }
            }
            @Async Coroutine<Object> run() { return value(await(new Inner().f()) + x); }
          }
          """);

  final Case constants =
      body(
          """
          final int one = 1;
          final String a = "a" + one;
          final char c = 'c';
          Function<String, Coroutine<String>> f = s -> {
            switch (await(later(s))) {
              case a: return value("was a");
              default:
            }
            byte b = one;
            await(later(0));
            switch (b) {
              case one: return value("one" + a + c);
              default: return value("other");
            }
          };
          return value(join(await(f.apply("a1")), await(f.apply("b"))));
          """);

  final Case patterns =
      body(
          """
          Object o = await(later((Object) "text"));
          Supplier<Coroutine<Integer>> f = null;
          if (o instanceof String t && t.length() > 2) {
            f = () -> value(t.length() + await(later(1)));
          }
          Function<Object, Coroutine<String>> g = x -> {
            if (!(x instanceof Integer i)) return value("none" + await(later(1)));
            await(later(0));
            return value("int" + i);
          };
          return value(join(await(f.get()), await(g.apply(1)), await(g.apply("s"))));
          """);

  final Case names =
      members(
          """
          int self = 1, frame = 2, at = 3;
          @Async Coroutine<Object> run() {
            int flow = await(later(4)), depth = 5;
            class Lambda1 { int x = flow; }
            Function<Integer, Coroutine<Integer>> f = item -> {
              int END = await(later(item)), caller = 7;
              return value(self + frame + at + flow + depth + END + caller + new Lambda1().x);
            };
            return value(await(f.apply(6)));
          }
          """);

  final Case inStaticAndInterfaceMethods =
      types(
          """
          interface Face {
            int n();
            @Async default Coroutine<Integer> f() {
              Supplier<Coroutine<Integer>> s = () -> value(n() + await(later(1)) + hidden());
              return s.get();
            }
            private int hidden() { return 1000; }
            @Async static Coroutine<Integer> g(int x) {
              Supplier<Coroutine<Integer>> s = () -> value(x + await(later(1)));
              return s.get();
            }
          }
          class Main implements Face {
            public int n() { return 10; }
            @Async static Coroutine<String> h(String p, int... more) {
              Supplier<Coroutine<String>> s = () -> value(p + more.length + await(later(1)));
              return value(await(s.get()));
            }
            @Async Coroutine<Object> run() { return value(join(await(f()), await(Face.g(5)), await(h("p", 1, 2)))); }
          }
          """);
}
