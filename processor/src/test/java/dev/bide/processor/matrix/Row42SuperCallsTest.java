package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 42: {@code super.m(await(..))}, {@code I.super.m()}. */
class Row42SuperCallsTest extends MatrixRow {
  final Case superWithAwaitedArguments =
      members(
          """
          static class Base { int add(int a, int b) { log("base"); return a + b; } void hello() { log("hello"); } }
          static class Sub extends Base {
            @Override int add(int a, int b) { log("sub"); return -1; }
            @Override void hello() { log("not this"); }
            @Async Coroutine<Integer> go() {
              super.hello();
              int x = super.add(await(later("a", 1)), at("b", 2));
              await(later(0));
              super.hello();
              return value(x + add(1, 1) + super.add(x, await(later("c", 10))));
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Sub().go())); }
          """);

  final Case objectsMethods =
      members(
          """
          @Override public String toString() { return "mine"; }
          @Override public boolean equals(Object o) { return true; }
          @Override public int hashCode() { return 7; }
          @Async Coroutine<Object> run() {
            Object other = await(later(new Object()));
            return value(join(super.toString().contains("Main@"), super.equals(other), super.equals(await(later(this))),
                super.hashCode() == System.identityHashCode(this), equals(other), hashCode()));
          }
          """);

  final Case interfaceSuper =
      members(
          """
          interface Named { String n(); default String show(String s) { log("show"); return n() + s; } }
          interface Loud { default String show(String s) { return s.toUpperCase(Locale.ROOT); } }
          static class Both implements Named, Loud {
            public String n() { return "n"; }
            @Override public String show(String s) { return "both"; }
            @Async Coroutine<String> go() {
              return value(Named.super.show(await(later("a", "x"))) + Loud.super.show(await(later("b", "y"))) + show("z"));
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Both().go())); }
          """);

  final Case superAsyncMethods =
      members(
          """
          static class A { @Async Coroutine<String> f(String s) { return value("A" + await(later(s))); } }
          static class B extends A { @Override @Async Coroutine<String> f(String s) { return value("B" + await(super.f(await(later(s + "b"))))); } }
          static class C extends B {
            @Override @Async Coroutine<String> f(String s) {
              try { return value("C" + await(super.f(s))); } finally { log(await(super.f("finally"))); }
            }
          }
          @Async Coroutine<Object> run() { return value(await(new C().f("x"))); }
          """);

  final Case superFields =
      members(
          """
          static class Base { protected int f = 1; String[] a = {"x", "y"}; }
          static class Sub extends Base {
            int f = 100;
            @Async Coroutine<String> go() {
              super.f = await(later(5));
              super.f += f + await(later(1));
              super.a[await(later(1))] += super.f++;
              return value(join(f, super.f, a, super.a.length));
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Sub().go())); }
          """);

  final Case qualifiedSuperFromAnInnerClass =
      members(
          """
          static class Base { String who() { return "base"; } }
          static class Sub extends Base {
            @Override String who() { return "sub"; }
            class Inner {
              @Async Coroutine<String> go() { return value(Sub.super.who() + await(later(Sub.this.who()))); }
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Sub().new Inner().go())); }
          """);

  final Case superInLambdasAndReferences =
      members(
          """
          static class Base { String who(int x) { return "base" + x; } }
          static class Sub extends Base {
            @Override String who(int x) { return "sub" + x; }
            @Async Coroutine<String> go() {
              IntFunction<String> f = x -> super.who(x), g = super::who, h = this::who;
              int k = await(later(3));
              Supplier<String> s = () -> super.who(k) + who(k);
              return value(f.apply(1) + g.apply(2) + h.apply(k) + s.get());
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Sub().go())); }
          """);

  final Case superThatThrows =
      members(
          """
          static class Base { int f(int x) throws java.io.IOException { throw new java.io.IOException("base" + x); } }
          static class Sub extends Base {
            @Override int f(int x) { return x; }
            @Async Coroutine<Integer> go() {
              try { return value(super.f(await(later(1)))); } catch (java.io.IOException e) { log(e); return value(f(await(later(2)))); }
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Sub().go())); }
          """);

  final Case genericAndVarargsSuper =
      members(
          """
          static class Base<T> { List<T> list(T... all) { return List.of(all); } <U> U same(U u) { return u; } }
          @SuppressWarnings("unchecked")
          static class Sub extends Base<String> {
            @Override List<String> list(String... all) { return List.of("no"); }
            @Async Coroutine<String> go() {
              return value(super.list("a", await(later("b"))) + "" + super.list() + super.<Integer>same(await(later(4))));
            }
          }
          @Async Coroutine<Object> run() { return value(await(new Sub().go())); }
          """);

