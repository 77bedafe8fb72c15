package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 43: private members and constructors, protected across packages, private nested types,
 * shadowed fields.
 */
class Row43AccessTest extends MatrixRow {
  final Case privateFieldsOfEveryType =
      members(
          """
          private boolean z = true;
          private byte b = 1;
          private char c = 'c';
          private short s = 2;
          private int i = 3;
          private long l = 4;
          private float f = 5;
          private double d = 6;
          private String t = "t";
          private int[] a = {7};
          private static long n = 8;
          private final String fin = "fin";
          @Async Coroutine<Object> run() {
            z ^= await(later(true));
            b += await(later(1));
            c++;
            s <<= await(later(2));
            i = -i + await(later(1));
            l *= await(later(3L));
            f /= 2;
            d -= await(later(0.5));
            t += t + await(later('x'));
            a[0]++;
            n = n++ + ++n + await(later(1));
            return value(join(z, b, c, s, i, l, f, d, t, a, n, fin, this.i++, --this.l));
          }
          """);

  final Case privateMethods =
      members(
          """
          private int plain(int x) { return x + 1; }
          private static String fixed(String s, long l, double d) { return s + l + d; }
          private <T> List<T> generic(T t) { return List.of(t); }
          private int var(int... all) { return all.length; }
          private void nothing() { log("nothing"); }
          private int throwing() throws java.io.IOException { throw new java.io.IOException("io"); }
          @Async Coroutine<Object> run() throws Exception {
            nothing();
            String s = fixed(await(later("s")), 2L, await(later(3.0)));
            List<Integer> g = generic(await(later(plain(4))));
            try { throwing(); } catch (java.io.IOException e) { log(e); await(later(0)); }
            return value(join(s, g.get(0) + 1, var(), var(1, await(later(2))), this.plain(0), Main.fixed("x", 0, 0)));
          }
          """);

  final Case privateAsyncMethods =
      members(
          """
          private int n = 1;
          @Async private Coroutine<Integer> one(int x) { n += await(later(x)); return value(n); }
          @Async private static Coroutine<String> two(Main m) { return value("two" + await(m.one(10)) + m.n); }
          @Async Coroutine<Object> run() { return value(await(one(1)) + await(two(this)) + await(two(new Main()))); }
          """);

  final Case privateConstructors =
      members(
          """
          private Main() { }
          private Main(int n) { this.n = n; }
          private int n = 1;
          private static class Nested { private final int x; private Nested(int x) { this.x = x; } private int get() { return x; } }
          @Async Coroutine<Object> run() {
            Main other = new Main(await(later(5)));
            int nested = new Nested(await(later(7))).x + new Nested(1).get();
            other.n += await(later(1));
            return value(join(other.n, n, nested));
          }
          """);

  final Case privateNestedTypes =
      members(
          """
          private record Point(int x, int y) { }
          private enum Kind { A, B }
          private interface Op { int apply(int x); }
          private static class Node<T> { private T value; private Node<T> next; }
          private class Inner { private int v = secret; }
          private int secret = 42;
          @Async private Coroutine<Point> point(Point p) { return value(new Point(p.y(), await(later(p.x)))); }
          @Async private <T> Coroutine<Node<T>> node(T t) {
            Node<T> n = new Node<>();
            n.value = await(later(t));
            n.next = new Node<>();
            return value(n);
          }
          @Async Coroutine<Object> run() {
            Point p = await(point(new Point(1, 2)));
            Kind k = await(later(Kind.B));
            Op op = x -> x * 2;
            Node<String> n = await(node("s"));
            Inner i = new Inner();
            List<Point> list = List.of(await(later(p)), new Point(await(later(3)), 4));
            String s = switch (k) { case A -> "a"; case B -> await(later("b")); };
            Point[] array = {p, list.get(1)};
            return value(join(p, k, op.apply(await(later(21))), n.value, n.next.value, i.v, list, s, array.length, p instanceof Record));
          }
          """);

  final Case privateMembersOfOtherClassesInTheNest =
      members(
          """
          static class A { private int x = 1; private int twice() { return x *= 2; } private static int count = 5; }
          static class B { private A a = new A(); }
          @Async Coroutine<Object> run() {
            B b = new B();
            b.a.x += await(later(10));
            b.a.twice();
            A.count -= await(later(1));
            b.a.x++;
            return value(join(b.a.x, A.count, b.a.twice() + await(later(b.a.x))));
          }
          """);

