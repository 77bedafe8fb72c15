package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 27: guards of pattern switches (21+) that await, beside others that do not. */
class Row27GuardsTest extends MatrixRow {
  final Case awaitsInGuards =
      members(
              """
              @Async Coroutine<Boolean> isBig(String label, int i) { await(later(label, 0)); return value(i > 10); }
              boolean ask(String label, boolean answer) { log(label); return answer; }
              @Async Coroutine<String> f(Object o) {
                String before = "b";
                String s = switch (o) {
                  case Integer i when ask("first" + i, i < 0) -> "negative";
                  case Integer i when await(isBig("big", i)) && ask("and" + i + before, i > 20) -> "big" + i + await(later("!"));
                  case String t when ask("plain" + t, t.isEmpty()) -> "empty";
                  case Integer i when ask("between", i == 15) || await(isBig("again", i * 3)) -> "again" + i;
                  case Integer i when i == 3 -> "three";
                  case Integer i -> "int" + i;
                  case String t when await(later("length", t.length())) > 2 -> t;
                  default -> "other";
                };
                return value(s + before);
              }
              @Async Coroutine<Object> run() {
                String all = "";
                for (Object o : new Object[] {-1, 30, 15, 12, 5, 3, 2, "", "ab", "abc", 1.5}) all += await(f(o)) + ";";
                return value(all);
              }
              """)
          .since(21);

  final Case awaitsInGuardsOfStatements =
      members(
              """
              sealed interface Shape permits Circle, Square { }
              record Circle(double r) implements Shape { }
              record Square(Object s) implements Shape { }
              int calls;
              Shape next(Shape s) { calls++; return s; }
              @Async Coroutine<String> f(Shape given) {
                String out = "";
                outer:
                for (int count = 0; count < 3; count++) {
                  int round = count;
                  switch (next(given)) {
                    case null -> { out += "null"; break outer; }
                    case Circle(double r) when r > await(later(2.0)) -> { out += "big" + r; continue outer; }
                    case Circle c -> out += "circle" + c.r() + await(later(round));
                    case Square(Integer i) when round == await(later(i)) -> { await(later(0)); out += "i" + i; break outer; }
                    case Square(Object s) when s instanceof String t && t.length() > await(later(round)) -> out += t + round;
                    case Square s -> out += "square" + s.s();
                  }
                  out += ",";
                }
                return value(out);
              }
              @Async Coroutine<Object> run() {
                return value(join(await(f(null)), await(f(new Circle(3))), await(f(new Circle(1))), await(f(new Square(1))),
                    await(f(new Square("ab"))), await(f(new Square(9))), calls));
              }
              """)
          .since(21);

  final Case awaitsInGuardsThatThrow =
      members(
              """
              @Async Coroutine<Boolean> refuse(String s) { await(later("f", 0)); throw new IllegalStateException(s); }
              @Async Coroutine<String> f(Object o) {
                try {
                  switch (o) {
                    case String s when await(refuse(s)) -> log("yes");
                    case Integer i when i > 0 && await(later("i", i)) / (i - 1) > 1 -> log("i" + i);
                    default -> log("none");
                  }
                } catch (IllegalStateException e) {
                  return value("caught" + e.getMessage());
                } finally {
                  log(await(later("finally")));
                }
                return value("end");
              }
              @Async Coroutine<Object> run() {
                String all = await(f("s")) + await(f(-1)) + await(f(2)) + await(f(4));
                try { await(f(1)); } catch (ArithmeticException e) { all += "zero"; }
                try { await(f(null)); } catch (NullPointerException e) { all += "npe"; }
                return value(all);
              }
              """)
          .since(21);

  final Case awaitsInGuardsOfOldSwitches =
      members(
              """
              @Async Coroutine<String> f(Object o) {
                List<Supplier<Object>> later = new ArrayList<>();
                switch (o) {
                  case Integer i when await(later(i)) > 3:
                    later.add(() -> "big" + i);
                    break;
                  case String s when List.of("a", "b").stream().anyMatch(x -> x.equals(s)):
                    later.add(() -> "ab" + s);
                    await(later(0));
                    break;
                  case Character c when !(c instanceof Character d) || await(later(d)) == 'd':
                    later.add(() -> c);
                  default:
                    later.add(() -> "default" + o);
                }
                return value(later.stream().map(Supplier::get).toList().toString());
              }
              @Async Coroutine<Object> run() {
                return value(join(await(f(5)), await(f(2)), await(f("a")), await(f("c")), await(f('d')), await(f('e'))));
              }
              """)
          .since(21);

  final Case awaitsInGuardsOfGenerators =
      members(
              """
              @Async AsyncGenerator<Object> each(Object... all) {
                for (Object o : all) {
                  switch (o) {
                    case Integer i when emit("asked" + i) == null && i % 2 == await(later(0)) -> emit(i / 2);
                    case Integer i -> emit("odd" + i);
                    default -> { }
                  }
                }
                return end();
              }
              @Async Coroutine<Object> run() {
                String all = "";
                for (Object o : awaitEach(each(1, 2, "x", 3, 4))) all += o + ";";
                return value(all);
              }
              """)
          .since(21);

