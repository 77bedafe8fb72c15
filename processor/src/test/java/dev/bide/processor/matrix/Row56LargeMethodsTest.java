package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Row 56: large methods, 30+ locals, 200+ awaits, constant-pool and code-size limits. */
class Row56LargeMethodsTest extends MatrixRow {
  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  final Case manyAwaits =
      body(
          "long sum = 0;\n"
              + lines(250, i -> "sum += await(later(" + i + "));")
              + "return value(sum);");

  final Case manyLocals =
      body(
          lines(40, i -> "int v" + i + " = await(later(" + i + "));")
              + lines(40, i -> "v" + i + " += v" + (39 - i) + ";")
              + "await(later(0));\nreturn value(join("
              + IntStream.range(0, 40).mapToObj(i -> "v" + i).collect(Collectors.joining(", "))
              + "));");

  final Case manyLocalsAndManyAwaits =
      body(
          lines(32, i -> "long v" + i + " = " + i + "; String s" + i + " = \"s\" + v" + i + ";")
              + lines(
                  210,
                  i ->
                      "v"
                          + i % 32
                          + " += await(later(v"
                          + (i + 7) % 32
                          + ")); s"
                          + i % 32
                          + " += await(later(v"
                          + i % 32
                          + "));")
              + "return value(join("
              + IntStream.range(0, 32)
                  .mapToObj(i -> "v" + i + ", s" + i + ".hashCode()")
                  .collect(Collectors.joining(", "))
              + "));");

  final Case manyAwaitsInOneExpression =
      body(
          "int i = 1;\nreturn value("
              + IntStream.range(0, 120)
                  .mapToObj(i -> "i++ * await(later(" + i + "))")
                  .collect(Collectors.joining(" + "))
              + ");");

  final Case largeSwitch =
      body(
          "int sum = 0;\nfor (int i = 0; i < 100; i++) {\nswitch (i) {\n"
              + lines(100, i -> "case " + i + ": sum += await(later(" + i * i + ")); break;")
              + "}\n}\nreturn value(sum);");

  final Case deepNesting =
      body(
          "int n = 0;\n"
              + lines(
                  12,
                  i ->
                      "if (n >= 0) { for (int i"
                          + i
                          + " = 0; i"
                          + i
                          + " < 1; i"
                          + i
                          + "++) { try { n += await(later(1));")
              + "n *= await(later(2));\n"
              + lines(12, i -> "} finally { n += " + (11 - i) + "; } } }")
              + "return value(n);");

  final Case largeAwaitFreePart =
      body(
          "int n = await(later(1));\nfor (int i = 0; i < 3; i++) {\n"
              + lines(800, i -> "n = n * 31 + i + " + i + ";")
              + "n += await(later(i));\n}\nreturn value(n);");

  final Case manyStringsAndConcatenations =
      body(
          "String s = \"\";\n"
              + lines(
                  150,
                  i ->
                      "s = s.length() + \"piece "
                          + i
                          + "\" + await(later(\"x"
                          + i
                          + "\")) + s.hashCode();")
              + "return value(s);");
}
