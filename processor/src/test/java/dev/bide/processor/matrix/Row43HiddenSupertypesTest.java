package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 43: what extends, or is nested in, a type that the machine may not name. */
class Row43HiddenSupertypesTest extends MatrixRow {
  final Case innerClassesOfAGenericHost =
      types(
          """
          class Main {
            @Async Coroutine<Object> run() {
              Box<String, Integer> box = new Box<>("k");
              return value(await(box.fill(3)));
            }
          }
          class Box<K extends Comparable<K>, V> {
            private final K key;
            private Entry head;
            private int size;
            Box(K key) { this.key = key; }
            private class Entry {
              private final V v;
              private final Entry next;
              private Entry(V v, Entry next) { this.v = v; this.next = next; size++; }
              K key() { return key; }
              private <R> Pair<R> with(R r) { return new Pair<>(this, r); }
            }
            private class Pair<R> {
              final Entry e; final R r;
              Pair(Entry e, R r) { this.e = e; this.r = r; }
              @Override public String toString() { return e.key() + ":" + e.v + ":" + r; }
            }
            @Async Coroutine<String> fill(V v) {
              head = new Entry(await(later(v)), head);
              Entry second = this.new Entry(v, head);
              Pair<String> p = second.with(await(later("p")));
              Pair<Entry> q = new Pair<Entry>(second.next, head);
              List<Entry> all = new ArrayList<>(List.of(head, await(later(second))));
              BiFunction<V, Entry, Entry> make = Entry::new;
              Entry third = await(another(make.apply(v, null)));
              return value(join(p, q.r.v, all.get(1).next == head, third.key(), size, await(q.e == head ? later(third.v) : later(v))));
            }
            @Async private Coroutine<Entry> another(Entry before) { return value(new Entry(await(later(before.v)), before)); }
          }
          """);

  final Case subclassesInTheBody =
      members(
          """
          private static abstract class Base {
            protected final int x;
            private Base(int x) { this.x = x; log("base" + x); }
            abstract int twice();
            int plus(int y) { return x + y; }
          }
          private class Mid { int v; Mid(int v) { this.v = v + own; } int get() { return v; } }
          private int own = 100;
          @Async Coroutine<Object> run() {
            int k = await(later(2));
            Base a = new Base(await(later(4))) {
              int y = x * k;
              @Override int twice() { return 2 * y; }
              @Override int plus(int z) { return super.plus(z) + this.x; }
            };
            class Local extends Mid {
              Local() { super(k); }
              @Override int get() { return super.get() + v; }
            }
            Mid mid = new Mid(1) { @Override int get() { return -v; } };
            log(join(await(later(a.twice())), a.plus(await(later(1)))));
            return value(join(new Local().get(), mid.get(), await(later(a)).x));
          }
          """);

  final Case hostsThatAreHidden =
      types(
          """
          class Main {
            private static class Parser {
              private final String text; private int at;
              Parser(String text) { this.text = text; }
              @Async Coroutine<Integer> sum() {
                int sum = await(term());
                while (at < text.length() && text.charAt(at) == '+') { at++; sum += await(term()); }
                return value(sum);
              }
              @Async Coroutine<Integer> term() {
                int v = await(atom(this));
                while (at < text.length() && text.charAt(at) == '*') { at++; v *= await(atom(this)); }
                return value(v);
              }
              @Async static Coroutine<Integer> atom(Parser p) {
                if (p.text.charAt(p.at) == '(') {
                  p.at++;
                  int v = await(p.sum());
                  p.at++;
                  return value(v);
                }
                return value(await(later(p.text.charAt(p.at++) - '0')));
              }
            }
            private class Inner {
              private int n;
              @Async Coroutine<Inner> bump(int by) { n += await(later(by)); total += n; return value(this); }
              private class Deep { @Async Coroutine<Integer> up() { n++; total++; return value(n + await(later(total))); } }
            }
            private interface Greeter { String name(); @Async default Coroutine<String> greet() { return value("hi " + await(later(name()))); } }
            private enum Mode implements Greeter { ON, OFF; @Async Coroutine<Mode> flip() { return value(await(later(this)) == ON ? OFF : ON); } }
            private record Rec(int v) { @Async Coroutine<Rec> next() { return value(new Rec(await(later(v)) + 1)); } }
            private int total;
            @Async Coroutine<Object> run() {
              Inner inner = await(await(new Inner().bump(2)).bump(3));
              Greeter g = () -> "lambda";
              return value(join(await(new Parser("2*(3+4)+1").sum()), inner.n, total, await(inner.new Deep().up()),
                  await(g.greet()), await(Mode.ON.greet()), await(Mode.ON.flip()), await(new Rec(1).next())));
            }
          }
          """);

