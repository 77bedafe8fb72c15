package dev.bide.processor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Declarations that javac rejects where they stand, while it accepts the body of {@code go}, which
 * uses them: it says nothing more with Bide than without.
 */
class BrokenProgramsTest {
  private static final String IMPORTS =
      "import dev.bide.*; import static dev.bide.Asyncio.*; import java.util.*;"
          + " import java.util.function.*;\n";

  private static Verdict.Kind judge(String... texts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String text : texts) {
      String home = text.startsWith("package q;") ? "q/" : "";
      String name = text.replaceAll("(?s).*?(?:class|interface|record|enum) (\\w+).*", "$1");
      files.put(home + name + ".java", text);
    }
    Original original = new Original("broken", files);
    return new Judge().judge(new Mutant(0, original, files, List.of())).kind();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Res implements AutoCloseable {}",
        "class Res extends Base {} abstract class Base implements AutoCloseable {}",
        "class Res implements java.io.Closeable { void closeIt() {} }"
      })
  void aResourceWithoutClose(String resource) {
    String host =
        IMPORTS
            + """
            class Main {
              int error() { return ""; }
              @Async <T extends Res> Coroutine<Integer> go(T t) throws Exception {
                try (Res r = new Res(); T more = t) { await(sleep(1)); }
                return value(1);
              }
            }
            """;

    assertThat(judge(host, resource)).isEqualTo(Verdict.Kind.INVALID);
    assertThat(judge(resource, host)).isEqualTo(Verdict.Kind.INVALID);
    assertThat(judge(host + resource)).isEqualTo(Verdict.Kind.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class R implements Runnable { int x; }",
        "class R implements Runnable { int x; void run() {} }",
        "class R implements No { int x; }",
        "class R extends No { int x; }",
        "record R(int x) implements Runnable { R() { this(1); } }",
        "class R implements S { int x; } private sealed interface S permits R {}",
        "class R { int x; int x; void f() {} int f() { return 1; } }",
        "class R { No n; int x; }",
        "class R<T extends No> { int x; }",
        "class R extends Q { int x; } private static class Q extends R {}",
        "class R { int x; } private static class R { String x; }"
      })
  void aPrivateClass(String type) {
    assertThat(
            judge(
                IMPORTS
                    + "class Main { private static "
                    + type
                    + """
                       @Async Coroutine<Integer> go() throws Exception {
                         R r = new R();
                         await(sleep(1));
                         return value(r.x);
                       }
                     }
                    """))
        .isEqualTo(Verdict.Kind.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class P implements Runnable { public int x; }",
        "class P implements No { public int x; }",
        "class P extends No { public int x; }",
        "class P<T extends No> { public int x; }",
        "sealed class P permits Q { public int x; } protected static class Q extends P {}",
        "class P { public int x; public P() throws String {} }"
      })
  void aProtectedClassOfAnotherPackage(String type) {
    String base =
        "package q; public class Base { protected P f() { return null; } protected static ";
    assertThat(
            judge(
                IMPORTS
                    + """
                    class Main extends q.Base {
                      @Async Coroutine<Integer> go() throws Exception {
                        P p = f();
                        await(sleep(1));
                        return value(p.x);
                      }
                    }
                    """,
                base + type + " }"))
        .isEqualTo(Verdict.Kind.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Box<String>",
        "Box<int[]>",
        "Box<Box<String>>",
        "List<Box<String>>",
        "Box<? super String>",
        "Compared<String>",
        "Outer.In<String>"
      })
  void aTypeThatThereCannotBe(String type) {
    String host =
        IMPORTS
            + """
            class Main {
              @Async Coroutine<Integer> go(Other o) throws Exception {
                var inferred = o.get();
                Supplier<Coroutine<Integer>> f = () -> { await(sleep(1)); return value(inferred.hashCode()); };
                await(f.get());
                return value(o.get().equals(await(sleep(1))) ? 1 : 2);
              }
            }
            """;
    String other =
        """
        class Other { %s get() { return null; } }
        class Box<T extends Number> {}
        class Compared<T extends Comparable<Integer>> {}
        class Outer<T> { class In<U> {} }
        """
            .formatted(type);

    assertThat(judge(host, IMPORTS + other)).isEqualTo(Verdict.Kind.INVALID);
    assertThat(judge(host + other)).isEqualTo(Verdict.Kind.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Main<T extends No> {",
        "class Main<T extends List<No>> {",
        "class Main<T extends Enum<String>> {",
        "class Main<T extends T> {",
        "class Main<T, T> {",
        "class Main implements Runnable {",
        "class Main extends No {",
        "class Main extends Sub {} class Sub extends Main {",
        "record Main(int x, No n) implements Runnable {",
        "interface Main extends No {"
      })
  void theHost(String head) {
    assertThat(
            judge(
                IMPORTS
                    + head
                    + """
                        @Async default Coroutine<Integer> go() throws Exception {
                          await(sleep(1));
                          return value(hashCode());
                        }
                      }
                      """
                        .replace("default", head.startsWith("interface") ? "default" : "")))
        .isEqualTo(Verdict.Kind.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<T extends Throwable & No<T>> void f() throws T {}",
        "<T extends List<No>> void f(T... t) {}",
        "void f() throws No {}"
      })
  void aPrivateMethod(String method) {
    assertThat(
            judge(
                IMPORTS
                    + """
                    class Main {
                      static class No<T> extends Exception {}
                      @Async Coroutine<Integer> go() throws Exception {
                        await(sleep(1));
                        f();
                        return value(1);
                      }
                      private %s
                    }
                    """
                        .formatted(method)))
        .isEqualTo(Verdict.Kind.INVALID);
  }
}
