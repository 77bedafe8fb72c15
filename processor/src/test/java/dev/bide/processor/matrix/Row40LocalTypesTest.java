package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 40: local class, record, enum, interface across an await; instantiated after resume. */
class Row40LocalTypesTest extends MatrixRow {
  final Case localClassInstantiatedAfterResume =
      body(
          """
          class Counter {
            private int n;
            int next() { return ++n; }
          }
          Counter c = new Counter();
          c.next();
          await(later(0));
          Counter d = new Counter();
          c = await(later(c));
          return value(join(c.next(), d.next(), new Counter().next(), c.n));
          """);

  final Case localRecord =
      body(
          """
          record Point(int x, String y) {
            Point { if (x < 0) throw new IllegalArgumentException("negative"); }
            static Point of(int x) { return new Point(x, "of"); }
            int twice() { return 2 * x; }
          }
          Point p = new Point(await(later(1)), "a");
          List<Point> all = new ArrayList<>(List.of(p));
          all.add(await(later(Point.of(3))));
          await(later(0));
          all.add(new Point(all.get(1).twice(), p.y()));
          return value(all + "" + p.equals(new Point(1, "a")));
          """);

  final Case localEnum =
      body(
          """
          enum Color { RED, GREEN { @Override String show() { return "g!"; } }; String show() { return name().toLowerCase(Locale.ROOT); } }
          String out = "";
          for (Color c : Color.values()) {
            await(later(0));
            switch (await(later(c))) {
              case RED -> out += "R" + await(later(c.show()));
              case GREEN -> out += "G" + c.show() + c.ordinal();
            }
          }
          EnumMap<Color, Integer> map = new EnumMap<>(Color.class);
          map.put(Color.RED, await(later(1)));
          return value(out + map + Color.valueOf("GREEN"));
          """);

  final Case localInterface =
      body(
          """
          interface Shape { int area(); default String show() { return "area" + area(); } }
          Shape s = () -> 4;
          int k = await(later(3));
          Shape t = () -> k * k;
          await(later(0));
          return value(s.show() + t.show());
          """);

  final Case localClassHierarchy =
      body(
          """
          int k = await(later(7));
          abstract class Base { abstract int get(); int plus() { return get() + k; } }
          class One extends Base { int get() { return 1; } }
          final class Two extends One { @Override int get() { return super.get() + 1; } }
          Base b = new Two();
          await(later(0));
          Base c = new Base() { int get() { return k; } };
          return value(join(b.plus(), c.plus(), b instanceof One, new One().plus()));
          """);

  final Case genericLocalClass =
      body(
          """
          class Box<T extends Comparable<T>> {
            final List<T> all = new ArrayList<>();
            Box<T> add(T t) { all.add(t); return this; }
            T max() { return Collections.max(all); }
          }
          Box<Integer> b = new Box<Integer>().add(await(later(3))).add(await(later(5)));
          await(later(0));
          Box<String> c = new Box<>();
          c.add("x");
          return value(b.max() + c.max());
          """);

  final Case localClassInANestedScopeAndALoop =
      body(
          """
          String out = "";
          for (int i = 0; i < 2; i++) {
            int k = i;
            class Here { String at() { return "i" + k; } }
            Here h = new Here();
            await(later(0));
            out += h.at() + new Here().at();
            if (i == 1) {
              class There extends Here { @Override String at() { return "t" + super.at(); } }
              There t = await(later(new There()));
              out += t.at();
            }
          }
          {
            class Here { String at() { return "other"; } }
            await(later(0));
            out += new Here().at();
          }
          return value(out);
          """);

  final Case localClassUsesTheMethodsTypeParameter =
      members(
          """
          @Async <T extends Comparable<T>> Coroutine<T> best(List<T> all) {
            class Best {
              T t;
              void offer(T x) { if (t == null || x.compareTo(t) > 0) t = x; }
            }
            Best best = new Best();
            for (T t : all) best.offer(await(later(t)));
            T result = best.t;
            await(later(0));
            return value(result);
          }
          @Async Coroutine<Object> run() { return value(await(best(List.of(1, 3, 2))) + await(best(List.of("a", "b")))); }
          """);

  final Case localClassUsesThisAndPrivateMembers =
      members(
          """
          private int secret = 1;
          private String hidden(int x) { return "h" + x; }
          @Async Coroutine<Object> run() {
            class Peek {
              int secret = 50;
              String all() { return hidden(Main.this.secret) + secret + this.secret; }
            }
            Peek p = new Peek();
            secret = await(later(2));
            return value(p.all() + new Peek().all());
          }
          """);

