package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 44: static, instance, inner-class, enum, record, interface default/static/private methods;
 * override, bridge, covariant return, generic interface.
 */
class Row44MethodKindsTest extends MatrixRow {
  final Case everyHost =
      types(
          """
          class Main {
            @Async Coroutine<Object> run() {
              return value(join(await(stat(1)), await(new Rec(2).go()), await(Color.RED.go()), await(new Impl().def()),
                  await(Face.stat(5)), await(new Inner().go()), await(final_())));
            }
            @Async static Coroutine<Integer> stat(int x) { return value(await(later(x))); }
            class Inner { @Async Coroutine<Integer> go() { return value(await(later(6))); } }
            @Async final Coroutine<String> final_() { return value(await(later("final"))); }
          }
          record Rec(int n) {
            @Async Coroutine<Integer> go() { return value(n + await(later(n()))); }
          }
          enum Color {
            RED(3) { @Override int k() { return k + 100; } };
            final int k;
            Color(int k) { this.k = k; }
            int k() { return k; }
            @Async Coroutine<String> go() { return value(this + "" + k() + await(later(ordinal()))); }
          }
          interface Face {
            int n();
            @Async default Coroutine<Integer> def() { return value(n() + await(priv(4))); }
            @Async private Coroutine<Integer> priv(int x) { return value(await(later(x)) + n()); }
            @Async static Coroutine<Integer> stat(int x) { return value(await(later(x)) + CONST); }
            int CONST = 1000;
          }
          class Impl implements Face { public int n() { return 10; } }
          """);

  final Case overridingKeepsItsMeaning =
      members(
          """
          static class A {
            @Async Coroutine<String> f(int x) { return value("A" + await(later(x))); }
            @Async Coroutine<String> twice() { return value(await(f(1)) + await(this.f(2))); }
          }
          static class B extends A {
            @Override @Async Coroutine<String> f(int x) { return value("B" + await(later(x * 10)) + await(super.f(x))); }
          }
          static class C extends A {
            @Override Coroutine<String> f(int x) { log("plain"); return value("C"); }
          }
          @Async Coroutine<Object> run() {
            A a = new A(), b = new B(), c = new C();
            return value(join(await(a.twice()), await(b.twice()), await(c.twice()), await(a.f(3)), await(b.f(3)),
                await(new A() { @Override Coroutine<String> f(int x) { return value("anon" + x); } }.twice())));
          }
          """);

  final Case abstractAndInterfaceCallees =
      members(
          """
          interface Source<T> { Coroutine<T> next(); }
          static abstract class Base { abstract Coroutine<Integer> get(int x); @Async Coroutine<Integer> sum() { return value(await(get(1)) + await(get(2))); } }
          static class Ten extends Base { @Override @Async Coroutine<Integer> get(int x) { return value(10 * await(later(x))); } }
          static class Letters implements Source<String> {
            char c = 'a';
            @Override @Async public Coroutine<String> next() { return value("" + await(later(c++))); }
          }
          @Async <T> Coroutine<List<T>> take(Source<? extends T> s, int n) {
            List<T> out = new ArrayList<>();
            while (out.size() < n) out.add(await(s.next()));
            return value(out);
          }
          @Async Coroutine<Object> run() {
            return value(join(await(new Ten().sum()), await(take(new Letters(), 3)), await(this.<Object>take(() -> value(7), 2))));
          }
          """);

  final Case bridges =
      members(
          """
          interface Get<K, V> { Coroutine<V> get(K key); }
          static class Base<V> { @Async Coroutine<V> wrap(V v) { log("base"); return value(await(later(v))); } }
          static class Impl extends Base<String> implements Get<Integer, String> {
            @Override @Async public Coroutine<String> get(Integer key) { return value("v" + await(later(key + 1))); }
            @Override @Async Coroutine<String> wrap(String v) { log("impl"); return value(await(super.wrap(v + "!"))); }
          }
          @Async Coroutine<Object> run() {
            Get<Integer, String> g = new Impl();
            Base<String> b = new Impl();
            return value(await(g.get(1)) + await(b.wrap("w")));
          }
          """);

  final Case covariantReturn =
      members(
          """
          static class A { Awaitable<? extends Number> n() { return value(1); } }
          static class B extends A { @Override @Async Coroutine<Integer> n() { return value(await(later(2))); } }
          @Async Coroutine<Object> run() {
            A a = new B();
            Number n = await(a.n());
            int i = await(new B().n());
            return value(join(n, i, await(new A().n())));
          }
          """);

  final Case interfaceDefaultsAndDiamond =
      members(
          """
          interface X { @Async default Coroutine<String> who() { return value("X" + await(later(1))); } }
          interface Y { @Async default Coroutine<String> who() { return value("Y" + await(later(2))); } }
          static class Both implements X, Y {
            @Override @Async public Coroutine<String> who() { return value(await(X.super.who()) + await(Y.super.who())); }
          }
          static class OnlyX implements X { }
          @Async Coroutine<Object> run() {
            X x = new Both();
            return value(await(x.who()) + await(new OnlyX().who()) + await(new X() { }.who()));
          }
          """);

