package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 48: definite assignment: assigned on one branch only; blank finals; uninitialised across an
 * await.
 */
class Row48DefiniteAssignmentTest extends MatrixRow {
  final Case assignedOnOneBranchOnly =
      body(
          """
          String out = "";
          for (int i = 0; i < 2; i++) {
            String s;
            if (await(later(i == 0))) {
              s = "set";
              await(later(0));
              out += s;
            } else {
              out += "unset";
            }
            await(later(0));
          }
          return value(out);
          """);

  final Case blankFinals =
      body(
          """
          final int a;
          final String s;
          final long[] l;
          if (await(later(true))) { a = await(later(1)); s = "x"; } else { a = 2; s = await(later("y")); }
          await(later(0));
          l = new long[] {a};
          Supplier<String> sup = () -> a + s + l[0];
          await(later(0));
          return value(sup.get());
          """);

  final Case uninitialisedAcrossAnAwait =
      body(
          """
          int x;
          Object o;
          boolean z;
          double d;
          await(later(0));
          await(later(1));
          x = 1;
          o = await(later("o"));
          await(later(0));
          z = x > 0;
          if (z && (d = await(later(2.5))) > 1) o = o + "" + d;
          return value(join(x, o, z));
          """);

  final Case assignedInTheCondition =
      body(
          """
          int x;
          if ((x = await(later(3))) > 2) log(x);
          int y;
          while ((y = await(later(x--))) > 1) log(y);
          int z;
          if (await(later(false)) || (z = y) < 0) log("never"); else log(z);
          boolean b;
          if (x > 100 && (b = await(later(true)))) log(b);
          return value(join(x, y));
          """);

  final Case assignedInEveryCaseOfASwitch =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            final int n;
            switch (i) {
              case 0: n = 10; break;
              case 1: n = await(later(20)); break;
              default: await(later(0)); n = 30;
            }
            await(later(0));
            out += n;
            int m = switch (i) { case 0 -> { int k; k = await(later(1)); yield k; } default -> 2; };
            out += m + ",";
          }
          return value(out);
          """);

  final Case assignedInTryAndCatch =
      body(
          """
          String out = "";
          for (int i = 0; i < 2; i++) {
            int n;
            try {
              if (i == 1) await(failing(new IllegalStateException()));
              n = await(later(1));
            } catch (IllegalStateException e) {
              n = 2;
            } finally {
              int f;
              f = await(later(7));
              out += f;
            }
            out += n;
          }
          return value(out);
          """);

  final Case assignedAfterAnInfiniteLoop =
      body(
          """
          int x;
          for (;;) {
            x = await(later(5));
            if (x > 3) break;
          }
          int y;
          while (true) {
            if (await(later(true))) { y = x; break; }
          }
          int z;
          do { z = await(later(y + 1)); } while (z < 0);
          return value(join(x, y, z));
          """);

  final Case throwLeavesItUnassigned =
      body(
          """
          int x;
          try {
            if (await(later(false))) throw new IllegalStateException();
            else x = await(later(4));
            log(x);
          } catch (IllegalStateException e) {
            return value("never");
          }
          final int y;
          if (await(later(1)) == 1) y = x; else throw await(later(new IllegalStateException()));
          return value(y);
          """);

  final Case declaredInASwitchAssignedInAnotherCase =
      body(
          """
          String out = "";
          for (int i = 0; i < 2; i++) {
            switch (i) {
              case 0:
                int x;
                String s;
                x = await(later(1));
                out += x;
                break;
              case 1:
                x = 2;
                s = await(later("s"));
                out += s + x;
            }
          }
          return value(out);
          """);

  final Case multipleDeclarators =
      body(
          """
          int a, b = await(later(2)), c, d[] = {b, await(later(3))};
          a = c = await(later(b));
          final String s, t = "t" + await(later(a));
          s = t + c;
          return value(join(a, b, c, d, s, t));
          """);

  final Case blankFinalCapturedByALocalClass =
      body(
          """
          final int n;
          n = await(later(5));
          class Uses { int get() { return n; } }
          await(later(0));
          int m;
          if (n > 3) { m = await(later(n)); } else { return value("never"); }
          class Also extends Uses { int both() { return get() + m; } }
          return value(new Also().both());
          """);
}
