package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 56: control flow in methods too large for one method of the JVM, 400 awaits over 60 locals.
 */
class Row56SplitFlowTest extends SplitRow {
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
}