  final Case hostsWithHiddenSupertypes =
      types(
          """
          class Main {
            private record Item(int n) { }
            @Async Coroutine<Object> run() { return value(await(new Items().run())); }
            static class Items extends Store<Item> implements Comparator<Item> {
            @Override public int compare(Item a, Item b) { return a.n() - b.n(); }
            @Override Item make(int n) { return new Item(n); }
            @Async Coroutine<Integer> count(Item i) { return value(await(later(i.n))); }
            @Async Coroutine<Object> run() {
              add(make(await(later(2))));
              this.add(new Item(1));
              all.sort(this);
              Comparator<Item> reversed = reversed();
              int c = await(count(get(0)));
              Items other = new Items();
              other.add(get(await(later(1))));
              return value(join(get(0), get(0).n(), reversed.compare(get(0), get(1)), c, other.all, super.get(1).n, size));
            }
            }
          }
          abstract class Store<T> {
            final List<T> all = new ArrayList<>();
            protected int size;
            abstract T make(int n);
            void add(T t) { all.add(t); size++; }
            T get(int i) { return all.get(i); }
          }
          """);

  final Case superclassesThatNeedArguments =
      types(
          """
          class Main {
            private static class A extends Named { A(int i) { super("a" + i, i); } }
            private static final class B extends A { private final List<A> more = new ArrayList<>(); B(A... more) { super(more.length); this.more.addAll(List.of(more)); } }
            @Async Coroutine<Object> run() {
              A a = new A(await(later(1)));
              B b = new B(a, new A(await(later(2))));
              Named n = b;
              Function<Integer, A> f = A::new;
              return value(join(a.name, b.more.size(), n.name, b.more.get(1).size(), f.apply(5).name));
            }
          }
          class Named {
            final String name; private final int size;
            Named(String name, int size) { this.name = name; this.size = size; }
            int size() { return size; }
          }
          """);

  final Case closedSuperclassesAndFunctions =
      members(
          """
          static abstract class Comparison {
            private final boolean ignoreCase;
            private Comparison(boolean ignoreCase) { this.ignoreCase = ignoreCase; }
            abstract int compare(String a, String b);
            private static final class Exact extends Comparison {
              private Exact() { super(false); }
              @Override int compare(String a, String b) { return a.compareTo(b); }
              @Async Coroutine<Integer> awaited(String a, String b) { return value(compare(await(later(a)), b)); }
            }
          }
          private interface Op<T> { T apply(T t); }
          @Async private Coroutine<String> with(Op<String> op, String s) { return value(op.apply(await(later(s)))); }
          @Async private static <T> Coroutine<T> twice(T t, Op<T> op) { return value(op.apply(op.apply(await(later(t))))); }
          @Async Coroutine<Object> run() {
            String a = await(with(s -> s + "!", "a"));
            String b = await(with(await(later(true)) ? String::trim : String::strip, " b "));
            int c = await(twice(2, x -> x * x));
            Comparison.Exact exact = new Comparison.Exact();
            return value(join(a, b, c, ((Comparison) exact).ignoreCase, await(exact.awaited("x", "y"))));
          }
          """);

