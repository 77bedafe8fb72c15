package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 43: what a body does with types that its machine may not name. */
class Row43HiddenTypesInUseTest extends MatrixRow {
  final Case collectionsAndReferences =
      members(
          """
          private record Point(int x, int y) implements Comparable<Point> {
            static Point origin = new Point(0, 0);
            Point(int both) { this(both, both); }
            Point(int... all) { this(all.length, all[0]); }
            @Override public int compareTo(Point o) { return Integer.compare(x, o.x); }
            Point plus(Point o) { return new Point(x + o.x, y + o.y); }
          }
          private final Map<String, List<Point>> byName = new TreeMap<>();
          private static <T extends Point> T same(T t) { return t; }
          private static <T extends Comparable<? super T>> T max(Collection<? extends T> all) { return Collections.max(all); }
          @Async Coroutine<Object> run() {
            Point p = new Point(await(later(1)), 2), q = new Point(await(later(7)));
            byName.computeIfAbsent("a", k -> new ArrayList<>()).add(p);
            byName.get("a").add(await(later(q)));
            Supplier<Point> five = () -> new Point(5);
            IntFunction<Point[]> array = Point[]::new;
            BinaryOperator<Point> plus = Point::plus;
            Point sum = byName.values().stream().flatMap(List::stream).map(Main::same).reduce(Point.origin, plus);
            Optional<Point> best = byName.get("a").stream().max(Comparator.comparing(Point::x).thenComparing(o -> o.y()));
            Point[][] grid = new Point[2][await(later(3))];
            grid[1][await(later(0))] = max(byName.get("a"));
            grid[1][0] = same(grid[1][0]).plus(five.get());
            var list = new ArrayList<Point>(List.of(p, new Point(3, 3, 3)));
            list.sort(null);
            for (Point each : list) { log(join(each, await(later(each.x())), each.equals(p), each.hashCode() == p.hashCode())); }
            return value(join(sum, best.get(), grid[1][0], array.apply(2).length, list.get(0).getClass() == Point.class, Point[].class.getSimpleName(), (Object) p instanceof Point o ? o.y : -1));
          }
          """);

  final Case functionalInterfaces =
      members(
          """
          private interface Op {
            int PLUS = 1;
            Op SAME = x -> x;
            int apply(int x);
            default Op twice() { return x -> apply(apply(x)); }
            static Op plus(int n) { return x -> x + n; }
          }
          private interface Named<T extends Comparable<T>> extends Function<T, String> { String name(); }
          private record Upper(String name) implements Named<String> {
            Upper() { this("upper"); }
            @Override public String apply(String s) { return s.toUpperCase() + name; }
          }
          private int use(Op op, Op... more) { return op.apply(1) + more.length; }
          @Async Coroutine<Object> run() {
            int k = await(later(10));
            Op op = x -> x * k;
            Op ref = Math::abs, twice = op.twice();
            Named<String> n = new Upper();
            Function<String, String> f = await(later(new Upper("!")));
            return value(join(op.apply(2), ref.apply(-3), twice.apply(1), Op.plus(await(later(5))).apply(1), Op.PLUS, Op.SAME.apply(4),
                use(x -> x - 1, op, ref), n.apply("a"), n.name(), f.apply(await(later("b"))), n.andThen(String::length).apply("cc")));
          }
          """);

  final Case generatorsAndFutures =
      members(
          """
          private record Row(int n) { }
          @Async AsyncGenerator<Row> rows(int n) { for (int i = 0; i < n; i++) { emit(new Row(await(later(i)))); } return end(); }
          @Async Coroutine<List<Row>> collect() {
            List<Row> all = new ArrayList<>();
            for (Row r : awaitEach(rows(3))) { all.add(r); }
            return value(all);
          }
          @Async Coroutine<Object> run() { return value(join(await(collect()).get(2).n(), await(collect()))); }
          """);

  final Case annotationsAndLiterals =
      members(
          """
          @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) private @interface Mark { int value() default 1; }
          @Mark(7) private static class Marked<T> { }
          private static class Sub extends Marked<Sub> { Sub self() { return this; } }
          @Async Coroutine<Object> run() {
            Class<Mark> type = Mark.class;
            Mark mark = Marked.class.getAnnotation(await(later(type)));
            Object o = new Sub().self();
            Marked<?> m = o instanceof Marked<?> found ? found : null;
            Marked<Sub> typed = new Sub();
            return value(join(mark.value(), Marked.class.getSimpleName(), m instanceof Sub, await(later(typed)) != null, ((Sub) o).self().getClass().getSimpleName()));
          }
          """);