  final Case arraysAndCollectionsOfLocalTypes =
      body(
          """
          record R(int n) { }
          R[] array = {new R(1), new R(await(later(2)))};
          Map<String, R> map = new TreeMap<>();
          for (R r : array) map.put("k" + r.n(), await(later(r)));
          R[][] more = new R[await(later(1))][2];
          more[0][1] = array[0];
          return value(join(map, more[0][1], more.length, Arrays.stream(array).mapToInt(R::n).sum()));
          """);

  final Case recursiveLocalClass =
      body(
          """
          class Node {
            final int v;
            final Node next;
            Node(int v, Node next) { this.v = v; this.next = next; }
            int sum() { return v + (next == null ? 0 : next.sum()); }
          }
          Node head = null;
          for (int i = 1; i <= 4; i++) head = new Node(await(later(i)), head);
          return value(head.sum());
          """);

  final Case genericClassInAGenericInnerHost =
      types(
          """
      class Main { @Async Coroutine<Object> run() { Outer<String>.Host<Integer> h = new Outer<>("o").new Host<>(5); return value(join(await(h.go("m")), await(new Outer<Integer>(3).new Host<>('c').go(2L)))); } }
      class Outer<A> {
        private A a; private List<A> all = new ArrayList<>(); Outer(A a) { this.a = a; }
        private class Item<Z> { final Z z; final A owner = a; private Item(Z z) { this.z = z; } private <Q> String show(Q q) { return z + "/" + owner + "/" + q; } }
        class Host<B> {
          private B b; Host(B b) { this.b = b; }
          @Async <C> Coroutine<String> go(C c) {
            Item<B> i = new Item<>(b); Item<C> j = Outer.this.new Item<C>(await(later(c))); all.add(a); a = await(later(a));
            Map<A, Item<? extends B>> m = new HashMap<>(); m.put(a, i); Function<B, Item<B>> mk = Item::new; Item<B>[] none = null;
            class L<D extends B> { D d; A x = a; Item<D> item(D d) { this.d = d; return new Item<>(d); } }
            L<B> l = new L<>(); await(later(0));
            return value(i.show(c) + j.<A>show(a) + m.get(a).z + mk.apply(b).show(1) + l.item(b).show(l.x) + all + (none == null));
          }
        }
      }
      """);

  final Case everyUseOfAGenericLocalClass =
      members(
          """
      @Async <A, B extends List<A>> Coroutine<Object> f(A a, B b) {
        record Pair<X, Y extends Comparable<Y>>(X x, Y y) { static <Q> Pair<Q, String> of(Q q) { return new Pair<>(q, "y"); } <Z> Pair<Z, Y> with(Z z) { return new Pair<>(z, y); } }
        interface Fn<X, Y> { Y f(X x); default <Z> Fn<X, Z> then(Fn<? super Y, ? extends Z> g) { return x -> g.f(f(x)); } }
        class Node<T extends A> implements Iterable<T> { static int stat() { return 3; } T v; Node<? extends T> next; A outer = a; Node(T v, Node<? extends T> next) { this.v = v; this.next = next; } public Iterator<T> iterator() { List<T> l = new ArrayList<>(); for (Node<? extends T> n = this; n != null; n = n.next) l.add(n.v); return l.iterator(); } class In<U> { U u; T t() { return v; } B bs() { return b; } } }
        class Sub extends Node<A> { Sub(A x) { super(x, null); }  }
        enum K { P, Q; static final int N = values().length; }
        Pair<A, Integer> p = new Pair<>(await(later(a)), 3); Pair<String, Integer> q = p.with(await(later("s")));
        Node<A> n = new Node<>(a, new Node<>(b.get(await(later(0))), null)); Fn<A, Integer> len = x -> ("" + x).length(); Fn<A, String> g = len.then(i -> "#" + i);
        await(later(0)); Node<A>.In<Integer> in = n.new In<>(); in.u = await(later(4)); Map<K, Node<A>[]> map = new EnumMap<>(K.class); Class<?> nc = Node.class; boolean raw = (Object) n instanceof Node && (Object) n instanceof Node<?>; int st = Node.stat() + Sub.stat();
        @SuppressWarnings("unchecked") Node<A>[] arr = new Node[] {n, new Sub(a)}; map.put(K.Q, arr); String s = ""; for (A each : n) s += each + g.f(each) + await(later(","));
        var sub = new Sub(await(later(a))); var deep = sub.new In<String>(); List<Pair<A, String>> ps = List.of(Pair.of(a)); Supplier<Node<A>> mk = () -> new Sub(a); BiFunction<A, Node<A>, Node<A>> ctor = Node::new; await(later(0));
        return value(s + nc.getSimpleName() + raw + st + p + q + in.t() + in.u + in.bs() + map.get(K.Q).length + K.N + deep.t() + ps + mk.get().outer + ctor.apply(a, null).v);
      }
      @Async Coroutine<Object> run() { return value(await(f(1, List.of(22, 3))) + "" + await(new Main().<String, List<String>>f("a", List.of("bb")))); }
      """);