  final Case nestedReachesIntoTheOuter =
      members(
          """
          private int x = 1;
          private static String s = "s";
          private int up() { return ++x; }
          static class Nested {
            @Async Coroutine<String> go(Main m) {
              m.x += await(later(10));
              s += m.up();
              return value(s + m.x + await(later(m.up())));
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Nested().go(this))); }
          """);

  final Case protectedAcrossPackages =
      types(
          """
          class Main extends PLACE.base.Base {
            Main() { super("name"); }
            @Async Coroutine<Object> run() {
              count += await(later(2));
              String s = greet(await(later("x")));
              this.count++;
              Main other = new Main();
              other.count = await(later(50));
              String t = other.greet("o") + super.greet(await(later("y")));
              shared += await(later(1));
              Runnable r = () -> log(greet("lambda") + count);
              r.run();
              return value(join(s, t, count, shared, help(1), await(asyncGreet("z"))));
            }
            @Override protected String greet(String who) { return "main " + super.greet(who); }
          }
          // file: base/Base.java
          public abstract class Base {
            protected int count = 1;
            protected static int shared = 100;
            private final String name;
            protected Base(String name) { this.name = name; }
            protected String greet(String who) { return "hello " + who + " from " + name; }
            protected static String help(int x) { return "help" + x; }
            @Async protected Coroutine<String> asyncGreet(String who) { return value(greet(await(later(who)))); }
          }
          """);

  final Case packagePrivateAcrossPackages =
      types(
          """
          class Main extends PLACE.base.Base {
            String hidden() { return "main"; }
            @Async Coroutine<Object> run() { return value(hidden() + await(callHidden()) + await(later(1))); }
          }
          // file: base/Base.java
          public class Base {
            String hidden() { return "base"; }
            int field = 7;
            @Async public Coroutine<String> callHidden() { return value(hidden() + await(later(field))); }
          }
          """);

  final Case shadowedFields =
      members(
          """
          static class Base { int f = 1; static String s = "base"; private int p = 3; }
          static class Sub extends Base {
            int f = 10;
            static String s = "sub";
            @Async Coroutine<String> go() {
              f += await(later(1));
              super.f += await(later(2));
              ((Base) this).f *= await(later(5));
              s += await(later("!"));
              Base.s += await(later("?"));
              Base b = this;
              return value(join(f, super.f, b.f, s, b.p, ((Base) this).p++));
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Sub().go())); }
          """);

  final Case protectedNestedTypesAcrossPackages =
      types(
          """
          class Main extends PLACE.base.Base {
            @Async Coroutine<Object> run() {
              Box b = make(await(later(3)));
              Level l = await(later(Level.HIGH));
              return value(join(b.n(), l, twice(b)));
            }
            private int twice(Box b) { return 2 * b.n(); }
          }
          // file: base/Base.java
          public class Base {
            protected record Box(int n) { }
            protected enum Level { LOW, HIGH }
            protected Box make(int n) { return new Box(n); }
          }
          """);

  final Case protectedMethodsThatMirroredTypesInherit =
      types(
          """
          class Main {
            private static class Secret { int n = 5; }
            static class Builder extends PLACE.base.Base<Secret, Builder> {
              private int n;
              @Override protected Builder self() { return this; }
              @Async Coroutine<Builder> set(int n) {
                this.n = await(later(n)) + count;
                asThis().count++;
                return value(asThis());
              }
            }
            static class Special extends Builder {
              @Override protected Builder asThis() { log("special"); return super.asThis(); }
            }
            @Async Coroutine<Object> run() {
              Builder b = await(new Builder().set(3));
              Builder c = await(new Special().set(b.n));
              return value(join(b.n, c.n, c.self() == c));
            }
          }
          // file: base/Base.java
          public abstract class Base<T, B extends Base<T, B>> {
            protected int count = 10;
            protected abstract B self();
            @SuppressWarnings("unchecked")
            protected B asThis() { return (B) this; }
          }
          """);

  final Case cloneAndFinalize =
      members(
          """
          static class Copy implements Cloneable {
            int n = 1;
            @Async Coroutine<Copy> copy() throws CloneNotSupportedException {
              Copy c = (Copy) clone();
              c.n += await(later(1));
              Copy d = (Copy) super.clone();
              d.n += await(later(c.n));
              return value(d);
            }
          }
          @Async Coroutine<Object> run() throws Exception { return value(await(new Copy().copy()).n); }
          """);
}
