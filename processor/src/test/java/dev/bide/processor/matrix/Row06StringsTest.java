package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 6: {@code s += await}, string concatenation: toString order, null, char. */
class Row06StringsTest extends MatrixRow {
  final Case appendToALocal =
      body("""
              String s = "a";
              s += await(later("b"));
              s += await(later(1)) + await(later(2));
              s += 'c' + await(later('d'));
              return value(s);
              """)
          .gives("-> ab3199");

  final Case oldStringIsReadFirst =
      body(
          """
          String s = "a";
          s += await(later(s = "b")) + s;
          return value(s);
          """);

  final Case nullsInConcatenation =
      body(
          """
          String none = null;
          Object nothing = null;
          none += await(later((String) null));
          return value(none + nothing + await(later((Object) null)) + null + await(later("x")));
          """);

  final Case charIsNotANumberInAString =
      body(
          """
          char c = 'x';
          return value("" + c + await(later('y')) + 'z' + (char) (c + await(later(1))) + (c + await(later(1))));
          """);

  final Case mixedAdditionIsLeftAssociative =
      body("""
              return value(1 + 2 + await(later("s")) + 1 + 2 + (1 + await(later(2))));
              """)
          .gives("-> 3s123");

  final Case allPrimitives =
      body(
          """
          return value("" + true + await(later((byte) 1)) + (short) 2 + await(later(3L)) + 4.0f + await(later(5.5)) + false + 'c' + 1e10);
          """);

  final Case appendCharAndInt =
      body(
          """
          String s = "";
          for (char c = 'a'; c < 'd'; c++) {
            s += c;
            s += await(later(c));
            s += (int) c + await(later(0));
          }
          return value(s);
          """);

  final Case objectStringTarget =
      body(
          """
          Object o = "o";
          o += await(later("p"));
          CharSequence q = "q" + await(later(o));
          return value(o + "" + q);
          """);

  final Case fieldAndArrayTargets =
      members(
          """
          String field = "f";
          String[] array = {"a", null};
          int i(String label, int i) { log(label); return i; }
          @Async Coroutine<Object> run() {
            field += await(later("x", "1"));
            array[i("i", 0)] += await(later("y", 2));
            array[i("j", 1)] += await(later("z", 'c'));
            this.field += array[0] + await(later("w", array[1]));
            return value(field);
          }
          """);

  final Case toStringOfAwaitedObject =
      body(
          """
          return value("<" + await(later("a", loud("x"))) + ">" + await(later("b", "y")));
          """);

  final Case toStringBeforeTheNextOperand =
      body("""
              Object x = loud("x");
              return value("<" + x + await(later("b", "y")) + loud("z"));
              """)
          .since(21)
          .gives("$x b b' $z -> <xyz");

  final Case toStringThrowsBeforeTheAwait =
      body("""
              Object bad = new Object() {
                @Override public String toString() { throw new IllegalStateException("toString"); }
              };
              try {
                return value("<" + bad + await(later("never", "y")));
              } catch (IllegalStateException e) {
                return value(e.getMessage());
              }
              """)
          .since(21)
          .gives("-> toString");

  final Case toStringOfEarlierMutableOperand =
      body(
          """
          String s = "s";
          StringBuilder b = new StringBuilder("b");
          String r = s + b.toString() + await(later(b.append("c").toString())) + b;
          return value(r);
          """);

  final Case constantsStayConstants =
      body(
          """
          final String k = "k";
          String folded = k + 1 + 'c';
          String r = await(later("x")) + k + 1;
          return value(join(folded == "k1c", r, (k + 1) == "k1"));
          """);

  final Case longChain =
      body(
          """
          return value("a" + await(later("b")) + "c" + await(later("d")) + "e" + await(later("f")) + "g" + 1 + await(later(2)) + 3 + (4 + await(later(5))));
          """);

  final Case textBlocksAndUnicodeEscapes =
      members(
          """
      @Async Coroutine<Object> run() {
        String t = \"""
            a "quoted" \\
            joined\\tTab
              indented \\u0041
            \""" + await(later(\"""
              x
             y\"""));
        char \\u0063h = '\\u0041'; int f\\u006fo = await(later(3));
        foo += 1; ch++;
        String \\u0061wait2 = "\\u0022.length() + \\u0022\\\\";
        // comment with \\u000a int line = 5;
        return value(t + ch + foo + await2 + line + "\\s|" + \"""
          \\s
          end\""".length());
      }
      """);
}
