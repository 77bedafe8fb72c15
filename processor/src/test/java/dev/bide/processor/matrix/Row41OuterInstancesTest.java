package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 41: {@code this}, {@code Outer.this}, implicit outer fields and methods. */
class Row41OuterInstancesTest extends MatrixRow {
  final Case thisInEveryForm =
      members(
          """
          int x = 1;
          Main self() { return this; }
          @Async Coroutine<Object> run() {
            int x = await(later(10));
            this.x += x;
            Main me = this;
            await(later(0));
            Main.this.x += 100;
            return value(join(x, this.x, self() == me, me.x, self() == this, await(later(this)) == Main.this));
          }
          """);

  final Case innerClass =
      members(
          """
          int f = 1;
          int plus(int a) { return a + f; }
          class Inner {
            int f = 20;
            @Async Coroutine<String> go(int a) {
              f += await(later(a));
              int both = Main.this.f + this.f;
              Main.this.f = await(later(5));
              return value(join(both, plus(1), Main.this.plus(2), f));
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Inner().go(3)) + "," + f); }
          """);

  final Case threeLevels =
      members(
          """
          private String a = "a";
          private String m() { return "m" + a; }
          class B {
            private String b = "b";
            class C {
              private String c = "c";
              @Async Coroutine<String> go() {
                a += await(later(1));
                b += await(later(2));
                c += await(later(3));
                return value(m() + b + c + Main.this.a + B.this.b + C.this.c);
              }
            }
          }
          @Async Coroutine<Object> run() { return value(await(new B().new C().go())); }
          """);

  final Case localSubclassesOfInnerClasses =
      members(
          """
          int own = 100;
          class Inner {
            final int v;
            Inner() { this(1); }
            Inner(int v) { this.v = v + own; }
            int get() { return v; }
          }
          class Generic<T> extends Inner { T t; Generic(T t) { this.t = t; } }
          @Async Coroutine<Object> run() {
            int k = await(later(2));
            Main other = new Main();
            other.own = 1000;
            class Implicit extends Inner { }
            class WithConstructor extends Inner implements Runnable {
              int w;
              WithConstructor(int w) { this.w = w; }
              WithConstructor() { this(7); }
              @Override public void run() { log(w); }
            }
            class Explicit extends Generic<String> {
              Explicit(String s) { super(s + k); }
              @Override int get() { return super.get() + own; }
            }
            class Qualified extends Inner { Qualified(Main m) { m.super(k); } }
            log(new Implicit().get());
            new WithConstructor(5).run();
            int sum = await(later(new WithConstructor().get()));
            class Late extends Inner { Late() { super(sum); } }
            return value(join(sum, new Explicit("s").t, new Explicit("t").get(), new Qualified(other).get(), await(later(new Late())).get(), new Late().v));
          }
          """);

  final Case implicitMethodsOfOuterAndInherited =
      members(
          """
          static class Base {
            String who() { return "base"; }
            @Async Coroutine<String> asyncWho() { return value("async " + who() + await(later(1))); }
          }
          class Inner extends Base {
            @Async Coroutine<String> go() { return value(who() + outer() + await(asyncWho()) + await(asyncOuter())); }
          }
          String outer() { return "outer"; }
          @Async Coroutine<String> asyncOuter() { return value("ao" + await(later(2))); }
          @Async Coroutine<Object> run() { return value(await(new Inner().go())); }
          """);

  final Case innerOfAnotherInstance =
      members(
          """
          final String name;
          Main() { this("default"); }
          Main(String name) { this.name = name; }
          class Inner {
            @Async Coroutine<String> go(Inner other) {
              String before = name + other.outer();
              await(later(0));
              return value(before + Main.this.name + other.outer());
            }
            String outer() { return name; }
          }
          @Async Coroutine<Object> run() {
            return value(await(new Main("x").new Inner().go(new Main("y").new Inner())) + await(new Inner().go(new Inner())));
          }
          """);

  final Case staticNested =
      members(
          """
          static int count;
          static class Nested {
            int n = 1;
            @Async Coroutine<Integer> go() { count += await(later(n)); n++; return value(count * 10 + n); }
            @Async static Coroutine<Integer> twice(Nested x) { return value(await(x.go()) + await(x.go())); }
          }
          @Async Coroutine<Object> run() { return value(join(await(Nested.twice(new Nested())), count)); }
          """);

  final Case thisEscapesAndChanges =
      members(
          """
          List<Main> all = new ArrayList<>();
          int n;
          void register() { all.add(this); n++; }
          @Async Coroutine<Object> run() {
            register();
            await(later(0));
            all.get(0).n += 10;
            all.get(0).register();
            await(later(0));
            return value(join(n, all.size(), all.get(1) == this, this.hashCode() == all.get(0).hashCode()));
          }
          """);

  final Case fieldInitialisersAndShadowing =
      members(
          """
          int a = 1, b = a + 1;
          { b *= 10; }
          @Async Coroutine<Object> run() {
            int a = this.a + await(later(5));
            { int b = a; this.b += await(later(b)); log(b); }
            b++;
            for (int c = a; c > this.a; c -= await(later(2))) b += c;
            return value(join(a, this.a, b));
          }
          """);

  final Case enclosingCallsOnAnonymousClass =
      members(
          """
          int f = 3;
          int get() { return f; }
          @Async Coroutine<Object> run() {
            int k = await(later(4));
            Supplier<String> s = new Supplier<>() {
              int f = 100;
              public String get() { return "" + f + this.f + Main.this.f + Main.this.get() + k; }
            };
            f = await(later(9));
            return value(s.get());
          }
          """);

  final Case constructorsOfLocalSubclassesOfInnerClasses =
      members(
          """
      int k = 5; class In { final int v; In(int v) { this.v = v + k; } In() { this(100); } } static class St { final String s; St(String... s) { this.s = String.join("-", s); } protected St(int n) { this("n" + n); } }
      @Async Coroutine<Object> run() {
        int cap = await(later(2));
        class A extends In { A() { super(cap); } A(int x) { Main.this.super(x * cap); } A(String s) { this(s.length()); } class D extends A { D() { A.this.twice(); } int get() { return v + A.this.v; } } int twice() { return v * 2; } }
        class B extends A { { log("init" + v + cap); } B() { super("four"); } } class C extends St { C() { super("a", "b" + cap); } C(int x) { super(x); } }
        await(later(0));
        In anon = new In(await(later(7))) { int w = v + cap; @Override public String toString() { return "anon" + w; } }; St st = new St(await(later("p")), "q") { { log(s); } }; A a = new A(); A.D d = a.new D(); Supplier<A> mk = A::new; Function<Integer, A> mk2 = A::new;
        await(later(0));
        return value(join(a.v, new A(3).v, new B().v, new C().s, new C(4).s, anon, st.s, d.get(), mk.get().v, mk2.apply(10).v, new In().v, new B() { int z() { return v + twice(); } }.z()));
      }
      """);
}
