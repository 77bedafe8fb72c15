package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 28: {@code instanceof T t} scope, {@code if (!(o instanceof T t)) return ...;}, with {@code
 * &&} and await.
 */
class Row28InstanceofPatternsTest extends MatrixRow {
  final Case bindingUsedAcrossAnAwait =
      members(
          """
          @Async Coroutine<String> f(Object o) {
            if (o instanceof String s) {
              await(later(0));
              return value(s + await(later(s.length())));
            } else if (o instanceof Integer i && i > 3) {
              int k = i + await(later(1));
              return value("i" + i + k);
            }
            return value("none");
          }
          @Async Coroutine<Object> run() { return value(join(await(f("abc")), await(f(5)), await(f(1)), await(f(null)))); }
          """);

  final Case negatedWithEarlyReturn =
      members(
          """
          @Async Coroutine<Integer> f(Object o) {
            if (!(o instanceof String s)) {
              await(later("not", 0));
              return value(-1);
            }
            await(later(0));
            log(s);
            return value(s.length() + await(later(1)));
          }
          @Async Coroutine<Object> run() { return value(join(await(f("four")), await(f(4)))); }
          """);

  final Case conjunctionWithAwait =
      members(
          """
          @Async Coroutine<String> f(Object o) {
            if (o instanceof String s && await(later("c", s.length() > 2)) && s.startsWith("a")) return value("yes" + s);
            if (!(o instanceof Integer i) || await(later("d", i)) > 5) return value("big or not int");
            return value("small" + i);
          }
          @Async Coroutine<Object> run() { return value(join(await(f("abc")), await(f("xyz")), await(f("a")), await(f(9)), await(f(3)))); }
          """);

  final Case awaitedOperand =
      body(
          """
          String out = "";
          for (Object o : List.of("s", 1, 2L)) {
            if (await(later(o)) instanceof String s) out += s + await(later("!"));
            else if (await(later(o)) instanceof Integer i && i == 1) { await(later(0)); out += i + 1; }
            else out += "long";
            boolean b = await(later(o)) instanceof Long l && l > await(later(1L));
            out += b;
          }
          return value(out);
          """);

  final Case inConditionalsAndReturns =
      members(
          """
          @Async Coroutine<Boolean> is(Object o) { return value(o instanceof Integer i && await(later(i)) > 1 && i < 10); }
          @Async Coroutine<Object> run() {
            Object o = await(later((Object) "str"));
            int n = o instanceof String s ? s.length() + await(later(1)) : await(later(-1));
            String t = !(o instanceof String s) ? "no" : await(later(s)) + s;
            return value(join(n, t, await(is(5)), await(is(50)), await(is("x"))));
          }
          """);

  final Case inLoopConditions =
      body(
          """
          Deque<Object> q = new ArrayDeque<>(List.of("a", "b", 3, "never"));
          String out = "";
          while (q.poll() instanceof String s) {
            out += s + await(later(s.length()));
          }
          Object o = q.peek();
          for (int i = 0; o instanceof String s && i < 2; i++) { await(later(0)); out += s + i; }
          while (!(o instanceof Integer i)) { await(later(0)); o = 7; }
          out += i + await(later(i));
          do { o = await(later((Object) "end")); } while (!(o instanceof String e));
          return value(out + e);
          """);

  final Case sameBindingNameTwice =
      body(
          """
          Object o = await(later((Object) "x")), p = 5;
          String out = "";
          if (o instanceof String v) { await(later(0)); out += v; }
          if (p instanceof Integer v) { out += v + await(later(v)); }
          if (o instanceof Integer v && v > 0 || p instanceof Integer && await(later(true))) out += "or";
          { int v = 3; await(later(v)); out += v; }
          return value(out);
          """);

  final Case bindingReassignedAndCaptured =
      members(
          """
          @Async Coroutine<Object> run() {
            Object o = await(later((Object) "bound"));
            List<Supplier<String>> all = new ArrayList<>();
            if (o instanceof String s) {
              all.add(() -> s);
              await(later(0));
              all.add(s::toUpperCase);
            }
            if (o instanceof String t) {
              t = t + await(later("!"));
              log(t);
              await(later(0));
              log(t);
            }
            if (o instanceof final String u && u.length() == await(later(5))) all.add(() -> u + "u");
            return value(all.stream().map(Supplier::get).toList());
          }
          """);

  final Case bindingShadowsAField =
      members(
          """
          String s = "field";
          @Async Coroutine<String> f(Object o) {
            if (o instanceof String s && s.length() > await(later(0))) { await(later(0)); return value(s + this.s); }
            await(later(0));
            return value(s);
          }
          @Async Coroutine<Object> run() { return value(await(f("binding")) + await(f(1))); }
          """);

  final Case genericPatterns =
      members(
          """
          @Async <T> Coroutine<String> f(Collection<T> c) {
            if (c instanceof List<T> l && !l.isEmpty()) { T t = l.get(await(later(0))); return value("list" + t); }
            return value(c instanceof Set<?> set ? "set" + await(later(set.size())) : "none");
          }
          @Async Coroutine<Object> run() { return value(join(await(f(List.of(1))), await(f(Set.of(1))), await(f(new ArrayDeque<>())))); }
          """);

  final Case recordPatterns =
      members(
              """
              record P(Object a, int b) { }
              @Async Coroutine<String> f(Object o) {
                if (o instanceof P(String s, int n) && n > await(later(1))) { await(later(0)); return value(s + n); }
                if (!(o instanceof P(P(var x, var y), int z))) return value("no");
                return value(await(later(x)) + "" + y + z);
              }
              @Async Coroutine<Object> run() { return value(join(await(f(new P("s", 5))), await(f(new P(new P("in", 1), 2))), await(f("x")))); }
              """)
          .since(21);

  final Case patternsInsideAnArm =
      members(
          """
          int f(int x) { return x; }
          @Async Coroutine<Integer> go(Object o) {
            int r = switch (f(1)) {
              case 1:
                if (o instanceof String p && p == null) { } else { f(await(later(7))); }
                if (o instanceof String p && p.length() == 1) { log(p); }
                yield 3;
              default: yield 4;
            };
            return value(r);
          }
          @Async Coroutine<Object> run() { return value(await(go("s")) + await(go(1))); }
          """);
}
