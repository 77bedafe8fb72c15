package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 47: generic methods and classes, bounds, wildcard capture, intersections, {@code var}, {@code
 * var o = new Object(){int n;}}, raw types.
 */
class Row47GenericsTest extends MatrixRow {
  final Case genericMethods =
      members(
          """
          @Async <T> Coroutine<T> same(T t) { T u = await(later(t)); await(later(0)); return value(u); }
          @Async static <A, B extends A> Coroutine<List<A>> both(A a, B b) {
            List<A> list = new ArrayList<>();
            list.add(await(later(a)));
            list.add(await(later(b)));
            return value(list);
          }
          @Async Coroutine<Object> run() {
            int i = await(same(1)) + await(this.<Integer>same(2));
            String s = await(same("s")).concat(await(same(await(same("t")))));
            List<Number> l = await(Main.<Number, Double>both(1, 2.0));
            return value(join(i, s, l, await(same((Object) null))));
          }
          """);

  final Case genericClasses =
      members(
          """
          static class Box<T extends Comparable<? super T>> {
            T t;
            Box(T t) { this.t = t; }
            @Async Coroutine<T> swap(T other) {
              T old = t;
              t = await(later(other));
              return value(old.compareTo(t) > 0 ? old : t);
            }
            @Async <U extends T> Coroutine<Map<T, U>> map(U u) {
              Map<T, U> m = new TreeMap<>();
              m.put(t, await(later(u)));
              m.put(await(later(u)), u);
              return value(m);
            }
            class Inner { @Async Coroutine<T> get() { T mine = t; await(later(0)); return value(mine); } }
          }
          @Async Coroutine<Object> run() {
            Box<Integer> b = new Box<>(1);
            int max = await(b.swap(5));
            Box<Integer>.Inner inner = b.new Inner();
            return value(join(max, await(b.swap(2)), await(b.map(9)), await(inner.get())));
          }
          """);

  final Case wildcards =
      members(
          """
          @Async Coroutine<Integer> count(Collection<?> all) {
            int n = 0;
            for (Object o : all) if (await(later(o)) != null) n++;
            Iterator<?> it = all.iterator();
            Object first = await(later(it)).next();
            return value(n * 10 + (first == null ? 1 : 2));
          }
          @Async Coroutine<Double> sum(List<? extends Number> all, Consumer<? super Integer> out) {
            double d = 0;
            for (int i = 0; i < all.size(); i++) { d += all.get(i).doubleValue() + await(later(all.get(i))).intValue(); out.accept(i); }
            var head = all.get(0);
            await(later(0));
            return value(d + head.intValue());
          }
          @Async Coroutine<Object> run() {
            List<Object> seen = new ArrayList<>();
            return value(join(await(count(Arrays.asList(1, null, "s"))), await(sum(List.of(1, 2.5f), seen::add)), seen));
          }
          """);

  final Case captureConversion =
      members(
          """
          static <T> void swap(List<T> l, int i, int j) { T t = l.get(i); l.set(i, l.get(j)); l.set(j, t); }
          static <T> T first(List<T> l, int i) { return l.get(i); }
          @Async Coroutine<Object> run() {
            List<?> list = new ArrayList<>(List.of("a", "b"));
            swap(list, await(later(0)), await(later(1)));
            var x = first(list, await(later(0)));
            Object y = first(list, 1);
            await(later(0));
            Class<? extends Number> c = await(later(Integer.class));
            var e = c.cast(5);
            await(later(0));
            return value(join(list, x, y, e.intValue()));
          }
          """);

  final Case rawTypes =
      members(
          """
          @SuppressWarnings({"rawtypes", "unchecked"})
          @Async Coroutine<Object> run() {
            List raw = new ArrayList();
            raw.add(await(later(1)));
            raw.add("s");
            for (Object o : raw) await(later(o));
            Map<String, List> m = new HashMap<>();
            m.put("k", raw);
            Comparable c = (Comparable) await(later((Object) "a"));
            int cmp = c.compareTo("b");
            Collection<Integer> ints = raw;
            return value(join(raw, m, cmp, ints.size(), await(later(raw)).get(1)));
          }
          """);