  final Case testsOfLocalClassesInGenericMethods =
      members(
          """
          @Async <T> Coroutine<Object> f(T t, T u) {
            class Key {
              T k;
              Key(T k) { this.k = k; }
              boolean is(Key other) { return other.k.equals(k) && t != null; }
            }
            class Sub<X> extends Key { X x; Sub(X x) { super(t); this.x = x; } }
            Object a = new Key(t), b = await(later((Object) new Sub<>(1)));
            boolean same = ((Key) a).is((Key) b) && a instanceof Key && ((Key) b).k == t && b instanceof Sub;
            if (!(b instanceof Key c)) {
              return value("no");
            }
            await(later(0));
            T mine = c.k;
            if (b instanceof Sub<?> d && d.k.equals(await(later(mine)))) {
              T other = d.k;
              same &= other == c.k && d.x.equals(1);
            }
            Key[] keys = new Key[] {c};
            Supplier<T> s = () -> a instanceof Key e ? e.k : u;
            return value(join(same, mine, keys.length, s.get(), new Key(u).is(c)));
          }
          @Async Coroutine<Object> run() { return value(await(f("t", "u")) + "" + await(f(1, 2))); }
          """);

  /** None of these names can say for what {@code T} the method runs. */
  final Case localClassesInGenericMethodsAskForTheirOwn =
      members(
          """
          @Async <T> Coroutine<Object> f(T t) {
            class Key {
              T k = t;
              Key[] own = {this};
              class In { boolean is(Object o) { return o instanceof In x && x.i() == k && o instanceof Key.In; } T i() { return k; } }
              record Flat(int x) { }
              @Override public boolean equals(Object o) { return o instanceof Key other && other.k.equals(k); }
              @Override public int hashCode() { return 1; }
              boolean isArray(Object o) { return o instanceof Key[] all && all[0].k == k; }
              Object of(Object o) { if (!(o instanceof Key)) return null; Key key = (Key) o; return key.k; }
            }
            Key a = new Key();
            await(later(0));
            Object in = a.new In();
            boolean same = a.equals(new Key()) && !a.equals(in) && a.new In().is(in) && a.isArray(new Key().own);
            if (in instanceof Key.In x) {
              await(later(1));
              same &= x.i() == t;
            }
            return value(join(same, a.of(a), a.of(""), new Key.Flat(await(later(2)))));
          }
          @Async Coroutine<Object> run() { return value(await(f("t")) + "" + await(f(1))); }
          """);

  final Case arraysOfLocalClassesInGenericMethods =
      members(
          """
          @Async <T> Coroutine<Object> f(T t) {
            class Key { T k = t; Key() { } Key(int i) { log("" + i); } }
            class Pair<U extends Number> { T k = t; U u; Pair(U u) { this.u = u; } Pair<?>[] me() { Pair<?>[] all = {this}; return all; } }
            await(later(0));
            Key[] all = {new Key(await(later(1))), new Key()}, none = {};
            Key[][] deep = {{new Key(await(later(2)))}, {}}, more = new Key[][] {{}, {new Key()}}, empty = new Key[2][];
            final Key[] kept = {};
            IntFunction<Key[]> create = Key[]::new;
            Supplier<Object> lambda = () -> { Key[] own = {new Key()}; return own[0].k; };
            Pair<?>[] pairs = {new Pair<>(3)}, two = new Pair<?>[2];
            await(later(0));
            Pair<? extends Integer> p = new Pair<>(4);
            await(later(0));
            Integer u = p.u;
            boolean is = (Object) all instanceof Key[] && Key[].class == all.getClass();
            return value(join(all.length, none.length, deep.length, more[1][0].k, empty.length, kept.length,
                create.apply(3).length, lambda.get(), pairs[0].k, two.length, u, is, p.me().length));
          }
          @Async Coroutine<Object> run() { return value(await(f("t")) + "" + await(f(1))); }
          """);

  final Case boundedWildcardsOfLocalClassesInGenericMethods =
      members(
          """
          @Async <T> Coroutine<Object> f(T t, List<? extends Integer> some) {
            class Key<U extends Number> extends ArrayList<U> {
              T k = t;
              boolean is(List<? extends Number> l) { return l instanceof Key<? extends Number> x && x.k == k; }
            }
            List<? extends Integer> list = await(later(new Key<Integer>()));
            boolean plain = some instanceof Key<? extends Integer>;
            if (list instanceof Key<? extends Integer> key) {
              await(later(0));
              Key<? extends Integer> other = key;
              Key<?> any = other;
              await(later(0));
              return value(join(key.k, other.size(), any.is(list), any.is(some), plain));
            }
            return value("no");
          }
          @Async Coroutine<Object> run() { return value(await(f("t", List.of(1))) + "" + await(f(1, List.of()))); }
          """);
}