  final Case guardsThatDeclareBesideOnesThatAwait =
      members(
              """
              @Async Coroutine<String> f(Object o, Object p) {
                return value(switch (o) {
                  case String s when List.of("a", "bb").stream().anyMatch(x -> x.equals(s) && x instanceof String y && y.length() > 1) -> s + await(later(1));
                  case String s when !(p instanceof Integer i) || i > 3 -> "no" + s + await(later(2));
                  case String s when p instanceof Integer i -> s + i + await(later(3));
                  case Integer i when i > 0 && new Object() { int twice(int n) { int k = n; return k + n; } }.twice(i) > 4 -> "twice" + await(later(i));
                  default -> await(later("default"));
                });
              }
              @Async Coroutine<Object> run() {
                return value(join(await(f("bb", 1)), await(f("a", 5)), await(f("a", 1)), await(f("a", "p")), await(f(3, 0)), await(f(1, 0))));
              }
              """)
          .since(21);

  final Case guardsOfNestedPatternsAndConstants =
      members(
              """
      private sealed interface S permits A, B, C { } private record A(int n, S next) implements S { } private record B(String s) implements S { } private enum C implements S { X, Y }
      @Async Coroutine<Boolean> ok(Object o) { log("ok" + o.getClass().getSimpleName()); return value(await(later(o.hashCode() % 2 == 0))); }
      @Async Coroutine<String> go(S s, int limit) {
        String r = switch (s) {
          case A(int n, A(int m, var x)) when n + m > await(later(limit)) -> "deep" + n + m + await(go(x, limit));
          case A(int n, B(var t)) when switch (n) { case 1 -> await(later(true)); default -> { try { yield t.isEmpty(); } finally { log("y"); } } } -> "t" + t;
          case A a when a.next() instanceof C c && c == C.X && await(later(true)) -> "c" + c + a.n();
          case A a -> "a" + a.n();
          case B(String t) when t.length() > limit || await(later(t)).equals("q") -> { String u = t; Supplier<String> sup = () -> u + t; yield sup.get(); }
          case B b when await(later((Supplier<Boolean>) () -> b.s().equals("zz"))).get() -> "zz!";
          case C c when c == C.Y & await(later(true)) -> "y" + c;
          case C.X -> "cx";
          case B b -> b.s();
          case C c -> "never" + c;
        };
        return value(r);
      }
      @Async Coroutine<Object> run() {
        List<S> all = List.of(new A(1, new A(2, C.X)), new A(1, new A(9, C.Y)), new A(1, new B("e")), new A(2, new B("e")), new A(2, new B("")), new A(5, C.X), new A(5, C.Y), new B("longer"), new B("q"), new B("zz"), new B("k"), C.X, C.Y);
        StringBuilder b = new StringBuilder(); for (S s : all) b.append(await(go(s, 4))).append(';'); return value(b.toString());
      }
      """)
          .since(21);

  final Case guardsInLoops =
      members(
              """
      @Async Coroutine<Object> run() {
        String s = ""; Object[] in = {1, 2, "a", 3.0, null, 'c'};
        loop: for (Object o : in) {
          try {
            switch (o) {
              case Integer i when i > 1 && await(later(i)) > 1: s += "big"; continue loop;
              case Integer i when await(later(i)) == 1: s += "one";
              case null: s += "nullorfall"; break;
              case Double d when d > await(later(2.5)): s += "d"; break loop;
              default: s += "def" + o; if (o instanceof String t && await(later(t)).equals("a")) break; s += "x";
            }
            s += ",";
          } finally { s += await(later("f")); }
        }
        return value(s);
      }
      """)
          .since(21);

  final Case constantsOfHiddenEnums =
      members(
              """
      private enum E { A, B, C } private sealed interface S permits E2, P { } private enum E2 implements S { X, Y } private record P(E e, S s) implements S { }
      @Async Coroutine<String> f(S s) {
        String pre = switch (s) { case E2.X -> "X"; case E2 e -> "e" + e; case P(E e, E2 x) when e == E.A -> "A" + x; case P(E e, P(var q, var t)) -> "q" + q + switch (t) { case E2.X, E2.Y -> "xy"; case P p -> "p"; }; case P p -> "P"; };
        await(later(0)); Supplier<String> sup = () -> switch (s) { case E2.Y -> "y"; case S o -> "o"; };
        EnumMap<E, Integer> m = new EnumMap<>(E.class); for (E e : E.values()) switch (e) { case A, C -> m.put(e, await(later(1))); case B -> m.put(e, 2); }
        return value(pre + sup.get() + m);
      }
      @Async Coroutine<Object> run() { return value(join(await(f(E2.X)), await(f(E2.Y)), await(f(new P(E.A, E2.X))), await(f(new P(E.B, new P(E.C, E2.Y)))), await(f(new P(E.B, new P(E.C, new P(null, null)))))));}
      """)
          .since(21);
}
