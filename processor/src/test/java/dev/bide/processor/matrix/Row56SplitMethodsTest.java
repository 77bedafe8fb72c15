package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 56: methods of every kind that are too large for one method of the JVM. */
class Row56SplitMethodsTest extends SplitRow {
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
