package dev.bide.processor.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.CodeSizes;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Row 56: methods too large for one method of the JVM, 400 awaits over 60 locals, in every shape.
 * No method of their machines is larger than what HotSpot compiles.
 */
class Row56SplitMethodsTest extends MatrixRow {
  private static final int HOTSPOT = 8000;

  @Override
  void inspect(Path machines) {
    assertThat(CodeSizes.of(machines))
        .isNotEmpty()
        .allSatisfy((method, size) -> assertThat(size).as(method).isLessThan(HOTSPOT));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
  }

  /** 60 locals of several types, of which {@link #step} uses two. */
  private static final String LOCALS =
      lines(
          15,
          i ->
              "int i%d = %d; long l%d = %d; double d%d = %d; String s%d = \"%d\";"
                  .replace("%d", "" + i));

  private static final String ALL =
      "join(" + list(15, i -> "i%d, l%d, d%d, s%d".replace("%d", "" + i)) + ")";

  /** A statement with an await, the {@code n}th. */
  private static String step(int n) {
    int a = n % 15;
    int b = (n * 7 + 3) % 15;
    return switch (n % 4) {
      case 0 -> "i" + a + " += await(later(i" + b + ")) + " + n + ";";
      case 1 -> "l" + a + " ^= await(later(l" + b + " + " + n + "L));";
      case 2 -> "d" + a + " = d" + b + " / 2 + await(later(d" + a + "));";
      default -> "s" + a + " = (s" + b + " + await(later(\"" + n + "\"))).substring(0, 2);";
    };
  }

  final Case straightLine = body(LOCALS + lines(400, n -> step(n)) + "return value(" + ALL + ");");

  final Case loop =
      body(
          LOCALS
              + "for (int round = 0; round < 3; round++) {\n"
              + "if (i3 == 1234567) continue;\n"
              + lines(400, n -> step(n))
              + "if (round == 2) break;\n"
              + "}\nreturn value("
              + ALL
              + ");");

  final Case loopThatLeavesFromTheMiddle =
      body(
          LOCALS
              + "outer: for (int x = 0; x < 3; x++) {\n for (String word : List.of(\"a\", \"b\", \"c\")) {\n"
              + lines(
                  200,
                  n ->
                      step(n)
                          + (n == 50 ? " if (x == 0 && word.equals(\"b\")) continue outer;" : "")
                          + (n == 100 ? " if (x == 1 && word.equals(\"b\")) continue;" : "")
                          + (n == 150
                              ? " if (x == 2) { if (word.equals(\"c\")) break outer; }"
                              : "")
                          + (n == 199 ? " if (i1 == 77) return value(word);" : ""))
              + "}\n}\nreturn value("
              + ALL
              + ");");

  final Case nestedIfs =
      body(
          LOCALS
              + lines(
                  40,
                  i ->
                      "if (await(later(i"
                          + i % 15
                          + ")) % 2 == "
                          + i % 2
                          + ") {\n"
                          + lines(5, j -> step(i * 10 + j))
                          + "} else if (d"
                          + i % 15
                          + " > "
                          + i
                          + ") {\n"
                          + lines(4, j -> step(i * 10 + 5 + j))
                          + "if (l"
                          + i % 15
                          + " == 4) return value("
                          + i
                          + ");\n"
                          + "}")
              + "return value("
              + ALL
              + ");");

  final Case deeplyNestedIfs =
      body(
          LOCALS
              + lines(30, i -> "if (i" + i % 15 + " != -1) {\n" + lines(13, j -> step(i * 13 + j)))
              + "}".repeat(30)
              + "\nreturn value("
              + ALL
              + ");");

  final Case largeSwitch =
      body(
          LOCALS
              + "int k = 0;\nfor (int i = 0; i < 250; i++) {\nswitch (k = (k * 31 + 17) % 211) {\n"
              + lines(
                  200,
                  n ->
                      "case " + n + ": " + step(n) + step(n + 200) + (n % 10 == 9 ? "" : " break;"))
              + "default: "
              + step(401)
              + "\n}\n}\nreturn value("
              + ALL
              + ");");