  final Case privateConstructorsOfVisibleSuperclasses =
      members(
          """
      static class Closed { final int n; private Closed(int n) { this.n = n; } int twice() { return 2 * n; } private int third() { return 3 * n; } }
      static class Half { final String s; Half() { this("pub"); } private Half(String s) { this.s = s; } public String toString() { return s + "h"; } }
      class InnerClosed { final int m; private InnerClosed(int m) { this.m = m; } int sum() { return m + field; } }
      int field = 5;
      static int use(Closed c) { return c.twice(); }
      @Async Coroutine<Object> run() {
        Closed c = new Closed(await(later(3))) { int twice() { return super.twice() + 1; } };
        await(later(0));
        Half h = new Half("x") { public String toString() { return "sub" + super.toString(); } };
        class L extends Half { L(String t) { super(t + "L"); } }
        await(later(0));
        InnerClosed i = new InnerClosed(await(later(4))) { int sum() { return super.sum() * 10; } };
        return value(join(c.twice(), c.third(), use(c), h, new L("z"), new Half(), i.sum()));
      }
      """);

  final Case classesOfAnotherFileWithHiddenSupertypes =
      types(
          """
      class Main extends sub.Base {
        @Async Coroutine<Object> run() {
          Whole w = whole(await(later(3)));
          Part p = w;
          await(later(0));
          Part q = new Whole(5) { @Override public int n() { return super.n() + 1; } };
          List<Part> all = List.of(p, q, w);
          await(later(0));
          int sum = 0;
          for (Part each : all) sum += each.n() + await(later(1));
          return value(join(sum, describe(w), w.n, box(w).get().n()));
        }
        Part same(Whole w) { return w; }
      }
      // file: sub/Base.java
      public class Base {
        protected interface Part { int n(); }
        public static class Whole implements Part { public final int n; public Whole(int n) { this.n = n; } public int n() { return n; } }
        protected static Whole whole(int n) { return new Whole(n); }
        protected static String describe(Part p) { return "p" + p.n(); }
        protected static Supplier<Part> box(Whole w) { return () -> w; }
      }
      """
              .replace("sub.Base", "row43.classesOfAnotherFileWithHiddenSupertypes.sub.Base"));

  final Case subclassesOfTypesBesideTheMainClass =
      types(
          """
      class Main {
        @Async Coroutine<Object> run() {
          Helper h = new Other(await(later(4)));
          Other o = new Other(1);
          await(later(0));
          h = o;
          return value(h.n() + o.n() + Other.make().n());
        }
      }
      class Helper { int n() { return 1; } }
      // file: Other.java
      class Other extends Helper { final int k; Other(int k) { this.k = k; } int n() { return k; } static Helper make() { return new Other(9); } }
      """);

  final Case protectedTypesOfAnotherPackage =
      types(
          """
      class Main extends row43.protectedTypesOfAnotherPackage.sub.Base<String> {
        @Async Coroutine<Object> run() {
          Node n = node(await(later("x"))); Leaf leaf = new Leaf("l"); Kind k = Kind.B;
          Node[] all = {n, leaf, new Node("m") { @Override protected String show() { return "anon" + super.show(); } }};
          String s = "";
          for (Node each : all) { s += await(later(each.toString())); if (each instanceof Leaf l) s += l.depth; }
          switch (k) { case A: s += "a"; break; case B: s += await(later("b")); }
          Inner in = new Inner(await(later(3))); Inner in2 = this.new Inner(4) { @Override public int get() { return super.get() + 100; } };
          List<? extends Node> list = new ArrayList<>(List.of(leaf)); Supplier<Node> sup = () -> list.get(0); Function<String, Node> make = Node::new; Function<String, Leaf> mk = Leaf::new;
          await(later(0));
          return value(join(s, in.get(), in2.get(), sup.get(), make.apply("f"), mk.apply("q").depth, Kind.valueOf("A").ordinal(), Kind.values().length));
        }
      }
      // file: sub/Base.java
      public abstract class Base<T> {
        protected enum Kind { A, B }
        protected static class Node { protected final String s; public Node(String s) { this.s = s; } protected String show() { return "<" + s + ">"; } @Override public String toString() { return show(); } }
        protected static class Leaf extends Node { public int depth = 2; public Leaf(String s) { super(s); } }
        protected class Inner { final int k; protected T t; public Inner(int k) { this.k = k; } public int get() { return k + base; } }
        protected int base = 7;
        protected Node node(T t) { return new Node("" + t); }
      }
      """);
}
