package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 32: variable assigned in try, read in catch and finally. */
class Row32VariablesAcrossTryTest extends MatrixRow {
  final Case assignedBeforeTheFailingAwait =
      body("""
              int step = 0;
              String s = null;
              try {
                step = 1;
                s = "x" + await(later("a", 1));
                step = 2;
                await(failing("b", new IllegalStateException()));
                step = 3;
              } catch (IllegalStateException e) {
                log("step" + step + s);
                step += 10;
                await(later("c", 0));
                log("step" + step + s);
              } finally {
                log("finally" + step + s);
                step += 100;
                s += await(later("!"));
              }
              return value(step + s);
              """)
          .gives("a a' b b! step2x1 c c' step12x1 finally12x1 -> 112x1!");

  final Case assignedByAFailingCallAfterResume =
      body(
          """
          int n = await(later(1));
          try {
            n = 2;
            n = await(later(5)) / (n - 2);
          } catch (ArithmeticException e) {
            log(n);
          } finally {
            log(n);
          }
          return value(n);
          """);

  final Case compoundAssignmentThatFails =
      body(
          """
          int[] a = {1};
          int i = 0;
          String s = "s";
          try {
            a[i++] += (int) await(failing(new IllegalStateException()));
          } catch (IllegalStateException e) {
            log(join(i, a));
          }
          try {
            s += await(later("t")) + fail("x", new IllegalStateException());
          } catch (IllegalStateException e) {
            log(s);
          }
          return value(s + i);
          """);

  final Case loopCounterReadInCatch =
      body(
          """
          int i = 0;
          String out = "";
          for (; i < 4; i++) {
            int local = i * 10;
            try {
              local++;
              await(i % 2 == 0 ? later(0) : failing(new IllegalStateException()));
              local++;
            } catch (IllegalStateException e) {
              out += "c" + i + local + await(later(",")) ;
            } finally {
              local++;
              out += "f" + i + local + await(later(","));
              out += local + " ";
            }
          }
          return value(out + i);
          """);

  final Case parameterChangedInTry =
      members(
          """
          @Async Coroutine<String> f(String p, int n) {
            try {
              p += "1";
              n = await(later(n + 1));
              p += n;
              if (n > 5) await(failing(new IllegalStateException("e" + n)));
            } catch (IllegalStateException e) {
              p += e.getMessage();
              n = -1;
            } finally {
              await(later(0));
              p += "f" + n;
            }
            return value(p);
          }
          @Async Coroutine<Object> run() { return value(await(f("a", 1)) + " " + await(f("b", 5))); }
          """);

  final Case assignedInEveryPart =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            final String who;
            int x;
            try {
              x = 1;
              if (i > 0) await(failing(i == 1 ? new IllegalStateException() : new ArithmeticException()));
              x = await(later(2));
            } catch (IllegalStateException e) {
              x = await(later(3));
            } catch (ArithmeticException e) {
              x = 4;
            }
            if (x == 2) who = "try"; else who = await(later("catch"));
            out += who + x;
          }
          return value(out);
          """);

  final Case nestedTriesShareALocal =
      body(
          """
          StringBuilder s = new StringBuilder();
          int depth = 0;
          try {
            depth++;
            try {
              depth++;
              await(later(0));
              try {
                depth++;
                await(failing(new IllegalStateException()));
              } finally {
                s.append(depth).append(await(later(',')));
                depth--;
              }
            } finally {
              s.append(depth);
              depth--;
            }
          } catch (IllegalStateException e) {
            s.append(await(later(depth)));
          }
          return value(s.append(depth).toString());
          """);

  final Case localOnlyLiveInFinally =
      members(
          """
          @Async Coroutine<Integer> f(boolean fail) {
            List<String> opened = new ArrayList<>();
            String name = "n" + await(later(1));
            try {
              opened.add(await(later("x")));
              await(fail ? failing(new IllegalStateException()) : later(0));
              return value(opened.size());
            } finally {
              await(later(0));
              log(name + opened);
            }
          }
          @Async Coroutine<Object> run() {
            int n = await(f(false));
            try { await(f(true)); } catch (IllegalStateException e) { n += 10; }
            return value(n);
          }
          """);
}