  final Case switchOfManyCases =
      body(
          "int sum = 0;\nfor (int i = 0; i < 620; i += 3) {\nswitch (i) {\n"
              + lines(
                  600,
                  n ->
                      "case "
                          + n
                          + ": sum += await(later("
                          + n * n
                          + "));"
                          + (n % 5 == 0 ? "" : " break;"))
              + "}\n}\nreturn value(sum);");

  final Case largeSwitchOfStrings =
      body(
          "int sum = 0;\nfor (int i = 0; i < 160; i += 7) {\nsum += switch (\"k\" + i) {\n"
              + lines(150, n -> "case \"k" + n + "\" -> await(later(" + n * n + "));")
              + "default -> { log(i); yield await(later(-1)); }\n};\n}\nreturn value(sum);");

  final Case finallyAroundMany =
      body(
          LOCALS
              + "try {\n"
              + lines(
                  400, n -> step(n) + (n == 150 ? " if (i0 == -5) return value(\"early\");" : ""))
              + "if (i0 != -5) throw new IllegalStateException("
              + ALL
              + ");\n"
              + "} catch (IllegalStateException e) {\nlog(e.getMessage());\n"
              + "} finally {\n"
              + lines(15, i -> "log(i" + i + "); if (s" + i + " == null) log(" + i + ");")
              + "}\nreturn value("
              + ALL
              + ");");

  final Case awaitsInCatchAndFinally =
      body(
          LOCALS
              + lines(
                  40,
                  i ->
                      "try {\n"
                          + lines(3, j -> step(i * 9 + j))
                          + "if (i"
                          + i % 15
                          + " % 3 == 0) await(failing(new IllegalStateException(\""
                          + i
                          + "\")));\n"
                          + "} catch (IllegalStateException e) {\n"
                          + lines(3, j -> step(i * 9 + 3 + j))
                          + "log(e);\n} finally {\n"
                          + lines(3, j -> step(i * 9 + 6 + j))
                          + "}")
              + "return value("
              + ALL
              + ");");

  final Case generator =
      members(
          "@Async AsyncGenerator<Object> items() {\n"
              + LOCALS
              + "try {\n"
              + lines(300, n -> "emit(" + n + " + s" + n % 15 + "); " + (n % 3 == 0 ? step(n) : ""))
              + "} finally {\nlog("
              + ALL
              + ");\nawait(later(0));\nlog(\"closed\");\n}\n"
              + "return end();\n}\n"
              + """
              @Async Coroutine<Object> run() {
                int n = 0;
                for (Object item : awaitEach(items())) log(item);
                for (Object item : awaitEach(items())) if (n++ == 170) break;
                return value(n);
              }
              """);

  final Case lambdasAndClasses =
      body(
          "List<Supplier<Object>> all = new ArrayList<>();\n"
              + lines(
                  130,
                  n ->
                      "int a"
                          + n
                          + " = await(later("
                          + n
                          + ")); "
                          + "final String b"
                          + n
                          + " = \"b\" + await(later(a"
                          + n
                          + "));\n"
                          + "all.add(() -> a"
                          + n
                          + " + b"
                          + n
                          + ");\n"
                          + "all.add(new Supplier<Object>() { int f = a"
                          + n
                          + ";"
                          + " public Object get() { return b"
                          + n
                          + ".length() + f; } });")
              + "class Sum { int of() { return a3 + a77; } }\n"
              + "all.add(() -> new Sum().of());\n"
              + "for (Supplier<Object> each : all) log(each.get());\n"
              + "return value(await(later(new Sum().of())));");

  final Case patternsAndConstants =
      body(
          "Object o = \"text\"; final int even = 2; final int four = even + even;\nint sum = 0;\n"
              + lines(
                  300,
                  n ->
                      "if (!(o instanceof String t"
                          + n
                          + ")) return value("
                          + n
                          + ");\n"
                          + "o = t"
                          + n
                          + " + await(later("
                          + n
                          + "));\n"
                          + "switch (sum % 5) { case even: sum += t"
                          + n
                          + ".length(); break;"
                          + " case four: sum++; break; default: sum += 3; }")
              + "return value(join(o, sum));");

