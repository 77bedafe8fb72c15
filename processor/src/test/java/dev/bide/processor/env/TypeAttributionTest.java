package dev.bide.processor.env;

import org.junit.jupiter.api.Test;

/** Types of every kind, between hosts and the classes beside them. */
class TypeAttributionTest {
  @Test
  void sealedTypesAndRecords() {
    AllResolved.check(
        new Project()
            .with(
                "Host.java",
                """
                class Host {
                  int area(Shape s) {
                    if (s instanceof Shape.Square q) return q.side() * q.side();
                    return s instanceof Circle<?> c && c.unit() instanceof Number n ? n.intValue() : 0;
                  }
                  Kind kind(Kind k) { return switch (k) { case A -> Kind.B; case B -> k.next(); }; }
                }
                """)
            .with(
                "Shape.java",
                """
                sealed interface Shape permits Shape.Square, Circle {
                  record Square(int side) implements Shape {}
                }
                """)
            .with("Circle.java", "record Circle<T>(T unit, int... more) implements Shape {}")
            .with(
                "Kind.java",
                "enum Kind { A { Kind next() { return B; } }, B; Kind next() { return A; } }"),
        "Host");
  }

  @Test
  void genericsOfEveryShape() {
    AllResolved.check(
        new Project()
            .with(
                "Host.java",
                """
                import java.util.function.*;
                class Host {
                  <N extends Number & Comparable<N>> String m(G<N>.In<String> in, G<N> g, N n) throws Exception {
                    G<N>.In<String>.Deep deep = in == null ? g.in("").deep() : null;
                    N most = G.max(n, n);
                    Supplier<? extends N> s = g.supplier(most);
                    G<?>[] array = g.array();
                    g.<Exception>may(null);
                    return deep.second.concat(deep.first.toString()) + s.get().compareTo(n) + array.length + g.self().self();
                  }
                }
                """)
            .with(
                "G.java",
                """
                import java.util.function.*;
                class G<T extends Comparable<? super T>> {
                  class In<U> { class Deep { T first; U second; } Deep deep() { return null; } }
                  <U> In<U> in(U u) { return null; }
                  static <X extends Object & Comparable<? super X>> X max(X a, X b) { return a; }
                  Supplier<? extends T> supplier(T t) { return null; }
                  G<T>[] array() { return null; }
                  <E extends Throwable> void may(E e) throws E {}
                  G<T> self() { return this; }
                }
                """),
        "Host");
  }

  @Test
  void sourceClassesAsTypeArgumentsOfPlatformClasses() {
    AllResolved.check(
        new Project()
            .with(
                "p/Host.java",
                """
                package p;
                class Host {
                  String m(java.util.Map.Entry<A.B, int[][]> e) {
                    for (String s : e.getKey()) return s;
                    return e.getKey().name + e.getValue()[0][1];
                  }
                }
                """)
            .with(
                "p/A.java",
                "package p; class A { static class B extends java.util.ArrayList<String> { String name; } }"),
        "p.Host");
  }
}
