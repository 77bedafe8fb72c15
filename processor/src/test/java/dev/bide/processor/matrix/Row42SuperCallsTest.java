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
}
