package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 38: lambdas, anonymous and local classes capturing locals before and after an await; fresh
 * value per loop iteration.
 */
class Row38CapturesTest extends MatrixRow {
  final Case lambdaBeforeAndAfter =
      body(
          """
          int before = await(later(1));
          IntUnaryOperator f = x -> x + before;
          int after = f.applyAsInt(await(later(10)));
          IntUnaryOperator g = x -> x + before + after;
          await(later(0));
          return value(join(f.applyAsInt(1), g.applyAsInt(1)));
          """);

  final Case freshPerIteration =
      body(
          """
          List<IntSupplier> all = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            int k = i * 10;
            String s = await(later("s" + k));
            all.add(() -> k + s.length());
            int m = k + await(later(1));
            all.add(() -> m);
          }
          int i = 0;
          while (i < 2) {
            final int j = i++;
            await(later(0));
            all.add(() -> j);
          }
          return value(all.stream().map(IntSupplier::getAsInt).toList());
          """);

  final Case anonymousClasses =
      body(
          """
          int n = await(later(5));
          String name = "n";
          Comparator<String> c = new Comparator<>() {
            int calls = n;
            @Override public int compare(String a, String b) { calls++; return name.equals("n") ? b.compareTo(a) : 0; }
            @Override public String toString() { return "calls" + calls; }
          };
          List<String> list = new ArrayList<>(List.of("a", "c", "b"));
          await(later(0));
          list.sort(c);
          return value(list + (c.toString().length() > 5 ? "counted" : "no"));
          """);

  final Case localClassCapturing =
      body(
          """
          int base = await(later(100));
          class Adder {
            final int x;
            Adder(int x) { this.x = x; }
            int add(int y) { return base + x + y; }
            Adder next() { return new Adder(x + 1); }
          }
          Adder a = new Adder(await(later(1)));
          int r = a.add(2);
          await(later(0));
          return value(r + a.next().add(await(later(3))));
          """);

  final Case capturingParameters =
      members(
          """
          @Async Coroutine<Supplier<String>> f(String p, int... more) {
            await(later(0));
            Supplier<String> s = () -> p + more.length;
            await(later(0));
            return value(() -> s.get() + p);
          }
          @Async Coroutine<Object> run() { return value(await(f("p", 1, 2)).get()); }
          """);

  final Case capturingThisAndLocals =
      members(
          """
          private int field = 1;
          private int twice(int x) { return 2 * x; }
          @Async Coroutine<Object> run() {
            int local = await(later(10));
            Supplier<Integer> s = () -> field + local + twice(local) + this.field;
            field = await(later(5));
            Supplier<Supplier<Integer>> nested = () -> () -> twice(field) + local;
            return value(join(s.get(), nested.get().get()));
          }
          """);

  final Case lambdaInALambda =
      body(
          """
          String a = await(later("a"));
          Function<String, Function<String, String>> f = b -> {
            String c = b + a;
            return d -> { String e = c + d; return e + a; };
          };
          String b = await(later("b"));
          return value(f.apply(b).apply(await(later("d"))));
          """);

  final Case lambdaParametersNamedLikeLaterLocals =
      body(
          """
          Function<Integer, Integer> f = x -> { int y = x + 1; for (int i = 0; i < 2; i++) y += i; return y; };
          int r = f.apply(await(later(1)));
          int x = await(later(5));
          int y = x;
          for (int i = 0; i < 2; i++) y += await(later(i));
          try { throw new IllegalStateException(); } catch (IllegalStateException e) { await(later(0)); }
          Consumer<String> e = s -> log(s);
          e.accept(join(r, x, y));
          return value("end");
          """);

  final Case lateAssignedButEffectivelyFinal =
      body(
          """
          int x;
          if (await(later(true))) x = await(later(1)); else x = 2;
          Supplier<Integer> s = () -> x;
          final String t;
          t = await(later("t"));
          await(later(0));
          return value(s.get() + ((Supplier<String>) () -> t).get());
          """);

  final Case capturedByAClassThatAwaitsNothingInsideALoop =
      body(
          """
          List<Object> all = new ArrayList<>();
          for (String s : List.of("a", "b")) {
            for (int i = 0; i < 2; i++) {
              int n = i;
              await(later(0));
              all.add(new Object() {
                final String copy = s;
                @Override public String toString() { return copy + s + n; }
              });
              record Pair(String l, int r) { }
              all.add(new Pair(await(later(s)), n));
            }
          }
          return value(all);
          """);

  final Case methodReferences =
      members(
          """
          String prefix = "p";
          String add(String s) { return prefix + s; }
          static String twice(String s) { return s + s; }
          @Async Coroutine<Object> run() {
            Function<String, String> f = this::add, g = Main::twice, h = String::trim;
            Supplier<List<String>> l = ArrayList::new;
            IntFunction<int[]> a = int[]::new;
            prefix = await(later("q"));
            List<String> list = l.get();
            list.add(f.apply("1"));
            Function<Object, Boolean> add = await(later(list))::contains;
            await(later(0));
            list.add(g.andThen(h).apply(" x "));
            return value(join(list, add.apply("q1"), a.apply(await(later(2))).length));
          }
          """);

  final Case streamsBetweenAwaits =
      body(
          """
          List<Integer> list = await(later(List.of(3, 1, 2)));
          int add = await(later(10));
          List<Integer> sorted = list.stream().map(x -> x + add).filter(x -> x != 11).sorted().toList();
          int sum = sorted.stream().mapToInt(Integer::intValue).map(x -> x * add).sum() + await(later(1));
          return value(join(sorted, sum));
          """);

  final Case genericLambdaInferredAcrossAnAwait =
      body(
          """
          var map = new TreeMap<String, List<Integer>>();
          for (var s : List.of("a", "bb", "cc")) {
            map.computeIfAbsent(await(later(s)), k -> new ArrayList<>()).add(s.length());
            map.merge("all", List.of(await(later(1))), (x, y) -> { var z = new ArrayList<>(x); z.addAll(y); return z; });
          }
          return value(map);
          """);
}
