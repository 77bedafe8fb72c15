package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 60: async lambdas: exceptions, statements and classes in them. */
class Row60LambdaFlowTest extends MatrixRow {
  final Case awaitEachInALambda =
      members(
          """
          @Async AsyncGenerator<Integer> g() { try { emit(1); emit(2); emit(3); } finally { log("closed"); } return end(); }
          @Async Coroutine<Object> run() {
            Function<Integer, Coroutine<Integer>> f = limit -> {
              int sum = 0;
              for (int x : awaitEach(g())) {
                if (x > limit) break;
                sum += x;
              }
              return value(sum);
            };
            return value(await(f.apply(2)) + await(f.apply(5)));
          }
          """);

  final Case exceptionsAtTheAwait =
      members(
          """
          @Async Coroutine<Object> run() throws Exception {
            Function<Integer, Coroutine<Integer>> f = x -> {
              log("f" + x);
              if (x == 0) throw new IllegalStateException("zero");
              int y = await(x == 1 ? failing("a", new java.io.IOException("one")) : later(x));
              return value(y / (x - 2));
            };
            for (int i = 0; i < 4; i++) {
              Coroutine<Integer> c = f.apply(i);
              log("applied");
              try {
                log(await(c));
              } catch (RuntimeException e) {
                log(e);
              } catch (Exception e) {
                log("checked " + e);
              } finally {
                await(later(0));
              }
            }
            return value("end");
          }
          """);

  final Case tryInALambda =
      body(
          """
          Function<Integer, Coroutine<String>> f = x -> {
            String s = "s";
            try {
              s += await(later("try", x));
              if (x == 1) return value(s);
              if (x == 2) throw new IllegalArgumentException();
              s += await(later(x));
            } catch (IllegalArgumentException e) {
              s += await(later("catch", "c"));
            } finally {
              log("finally" + await(later(s)));
            }
            return value(s + "end");
          };
          return value(join(await(f.apply(0)), await(f.apply(1)), await(f.apply(2))));
          """);

  final Case endless =
      body("""
          int[] n = {0};
          Supplier<Coroutine<Integer>> f = () -> {
            while (true) {
              if (++n[0] > await(later(3))) throw new IllegalStateException("enough");
            }
          };
          try {
            return value(await(f.get()));
          } catch (IllegalStateException e) {
            return value(join(e.getMessage(), n[0]));
          }
          """)
          .oracle(
              """
              int[] n = {0};
              Supplier<Coroutine<Integer>> f = () -> {
                n[0] = 4;
                throw new IllegalStateException("enough");
              };
              try {
                return value(await(f.get()));
              } catch (IllegalStateException e) {
                return value(join(e.getMessage(), n[0]));
              }
              """);

  final Case localClasses =
      members(
          """
          int n = 1;
          @Async Coroutine<Object> run() {
            int base = await(later(100));
            class Adder {
              int x;
              Adder(int x) { this.x = x; }
              int add(int y) { return base + x + y + n; }
            }
            record Pair(int l, String r) { }
            Function<Integer, Coroutine<Adder>> f = x -> value(new Adder(await(later(x))));
            Supplier<Coroutine<Pair>> g = () -> {
              Adder a = await(f.apply(7));
              class Twice {
                int add(int y) { return 2 * a.add(y) + base; }
              }
              return value(new Pair(new Twice().add(await(later(1))), "r"));
            };
            return value(join(await(f.apply(1)).add(2), await(g.get())));
          }
          """);

  final Case localSubclassOfALocalClass =
      members(
              """
              int n = 1;
              @Async Coroutine<Object> run() {
                int base = await(later(100));
                class Adder {
                  int x;
                  Adder(int x) { this.x = x; }
                  int add(int y) { return base + x + y + n; }
                }
                Supplier<Coroutine<Adder>> f = () -> {
                  int k = await(later(7));
                  class Twice extends Adder {
                    Twice() { super(k); }
                    @Override int add(int y) { return 2 * super.add(y) + base; }
                  }
                  await(later(0));
                  return value(new Twice());
                };
                return value(await(f.get()).add(1));
              }
              """)
          .since(25);