  final Case plainCode =
      body(
          LOCALS
              + "for (int r = 0; r < 2; r++) {\n"
              + lines(
                  700,
                  n ->
                      "i"
                          + n % 15
                          + " = i"
                          + (n + 4) % 15
                          + " * 31 + "
                          + n
                          + "; l"
                          + n % 15
                          + " += i"
                          + n % 15
                          + ";")
              + "}\nfor (int r = 0; r < 2; r++) {\n"
              + lines(
                  300,
                  n ->
                      "if (i"
                          + n % 15
                          + " == "
                          + n
                          + ") { s"
                          + n % 15
                          + " += "
                          + n
                          + "; continue; }")
              + "}\nif (i4 == 5) return value(1);\nreturn value(await(later("
              + ALL
              + ")));");

  final Case manyParameters =
      members(
          "static @Async Coroutine<Object> f("
              + list(249, i -> (i % 83 == 0 ? "long" : i % 2 == 0 ? "int" : "String") + " p" + i)
              + ") {\n"
              + "await(later(0));\np1 += await(later(p0));\n"
              + "return value(join("
              + list(249, i -> "p" + i)
              + "));\n}\n"
              + "@Async Coroutine<Object> run() {\nreturn value(await(f("
              + list(249, i -> i % 83 == 0 || i % 2 == 0 ? "" + i : "\"" + i + "\"")
              + ")));\n}\n");

  final Case manyParametersOfAnInstance =
      members(
          "@Async Coroutine<Object> f("
              + list(252, i -> "int p" + i)
              + ") {\n"
              + "p1 += await(later(p0));\n"
              + "return value(join("
              + list(252, i -> "p" + i)
              + "));\n}\n"
              + "@Async Coroutine<Object> run() {\nreturn value(await(f("
              + list(252, i -> "" + i)
              + ")));\n}\n");

  final Case recursion =
      members(
          "@Async Coroutine<Integer> f(int depth) {\n"
              + "int sum = depth;\n"
              + "if (depth > 0) sum += await(f(depth - 1));\n"
              + lines(200, n -> "sum = sum * 3 + await(later(" + n + "));")
              + "return value(sum);\n}\n"
              + "@Async Coroutine<Object> run() { return value(await(f(20))); }\n");

  final Case deadLocals =
      members(
          "static java.lang.ref.WeakReference<Object> ref(Object o) { return new java.lang.ref.WeakReference<>(o); }\n"
              + "@Async Coroutine<Object> run() {\n"
              + "Object o = new Object(); Object living = new Object();\n"
              + "var ref = ref(o); var other = ref(living); int sum = 0;\n"
              + lines(150, n -> "sum += await(later(o.hashCode() * 0 + " + n + "));")
              + "boolean gone = await(gone(ref));\nboolean kept = await(kept(other));\n"
              + lines(150, n -> "sum += await(later(" + n + "));")
              + "Object p = new Object(); ref = ref(p); p = null;\n"
              + "return value(join(sum, gone, kept, living != null, await(gone(ref))));\n}\n");

  final Case lineNumbers =
      members(
          "@Async Coroutine<Integer> f(int at) {\nint n = 0;\n"
              + lines(
                  300,
                  n ->
                      "if (at == "
                          + n
                          + ") fail(\"\", new IllegalStateException()); n += await(later(1));")
              + "return value(n);\n}\n"
              + """
              @Async Coroutine<Object> run() {
                for (int i : new int[] {0, 1, 150, 299}) {
                  try {
                    await(f(i));
                  } catch (IllegalStateException e) {
                    log(lines(e));
                  }
                }
                return value(await(f(300)));
              }
              """);

  final Case lambda =
      body(
          """
          int base = 5;
          Function<Integer, Coroutine<Integer>> f = x -> {
            int sum = base;
          """
              + lines(200, n -> "if (sum == x * " + n + ") sum++; sum = sum * 3 + await(later(x));")
              + """
                return value(sum);
              };
              return value(await(f.apply(2)) + await(f.apply(3)));
              """);
}