  final Case calledThroughMethodReferences =
      members(
          """
          @Async Coroutine<Integer> inst(int x) { return value(await(later(x + 1))); }
          @Async static Coroutine<Integer> stat(int x) { return value(await(later(x * 2))); }
          @Async Coroutine<Object> run() {
            Function<Integer, Coroutine<Integer>> f = this::inst, g = Main::stat;
            BiFunction<Main, Integer, Coroutine<Integer>> h = Main::inst;
            int sum = 0;
            for (Function<Integer, Coroutine<Integer>> each : List.of(f, g)) sum += await(each.apply(10));
            return value(sum + await(h.apply(this, 5)));
          }
          """);

  final Case coroutinesAsValues =
      members(
          """
          @Async Coroutine<Integer> slow(int x) { log("start" + x); return value(await(later("s" + x, x))); }
          @Async Coroutine<Object> run() {
            Coroutine<Integer> a = slow(1), b = slow(2);
            log("nothing ran yet");
            int second = await(b);
            Awaitable<Integer> c = a;
            List<Coroutine<Integer>> more = List.of(slow(3), slow(4));
            int sum = 0;
            for (var each : more) sum += await(each);
            return value(join(second, await(c), sum));
          }
          """);

  final Case awaitingTwiceFails =
      members(
          """
          @Async Coroutine<Integer> one() { return value(await(later(1))); }
          @Async Coroutine<Object> run() {
            Coroutine<Integer> c = one();
            log(await(c));
            try { await(c); } catch (IllegalStateException e) { log("again"); }
            return value("end");
          }
          """);

  final Case enumConstantsWithBodies =
      types(
          """
          enum Op {
            ADD { @Override Coroutine<Integer> apply(int a, int b) { return add(a, b); } },
            MUL { @Override Coroutine<Integer> apply(int a, int b) { return mul(a, b); } };
            abstract Coroutine<Integer> apply(int a, int b);
            @Async private static Coroutine<Integer> add(int a, int b) { return value(a + await(later(b))); }
            @Async static Coroutine<Integer> mul(int a, int b) { return value(await(later(a)) * b); }
            @Async static Coroutine<Integer> all(int a, int b) {
              int sum = 0;
              for (Op op : values()) sum += await(op.apply(a, b));
              return value(sum);
            }
          }
          class Main { @Async Coroutine<Object> run() { return value(await(Op.all(3, 4))); } }
          """);

  final Case superclassIsAGenericInstance =
      members(
          """
          static abstract class Service<I, O extends Collection<I>> {
            abstract O make();
            @Async protected Coroutine<O> collect(List<? extends I> all) {
              O out = make();
              for (I each : all) out.add(await(later(each)));
              return value(out);
            }
          }
          static class Sets extends Service<Integer, TreeSet<Integer>> {
            @Override TreeSet<Integer> make() { return new TreeSet<>(); }
            @Async Coroutine<Integer> first(List<Integer> all) { return value(await(collect(all)).first()); }
          }
          @Async Coroutine<Object> run() { return value(await(new Sets().first(List.of(3, 1, 2)))); }
          """);

  final Case recordsWithTypeParameters =
      types(
          """
          record Pair<A, B>(A a, B b) {
            Pair { log("Pair"); }
            @Async Coroutine<Pair<B, A>> swap() { return value(new Pair<>(await(later(b)), await(later(a)))); }
            @Async static <T> Coroutine<Pair<T, T>> twice(T t) { return value(new Pair<>(t, await(later(t)))); }
          }
          class Main {
            @Async Coroutine<Object> run() {
              Pair<String, Integer> p = new Pair<>("x", 1);
              Pair<Integer, String> q = await(p.swap());
              return value(q.a() + q.b().length() + await(Pair.twice(q.b())).a());
            }
          }
          """);

  final Case nullInPlaceOfAnAwaitable =
      members(
          """
      @Async CompletableFuture<Integer> f(int k) { if (k == 0) return null; await(later(0)); return k == 1 ? null : k == 2 ? (null) : CompletableFuture.completedFuture(k); }
      @Async Coroutine<Object> run() {
        String s = "";
        for (int i = 0; i < 4; i++) try { s += await(f(i)); } catch (NullPointerException e) { s += "npe"; }
        return value(s);
      }
      """);

  final Case everyKindOfInterfaceMethod =
      types(
          """
      interface Face {
        int n();
        private @Async Coroutine<Integer> hidden(int k) { return value(await(later(n())) * k + helper()); }
        private static @Async Coroutine<String> text(String s) { return value(s + await(later("t"))); }
        private int helper() { return 100; }
        default @Async Coroutine<Object> all() { int a = await(hidden(2)); return value(a + await(text("x")) + await(this.hidden(3))); }
        static @Async Coroutine<Integer> sum(Face... faces) { int s = 0; for (Face f : faces) s += await(f.hidden(1)); return value(s); }
      }
      class Main implements Face {
        public int n() { return 7; }
        @Async Coroutine<Object> run() { return value(join(await(all()), await(Face.sum(this, () -> 3)), await(Face.super.all()))); }
      }
      """);
}