  final Case localClassesWithoutAwaits =
      body(
          """
          int n = 5;
          List<Supplier<Coroutine<String>>> all = new ArrayList<>();
          if (n > 1) {
            class Local { String s = "local" + n; }
            record Pair(int l, int r) { }
            all.add(() -> value(new Local().s + await(later(1))));
            var pair = new Pair(1, n);
            all.add(() -> value(pair + "" + await(later(pair.r()))));
          }
          enum Color { RED, BLUE }
          all.add(() -> value(Color.values()[await(later(1))].name()));
          return value(await(all.get(0).get()) + await(all.get(1).get()) + await(all.get(2).get()));
          """);

  final Case anonymousClassesInside =
      body(
          """
          String name = await(later("n"));
          Supplier<Coroutine<Supplier<String>>> f = () -> {
            int k = await(later(3));
            return value(new Supplier<String>() {
              int calls = k;
              @Override public String get() { return name + k + ++calls; }
            });
          };
          Supplier<String> s = await(f.get());
          return value(s.get() + s.get());
          """);

  final Case lines =
      members(
              """
              @Async Coroutine<Integer> g(boolean wait) {
                if (wait) await(later(0));
                throw new IllegalStateException();
              }
              @Async Coroutine<Object> run() {
                Function<Boolean, Coroutine<Integer>> f = wait -> {
                  int x =
                      1
                          + await(g(wait));
                  return value(x);
                };
                Function<Boolean, Coroutine<Integer>> h = wait ->
                    value(1 + await(f.apply(wait)));
                for (boolean wait : new boolean[] {false, true}) {
                  try {
                    await(h.apply(wait));
                  } catch (IllegalStateException e) {
                    log(lines(e));
                  }
                }
                return value("end");
              }
              """)
          .gives("[5, 11, 15, 18] [5, 11, 15, 18] -> end");

  final Case linesOfACauseInTheLambda =
      body(
          """
          int zero = await(later(0));
          Supplier<Coroutine<Integer>> f = () -> {
            int x = await(later(1));
            return value(x / zero);
          };
          try {
            return value(await(f.get()));
          } catch (ArithmeticException e) {
            return value(lines(e));
          }
          """);

  final Case sameExceptionObject =
      body(
          """
          IllegalStateException x = new IllegalStateException("same");
          Supplier<Coroutine<Integer>> f = () -> { await(later(0)); throw x; };
          Supplier<Coroutine<Integer>> g = () -> value(await(f.get()) + 1);
          try { await(g.get()); } catch (IllegalStateException e) { return value(e == x && e.getCause() == null); }
          return value("never");
          """);

  final Case usedOnce =
      body(
          """
          Supplier<Coroutine<Integer>> f = () -> value(await(later(1)));
          Coroutine<Integer> c = f.get();
          log(await(c));
          try { await(c); } catch (IllegalStateException e) { return value(e.getMessage().substring(0, 20)); }
          return value("never");
          """);

  final Case recursion =
      members(
          """
          Function<Integer, Coroutine<Integer>> f;
          @Async Coroutine<Object> run() {
            f = n -> {
              if (n == 0) return value(await(later(0)));
              int below = await(f.apply(n - 1));
              return value(below + 1);
            };
            return value(await(f.apply(much())) == much());
          }
          """);

  final Case reassignedParameters =
      body("""
              BiFunction<Integer, String, Coroutine<String>> f = (n, s) -> {
                while (n-- > 0) s += await(later(n));
                return value(s + n);
              };
              return value(await(f.apply(3, "s")));
              """)
          .oracle("return value(\"s210-1\");");

  final Case nothing =
      body(
          """
          Supplier<Coroutine<Void>> f = () -> { log(await(later("x"))); return done(); };
          return value(await(f.get()));
          """);

  final Case beforeAnAwaitInTheSameCall =
      members(
          """
          @Async <T> Coroutine<T> call(Function<T, Coroutine<T>> f, T x) { return value(await(f.apply(x))); }
          @Async Coroutine<Object> run() {
            int k = await(later(5));
            Integer x = await(call(y -> value(y + await(later("lambda", k))), await(later("argument", 1))));
            return value(join(x, await(call(y -> value(y + await(later("s"))), await(later("a"))))));
          }
          """);

  final Case unnamedParameter =
      body("""
              BiFunction<Integer, Integer, Coroutine<Integer>> f = (_, n) -> value(n + await(later(1)));
              return value(await(f.apply(1, 2)));
              """)
          .since(22);
}
