package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 52: assert, empty statements, blocks, labelled blocks. */
class Row52SmallStatementsTest extends MatrixRow {
  final Case asserts =
      body(
          """
          assert await(later("a", true));
          assert await(later("b", 1)) == 1 : "never";
          try {
            assert await(later("c", false)) : "message " + await(later("d", 5));
            log("never");
          } catch (AssertionError e) {
            log(e);
          }
          try {
            assert at("e", false) : await(later("f", 'x'));
          } catch (AssertionError e) {
            log(e);
          }
          try {
            assert await(later(false));
          } catch (AssertionError e) {
            log(e.getMessage());
          }
          assert at("plain", true) : "await-free";
          return value("end");
          """);

  final Case assertWithACause =
      body(
          """
          IllegalStateException x = new IllegalStateException("cause");
          try {
            assert x == null : await(later(x));
          } catch (AssertionError e) {
            return value(e.getCause() == x);
          }
          return value("never");
          """);

  final Case emptyStatementsAndBlocks =
      body(
          """
          ;;
          await(later("a", 0));;
          { }
          { { await(later("b", 0)); } ; }
          { int x = await(later(1)); { int y = x + await(later(1)); { log(x + y); } } }
          if (true) ; else ;
          for (int i = 0; i < 2; i++) ;
          return value("end");
          """);

  final Case labelledBlocks =
      body(
          """
          int n = 0;
          a: {
            n++;
            b: {
              await(later("b", 0));
              n += 10;
              if (n == 11) break a;
              log("never");
            }
            log("never");
          }
          c: { d: { n += await(later(100)); break d; } n += 1000; break c; }
          return value(n);
          """);

  final Case localDeclarationsOfEveryForm =
      body(
          """
          final int a = await(later(1));
          @SuppressWarnings("unused") int unused = await(later("unused", 0));
          var b = await(later("b"));
          int[] c = {a}, d[] = {c};
          Map<String, ? extends List<int[]>> e = await(later(Map.of("k", List.of(c))));
          final @Deprecated String f = b + await(later("f"));
          java.util.List<java.lang.String> g = java.util.List.of(await(later(f)));
          return value(join(a, b, c, d, e.size(), f, g));
          """);

  final Case expressionStatements =
      body(
          """
          int i = 0;
          i++;
          ++i;
          i--;
          i = await(later(5));
          i += 2;
          new Object();
          new StringBuilder(await(later("x"))).append(1);
          await(later(i));
          join(await(later(1)));
          (i)++;
          return value(i);
          """);

  final Case synchronizedWithoutAwaitIsKept =
      members(
          """
          private final Object lock = new Object();
          private int n;
          @Async Coroutine<Object> run() {
            for (int i = 0; i < 3; i++) {
              synchronized (lock) { n++; if (!Thread.holdsLock(lock)) log("not held"); }
              await(later(0));
              if (Thread.holdsLock(lock)) log("held");
              synchronized (this) { n += 10; if (i == 1) continue; }
              synchronized (await(later(lock))) { n += 100; }
            }
            return value(n);
          }
          """);

  final Case commentsAndUnicode =
      body(
          """
          // a comment with await(later(1)) in it, and a quote "
          /* await( */ int x = /* before */ await(/* in */ later(1) /* after */) /* end */; // tail
          String s = "// no comment /* \\" \\\\" + await(later("\\u00e9\\t"));
          char c = '\\'', d = '"';
          String größe = "ü" + await(later("ß"));
          String text = await(later("t")) + \"""
              block "quoted" \\
              joined
                indented
              \""";
          return value(join(x, s, c, d, größe, text.length()));
          """);
}
