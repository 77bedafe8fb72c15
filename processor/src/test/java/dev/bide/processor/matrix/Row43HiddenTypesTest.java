package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 43: types that a body may name and its machine may not. */
class Row43HiddenTypesTest extends MatrixRow {
  final Case sealedHierarchies =
      members(
          """
          private sealed interface Shape permits Circle, Square, Poly { }
          private record Circle(double r) implements Shape { double area() { return r * r; } }
          record Square(double side) implements Shape { }
          private sealed static abstract class Poly implements Shape { abstract int sides(); }
          private static final class Triangle extends Poly { int sides() { return 3; } }
          static non-sealed class Other extends Poly { int sides() { return 9; } }
          @Async Coroutine<String> name(Shape s) {
            if (s instanceof Circle c && c.r() > await(later(0))) {
              return value("circle" + c.area() + c.r);
            }
            if (s instanceof Poly p) {
              return value("poly" + await(later(p.sides())) + (p instanceof Triangle));
            }
            Square square = (Square) s;
            return value("square" + await(later(square.side())));
          }
          @Async Coroutine<Object> run() {
            Shape[] all = {new Circle(await(later(2.0))), new Square(3), new Triangle(), new Other()};
            List<String> names = new ArrayList<>();
            for (Shape s : all) {
              names.add(await(name(s)));
            }
            return value(names);
          }
          """);

  final Case patternsOfHiddenTypes =
      members(
              """
              private sealed interface Shape permits Circle, Square { }
              private record Circle(double r) implements Shape { }
              private record Square(double side, Circle inner) implements Shape { }
              private enum Color { RED, GREEN { @Override int code() { return 7; } }; int code() { return ordinal(); } }
              @Async Coroutine<String> name(Shape s) {
                return value(switch (s) {
                  case Circle(double r) when r > await(later(1)) -> "big" + r;
                  case Circle c -> "small" + await(later(c.r()));
                  case Square(var side, Circle(var r)) -> "square" + side + r + await(later("!"));
                });
              }
              @Async Coroutine<Integer> code(Object o) {
                return value(switch (o) {
                  case Color c when c == Color.RED -> await(later(1));
                  case Color c -> c.code();
                  default -> -1;
                });
              }
              @Async Coroutine<Object> run() {
                Shape s = new Square(2, new Circle(3));
                return value(join(await(name(s)), await(name(new Circle(5))), await(name(new Circle(1))),
                    await(code(Color.RED)), await(code(Color.GREEN)), await(code("x"))));
              }
              """)
          .since(21);

  final Case enumerations =
      members(
          """
          private enum Color implements Supplier<String> {
            RED(1) { @Override public String get() { return "r"; } },
            GREEN(2) { @Override public String get() { return "g"; } };
            static int count;
            final int n;
            Color(int n) { this.n = n; }
            static Color of(int n) { count++; return valueOf(n == 1 ? "RED" : "GREEN"); }
            private Color other() { return values()[1 - ordinal()]; }
          }
          private Color color = Color.GREEN;
          @Async Coroutine<Object> run() {
            Color c = Color.of(await(later(1)));
            String s = "";
            switch (c) {
              case GREEN: s += "never";
              case RED: s += await(later("red"));
            }
            s += switch (c.other()) { case RED -> "no"; case GREEN -> c.other().n; };
            Map<Color, Integer> map = new EnumMap<>(Color.class);
            map.put(color, await(later(5)));
            for (Color each : Color.values()) { s += await(later(each.get())) + each; }
            return value(join(s, map, Color.count, c.compareTo(color), EnumSet.allOf(Color.class), Color.valueOf("RED").n));
          }
          """);

  final Case exceptions =
      members(
          """
          @SuppressWarnings("serial")
          private static class Wrong extends Exception {
            final int code;
            Wrong(int code) { super("wrong " + code); this.code = code; }
          }
          @SuppressWarnings("serial") private static final class Worse extends Wrong { Worse() { super(99); } }
          private int fail(int code) throws Wrong { if (code > 5) throw new Worse(); throw new Wrong(code); }
          @Async Coroutine<String> attempt(int code) {
            try {
              return value("ok" + fail(await(later(code))));
            } catch (Worse e) {
              return value("worse" + await(later(e.code)));
            } catch (Wrong e) {
              return value(e.getMessage() + await(later(e.code)));
            } finally {
              log(join("finally", await(later(code))));
            }
          }
          @Async Coroutine<Object> run() throws Exception {
            log(join(await(attempt(1)), await(attempt(10))));
            throw new Wrong(await(later(3)));
          }
          """);

  final Case resourcesAndIterables =
      members(
          """
          private static final class Res implements AutoCloseable {
            private final String name;
            private Res(String name) { this.name = name; log("open" + name); }
            @Override public void close() { log("close" + name); }
          }
          private static final class Range implements Iterable<Integer>, Iterator<Integer> {
            private int i;
            @Override public Iterator<Integer> iterator() { return this; }
            @Override public boolean hasNext() { return i < 3; }
            @Override public Integer next() { return i++; }
          }
          @Async Coroutine<Object> run() {
            int sum = 0;
            try (Res a = new Res("a"); var b = new Res(await(later("b")))) {
              for (int x : new Range()) { sum += await(later(x)) + a.name.length() + b.name.length(); }
            }
            Runnable r = () -> { try (Res c = new Res("c")) { log(c.name); } };
            r.run();
            return value(sum);
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

  final Case namesThatMeetOthers =
      members(
          """
          private static class Flow { int n = 1; }
          private static class String2 { private class Inner { int v = 2; } private record Deep(Flow f) { } }
          private interface Override2 { }
          private static class Iterator implements Override2 { Integer next() { return 3; } }
          private static class Coroutine2<T> { T t; }
          @Async Coroutine<Object> run() {
            Flow flow = new Flow();
            for (int x : List.of(1, 2)) { flow.n += await(later(x)); }
            String2.Inner inner = new String2().new Inner();
            Main.String2.Deep deep = new Main.String2.Deep(await(later(flow)));
            Iterator it = new Iterator();
            Coroutine2<Flow> c = new Coroutine2<>();
            c.t = flow;
            Override2 o = it;
            return value(join(flow.n, inner.v, deep.f().n, it.next(), c.t.n, await(later(o)) == it));
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
}