  final Case genericArraysAndVarargs =
      members(
          """
          @SafeVarargs
          static <T> List<T> of(T... all) { return new ArrayList<>(Arrays.asList(all)); }
          @SuppressWarnings("unchecked")
          @Async <T> Coroutine<T[]> fill(T[] a, T t) {
            for (int i = 0; i < a.length; i++) a[i] = await(later(t));
            T[] copy = a.clone();
            await(later(0));
            List<T>[] lists = new List[] {of(t)};
            return value(lists[await(later(0))].toArray(copy));
          }
          @Async Coroutine<Object> run() {
            String[] s = await(fill(new String[2], "x"));
            List<List<Integer>> nested = of(of(1, await(later(2))), List.of());
            return value(join(s, nested));
          }
          """);

  final Case inferenceThroughAwait =
      body(
          """
          List<String> a = await(later(new ArrayList<>()));
          Map<String, List<Integer>> m = await(later(Map.of("k", List.of(1, 2))));
          Optional<? extends Number> o = await(later(Optional.of(1.5)));
          List<? super Integer> sup = new ArrayList<>(await(later(List.of(1, 2))));
          Comparator<String> c = await(later(Comparator.<String>naturalOrder().reversed()));
          a.addAll(List.of("x", "y"));
          a.sort(c);
          Set<Map.Entry<String, List<Integer>>> entries = await(later(m.entrySet()));
          String s = await(later(entries)).stream().map(e -> e.getKey() + e.getValue().size()).collect(java.util.stream.Collectors.joining());
          return value(join(a, o.map(Number::intValue).orElse(0), sup.get(0), s));
          """);

  final Case recursiveBounds =
      members(
          """
          static abstract class Builder<B extends Builder<B>> {
            final StringBuilder out = new StringBuilder();
            abstract B self();
            B add(Object o) { out.append(o); return self(); }
            @Async Coroutine<B> addLater(Object o) { out.append(await(later(o))); return value(self()); }
          }
          static class My extends Builder<My> { My self() { return this; } My mine() { return add("mine"); } }
          @Async <E extends Enum<E>> Coroutine<List<E>> all(Class<E> type) {
            List<E> list = new ArrayList<>();
            for (E e : type.getEnumConstants()) list.add(await(later(e)));
            return value(list);
          }
          @Async Coroutine<Object> run() {
            My m = await(await(new My().add(1).addLater(2)).mine().addLater("x"));
            return value(m.mine().out + "" + await(all(TimeUnit.class)).size());
          }
          """);

  final Case typeVariableShadowing =
      members(
          """
          static class Outer<T> {
            T t;
            @Async <T extends Number> Coroutine<Integer> shadow(T t) { return value(await(later(t)).intValue() + 1); }
            class In<T> { @Async Coroutine<T> id(T x) { T y = await(later(x)); return value(y); } }
          }
          @Async Coroutine<Object> run() {
            Outer<String> o = new Outer<>();
            Outer<String>.In<Integer> in = o.new In<>();
            return value(join(await(o.shadow(2.5)), await(in.id(3)), o.t));
          }
          """);

  final Case captureInsideOfAnArgument =
      members(
          """
          @Async Coroutine<Object> run() {
            Class<?> type = Map.class;
            List<String> names = new ArrayList<>();
            for (var variable : await(later(type.getTypeParameters()))) {
              names.add(await(later(variable)).getName());
            }
            names.add("" + await(later(type.getSuperclass())));
            List<?> list = List.of(1, 2);
            var first = await(later(Map.of("k", list.iterator())));
            names.add("" + await(later(first)).get("k").next());
            var nested = await(later(List.of(List.of(list.iterator()))));
            names.add("" + await(later(nested)).get(0).get(0).next());
            return value(names);
          }
          """);

  final Case wildcardTargetsOfGenericCalls =
      members(
          """
          interface Failable<T, E extends Throwable> { void accept(T t) throws E; }
          static <T, E extends Throwable> Failable<T, E> nop() { return t -> log(t); }
          Failable<String, ? extends Exception> last;

          @Async Coroutine<Object> run() throws Exception {
            set(null);
            await(set(null)).accept("a");
            await(set(t -> log("b"))).accept("c");
            return value(1);
          }
          @Async Coroutine<Failable<String, ? extends Exception>> set(Failable<String, ? extends Exception> given) {
            last = given != null ? given : await(later(nop()));
            return value(await(later(last)));
          }
          """);
}