  final Case superOfTheHostInClassesInside =
      types(
          """
      class Base<T> { protected T t; protected static int count; protected T get() { return t; } protected class PI { T inner() { return t; } } Base(T t) { this.t = t; count++; } }
      class Main extends Base<String> {
        String t = "own";
        Main() { super("base"); }
        @Override protected String get() { return "over" + super.get(); }
        @Async Coroutine<Object> run() {
          super.t += await(later("x"));
          Base<String>.PI pi = new PI();
          PI pj = this.new PI() { @Override String inner() { return "sub" + super.inner() + Main.super.get() + Main.this.t; } };
          Supplier<String> s = super::get;
          String r = super.t + t + ((Base<String>) this).t + get() + super.get() + await(later(pi.inner())) + pj.inner() + s.get();
          super.count += await(later(1));
          return value(r + count);
        }
      }
      """);

  final Case fieldsOfASuperclassElsewhere =
      types(
          """
      class Main extends row42.fieldsOfASuperclassElsewhere.sub.Base {
        protected int hiddenBy = 50;
        @Async Coroutine<Object> run() {
          super.n += await(later(3)); super.hiddenBy++; Main.super.n++; super.s = await(later("t")); super.st += await(later(2));
          Supplier<Object> sup = () -> super.n + super.m() + Main.super.hiddenBy + this.n;
          Object o = new Object() { @Override public String toString() { return "" + Main.super.n + Main.super.m() + super.getClass().getName().length() % 1 + n; } };
          await(later(0));
          return value(join(n, super.n, super.hiddenBy, hiddenBy, sup.get(), o, s, st, super.m() + await(later(super.n))));
        }
        @Override protected int m() { return -1; }
      }
      // file: sub/Base.java
      public class Base {
        protected int n = 1; protected int hiddenBy = 7; protected String s; protected static int st = 4;
        protected int m() { return n * 100; }
      }
      """);

  final Case everySuperOfNestedClasses =
      types(
          """
      class Main extends Base {
        @Async Coroutine<Object> run() {
          Base b = new Base() { int f = 3; { super.f = await2(); } String s() { return super.s() + super.f + this.f + Main.super.s() + Main.super.f + Main.this.f; } int await2() { return 9; } };
          class L extends Base { String s() { class In { String t() { return L.super.s() + L.super.f + L.this.f; } } Supplier<String> q = super::s, r = L.super::s, w = Main.super::s; return new In().t() + super.f + q.get() + r.get() + w.get(); } }
          Runnable r = () -> { super.f++; log(super.s()); };
          r.run(); await(later(0)); r.run();
          return value(join(b.s(), new L().s(), f));
        }
        String s() { return "main" + super.s(); }
      }
      class Base { int f = 1; String s() { return "base" + f; } }
      """);

  final Case superInterfacesOfNestedClasses =
      members(
          """
      interface A { default String n() { return "A"; } } interface B extends A { default String n() { return "B" + A.super.n(); } static String k() { return "k"; } String C = "c" + k(); }
      private interface PA { default String n() { return "PA"; } }
      @Async Coroutine<Object> run() {
        B b = new B() { public String n() { return "anon" + B.super.n() + C; } };
        PA p = new PA() { public String n() { return "x" + PA.super.n(); } };
        await(later(0));
        class L implements PA, B { public String n() { return PA.super.n() + B.super.n() + C; } }
        await(later(0));
        return value(join(b.n(), p.n(), new L().n()));
      }
      """);

  final Case staticMembersOfASuperclassElsewhere =
      types(
          """
      class Main extends row42.staticMembersOfASuperclassElsewhere.sub.Base {
        @SuppressWarnings("static")
        @Async Coroutine<Object> run() {
          int a = super.stm(await(later(2))); int b = Main.super.stm(1); int c = stm(3); Supplier<String> s = super::name; Function<Integer, Integer> f = Main::stm;
          Object o = new Object() { public String toString() { return "" + Main.super.stm(4) + stm(5) + Main.super.name() + stf; } };
          await(later(0)); super.stf++; stf += await(later(1)); Main.stf++;
          return value(join(a, b, c, s.get(), f.apply(6), o, super.stf, super.<String>gen(await(later("g")))));
        }
        @Override protected String name() { return "main"; }
      }
      // file: sub/Base.java
      public class Base {
        protected static int stf = 1; protected static int stm(int k) { return k * 10; } protected String name() { return "base"; } protected <T> T gen(T t) { return t; }
      }
      """);
}