  final Case streamsOfHiddenTypes =
      members(
          """
      private record Emp(String name, int age, Optional<Emp> boss) { boolean old() { return age > 40; } static Emp of(String s) { return new Emp(s, s.length() * 20, Optional.empty()); } } private enum Kind { YOUNG, OLD; static Kind of(Emp e) { return e.old() ? OLD : YOUNG; } }
      @Async Coroutine<Object> run() {
        List<Emp> es = new ArrayList<>(); for (String s : List.of("a", "bb", "ccc")) es.add(new Emp(s, await(later(s.length() * 20)), es.isEmpty() ? Optional.empty() : Optional.of(es.get(0))));
        var by = es.stream().collect(java.util.stream.Collectors.groupingBy(Kind::of, TreeMap::new, java.util.stream.Collectors.mapping(Emp::name, java.util.stream.Collectors.joining("/"))));
        await(later(0)); Optional<Emp> boss = es.stream().filter(Emp::old).findFirst().flatMap(Emp::boss); Comparator<Emp> c = Comparator.comparingInt(Emp::age).reversed().thenComparing(Emp::name); es.sort(c);
        Map<Kind, Long> cnt = new EnumMap<>(Kind.class); for (Emp e : es) cnt.merge(Kind.of(e), await(later(1L)), Long::sum); Emp[] arr = es.toArray(Emp[]::new); Function<String, Emp> mk = Emp::of; Emp top = arr[await(later(0))];
        return value(join(by, boss.map(Emp::name).orElse("none"), es.get(0).name(), cnt, arr.length, mk.andThen(Emp::old).apply(await(later("xyz"))), top.equals(es.get(0)), es.stream().map(e -> e.boss().map(Emp::age).orElse(-1)).toList()));
      }
      """);

