package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 43: every kind of type that a body may name and its machine may not. */
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
                  case Circle(double r) when r > 1 -> "big" + r + await(later("?"));
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
}
