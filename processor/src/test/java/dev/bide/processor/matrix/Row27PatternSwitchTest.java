package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 27: pattern switch (21+), guards, record deconstruction, {@code case null}, exhaustive
 * sealed.
 */
class Row27PatternSwitchTest extends MatrixRow {
  final Case typePatterns =
      members(
              """
              @Async Coroutine<String> f(Object o) {
                return value(switch (o) {
                  case Integer i -> "int" + (i + await(later(1)));
                  case String s -> { await(later(0)); yield s + s.length(); }
                  case int[] a -> "ints" + a.length;
                  default -> await(later("other"));
                });
              }
              @Async Coroutine<Object> run() {
                return value(join(await(f(1)), await(f("s")), await(f(new int[2])), await(f(1.5))));
              }
              """)
          .since(21);

  final Case guards =
      members(
              """
              @Async Coroutine<String> f(Object o, int limit) {
                switch (o) {
                  case Integer i when i > limit -> { await(later("big", 0)); return value("big" + i); }
                  case Integer i when i < 0 && limit > 0 -> log("negative" + i);
                  case Integer i -> { int k = await(later(i)); log("small" + k); }
                  case String s when s.isEmpty() -> log(await(later("empty")));
                  default -> { }
                }
                return value("end");
              }
              @Async Coroutine<Object> run() {
                return value(join(await(f(100, 10)), await(f(-1, 10)), await(f(5, 10)), await(f("", 0)), await(f("x", 0))));
              }
              """)
          .since(21);

  final Case guardsThatDeclare =
      members(
              """
              record Box(Object content) { }
              @Async Coroutine<String> f(Object o) {
                return value(switch (o) {
                  case Integer i when i > new Object() {
                    int last = 0;
                    int sum() { for (int k = 0; k < 3; k++) { last += k; } return last; }
                  }.sum() -> "sum" + await(later(i));
                  case Integer i when all(x -> { int twice = x * 2; return twice > i; }) -> await(later("all"));
                  case Box b when b.content() instanceof String s && !s.isEmpty() -> await(later(s)) + s.length() + b;
                  case Box b when !(b.content() instanceof String s) || s.length() > 3 -> await(later("no")) + b;
                  case Box b when (switch (b.content()) { case String s when s.isEmpty() -> true; default -> false; }) ->
                      "empty" + await(later(b));
                  default -> await(later("other"));
                });
              }
              boolean all(java.util.function.Predicate<Integer> each) { return each.test(1); }
              @Async Coroutine<Object> run() {
                return value(join(await(f(5)), await(f(1)), await(f(2)), await(f(new Box("ab"))), await(f(new Box(7))), await(f(new Box("")))));
              }
              """)
          .since(21);

  final Case recordDeconstruction =
      members(
              """
              record Point(int x, Object y) { }
              record Line(Point a, Point b) { }
              @Async Coroutine<String> f(Object o) {
                return value(switch (o) {
                  case Line(Point(var x, Integer y), Point p) when x > y -> "line" + x + y + await(later(p));
                  case Line(Point a, var b) -> { await(later(0)); yield "other" + a.x() + b.y(); }
                  case Point(int x, String s) -> x + await(later(s));
                  case Point(int x, Object y) -> "p" + x + await(later(y));
                  default -> "none";
                });
              }
              @Async Coroutine<Object> run() {
                return value(join(await(f(new Line(new Point(3, 1), new Point(0, "q")))), await(f(new Line(new Point(1, 3), new Point(0, "q")))),
                    await(f(new Point(1, "s"))), await(f(new Point(1, null))), await(f(null == this ? null : 5))));
              }
              """)
          .since(21);

  final Case caseNull =
      members(
              """
              @Async Coroutine<String> f(String s) {
                String out = switch (s) {
                  case null -> await(later("null!"));
                  case "a" -> "A";
                  case String t when t.length() > 3 -> t + await(later(t.length()));
                  default -> "d";
                };
                switch (s) {
                  case "a" -> out += "a";
                  case null, default -> { await(later(0)); out += "nd"; }
                }
                return value(out);
              }
              @Async Coroutine<Object> run() { return value(join(await(f(null)), await(f("a")), await(f("long!")), await(f("b")))); }
              """)
          .since(21);

  final Case exhaustiveSealed =
      members(
              """
              sealed interface Shape permits Circle, Square { }
              record Circle(double r) implements Shape { }
              record Square(double s) implements Shape { }
              @Async Coroutine<Double> area(Shape s) {
                double d = switch (await(later(s))) {
                  case Circle c -> 3 * c.r() * await(later(c.r()));
                  case Square q -> q.s() * q.s();
                };
                switch (s) { case Circle c -> log("circle" + await(later(c.r()))); case Square q -> log("square"); }
                return value(d);
              }
              @Async Coroutine<Object> run() { return value(await(area(new Circle(2))) + await(area(new Square(3)))); }
              """)
          .since(21);

  final Case bindingCapturedByALambda =
      members(
              """
              @Async Coroutine<Object> run() {
                List<Supplier<String>> all = new ArrayList<>();
                for (Object o : List.of("s", 5, 'c')) {
                  switch (o) {
                    case String s -> { all.add(() -> s + "!"); await(later(0)); }
                    case Integer i when i > 1 -> { await(later(0)); all.add(() -> "i" + i); }
                    default -> all.add(() -> "d" + o);
                  }
                }
                return value(all.stream().map(Supplier::get).toList());
              }
              """)
          .since(21);

  final Case awaitFreePatternSwitchStays =
      body("""
              Object o = await(later((Object) "text"));
              String s = switch (o) { case String t when t.length() > 2 -> t; case Integer i -> "i" + i; default -> "d"; };
              await(later(0));
              return value(s);
              """)
          .since(21);

  final Case nestedInArgumentsAndLoops =
      members(
              """
              record Box<T>(T t) { }
              @Async Coroutine<Object> run() {
                int sum = 0;
                outer:
                for (Object o : List.of(new Box<>(1), new Box<>("x"), 7, new Box<>(2))) {
                  switch (o) {
                    case Box<?>(Integer i) -> { sum += i + await(later(10)); continue outer; }
                    case Box<?>(String s) when s.equals("x") -> { await(later(0)); }
                    case Integer i -> sum += i;
                    default -> { break outer; }
                  }
                  sum += 100;
                }
                return value(join(sum, switch ((Object) sum) { case Integer i when i > await1(i) -> await(later("big")); default -> "small"; }));
              }
              int await1(int i) { return i - 1; }
              """)
          .since(21);

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

  final Case guardsThatDeclare =
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
}