  final Case everythingAtOnce =
      types(
          """
          class Main extends PLACE.base.Base<Main.Pub> {
            public static class Pub { public int k = 3; public Pub() { } }
            @SuppressWarnings("serial") private static class E1 extends Exception { private final Node<String> node; E1(Node<String> n) { super("e1"); node = n; } }
            @SuppressWarnings("serial") private static class E2 extends java.io.IOException { E2(String m) { super(m); } int code() { return 2; } }
            @SuppressWarnings("serial") private static final class E3 extends RuntimeException { }
            private interface Visitor<R> { R leaf(int v); default R node(Tree l, Tree r) { R a = l.accept(this); R b = r.accept(this); return both(a, b); } R both(R a, R b); private int hidden() { return 1; } static int st() { return 4; } }
            private interface Tree { <R> R accept(Visitor<R> v); }
            private record Leaf(int v) implements Tree { public <R> R accept(Visitor<R> vis) { return vis.leaf(v); } }
            private record Bin(Tree l, Tree r) implements Tree { Bin { Objects.requireNonNull(l); } public <R> R accept(Visitor<R> vis) { return vis.node(l, r); } }
            private static class Node<T extends Comparable<T>> implements Iterable<T>, java.io.Closeable {
              T value; Node<T> next; static int made; { made++; }
              Node(T v, Node<T> n) { value = v; next = n; }
              @Override public Iterator<T> iterator() { List<T> l = new ArrayList<>(); for (Node<T> n = this; n != null; n = n.next) l.add(n.value); return l.iterator(); }
              @Override public void close() { log("close " + value); }
              private static <S extends Comparable<S>> Node<S> of(S s) { return new Node<>(s, null); }
              class It { T cur() { return value; } }
            }
            private static abstract class Shape { abstract double area(); @Override public String toString() { return getClass().getSimpleName() + area(); } }
            private static class Sq extends Shape implements Comparable<Sq> { double s; Sq(double s) { this.s = s; } double area() { return s * s; } public int compareTo(Sq o) { return Double.compare(s, o.s); } }
            private static class Ci extends Shape implements Comparable<Sq> { double area() { return 3; } public int compareTo(Sq o) { return 0; } }
            private enum Op { ADD { int ap(int a, int b) { return a + b; } }, MUL { int ap(int a, int b) { return a * b; } }; abstract int ap(int a, int b); private static final Map<String, Op> BY = new HashMap<>(); static { for (Op o : values()) BY.put(o.name(), o); } }
            private static class Late { static { log("late init"); } final int v; Late(int v) { this.v = v; } }
            private Node<String> list = Node.of("root");
            private final List<? extends Shape> shapes = List.of(new Sq(2), new Ci());
            private java.util.concurrent.Callable<Leaf> call = () -> new Leaf(42);
            private <X extends Throwable, T extends Tree> T thrower(boolean b, X x, T t) throws X { if (b) throw x; return t; }

              @Async private Coroutine<Integer> depth(Tree t) {
              if (t instanceof Bin b) { return value(1 + Math.max(await(depth(b.l())), await(depth(b.r)))); }
              return value(0);
            }
            @Async private static Coroutine<Node<Integer>> range(int n) { Node<Integer> h = null; for (int i = 0; i < n; i++) { await(later(0)); h = new Node<>(i, h); } return value(h); }
            @Async <A> Coroutine<List<A>> both(Coroutine<A> a, Coroutine<A> b) { return value(List.of(await(a), await(b))); }
            @Async AsyncGenerator<Tree> trees() { emit(new Leaf(1)); await(later(0)); emit(new Bin(new Leaf(1), new Leaf(2))); return end(); }
            @Async Coroutine<String> exceptions(int i) {
              Node<String> kept = null;
              try {
                await(later(0));
                if (i == 0) throw new E1(await(later(Node.of("x"))));
                if (i == 1) throw new E2("two");
                if (i == 2) throw new E3();
                thrower(i == 3, new E2("three"), new Leaf(1)).v();
              } catch (E1 e) {
                kept = e.node;
                await(later(0));
                return value("E1 " + kept.value + e.getMessage());
              } catch (E2 | E3 e) {
                await(later(0));
                return value(e.getClass().getSimpleName() + (e instanceof E2 two ? two.code() : -1));
              } finally {
                await(later(0));
              }
              return value("none");
            }
            @Async Coroutine<Object> run() throws Exception {
              StringBuilder sb = new StringBuilder();
              for (Tree t : awaitEach(trees())) { sb.append(await(depth(t))).append(t.accept(new Visitor<String>() { public String leaf(int v) { return "" + v; } public String both(String a, String b) { return "(" + a + b + ")"; } })).append(' '); }
              for (int i = 0; i < 5; i++) sb.append(await(exceptions(i))).append(' ');
              try (Node<Integer> n = await(range(3)); var m = Node.of("m")) { for (int x : n) { sb.append(x + await(later(m.value))); } }
              var shape = await(later(true)) ? new Sq(4) : new Ci();
              await(later(0));
              sb.append(shape).append(shape.compareTo(new Sq(1))).append(shape.area());
              for (var s : shapes) { await(later(0)); sb.append(s.area()); }
              Op op = Op.BY.get(await(later("MUL")));
              Supplier<Integer> sw = () -> { switch (op) { case ADD: return 1; case MUL: return op.ap(6, 7); default: return 0; } };
              sb.append(sw.get()).append(Arrays.stream(Op.values()).map(o -> o.ap(2, 3)).collect(java.util.stream.Collectors.toList()));
              sb.append(new Late(await(later(5))).v);
              Prot p = prot(await(later(1))), q = new Prot(2);
              field = field.plus(q);
              Pub pub = hold(await(later(new Pub())));
              held.k += super.hold(pub).k;
              fire((e, pr) -> sb.append("fired" + e.k + pr.n), pub);
              Listener<Object> l = (o, pr) -> sb.append(o.getClass().getSimpleName()).append(pr.plus(p).n);
              fire(l, held);
              Kind kind = Kind.A;
              switch (kind.next()) { case A -> sb.append("A"); case B -> sb.append("B" + await(later(stat(4))).n + super.prot(3).n); }
              Function<Tree, Coroutine<Integer>> f = t -> { int d = await(depth(t)); Node<String> nn = list; nn.next = new Node<>("z" + d, null); return value(d + nn.next.value.length() + kind.ordinal()); };
              sb.append(await(f.apply(new Bin(new Leaf(0), new Leaf(0)))));
              sb.append(await(both(depth(new Leaf(1)), depth(new Leaf(2)))));
              Node<String>.It it = list.new It();
              sb.append(it.cur()).append(await(later(it)).cur()).append(call.call().v()).append(Node.made > 0).append(Visitor.st());
              Map<Op, Map<String, Node<Integer>>> deep = new EnumMap<>(Op.class);
              deep.computeIfAbsent(Op.ADD, k -> new TreeMap<>()).put("q", await(range(1)));
              for (Map.Entry<Op, Map<String, Node<Integer>>> e : deep.entrySet()) { await(later(0)); sb.append(e.getKey()).append(e.getValue().get("q").value); }
              Object o = new Leaf(8);
              sb.append(o instanceof Leaf lf && lf.v > await(later(7)) ? "big" : "small");
              class Loc extends Sq { Loc(double d) { super(d); } @Override double area() { return super.area() + 1; } }
              sb.append(new Loc(await(later(1.0)))).append(new ArrayList<Shape>(List.of(new Loc(2))).get(0));
              Leaf[][] arr = {{new Leaf(1)}, {}}; arr[1] = new Leaf[] {new Leaf(await(later(6))), null};
              sb.append(arr[1][0].v()).append(arr[0].length).append(arr.getClass().getSimpleName());
              sb.append(Optional.of(new Leaf(2)).map(Leaf::v).get()).append(java.util.stream.Stream.of(3).map(Leaf::new).toList());
              return value(sb.toString());
            }
          }
          // file: base/Base.java
          public abstract class Base<T> {
            protected T held;
            protected static class Prot { public int n; protected Prot() { } public Prot(int n) { this.n = n; } public Prot plus(Prot o) { return new Prot(n + o.n); } }
            protected interface Listener<E> { void on(E e, Prot p); }
            protected enum Kind { A, B; public Kind next() { return this == A ? B : A; } }
            protected Prot prot(int n) { return new Prot(n); }
            protected Prot field = new Prot(9);
            protected void fire(Listener<? super T> l, T t) { l.on(t, field); }
            protected T hold(T t) { return held = t; }
            protected static Prot stat(int n) { return new Prot(n * 2); }
          }
          """);
}
