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
}
