package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 10: {@code &&}, {@code ||}, {@code !}, {@code ?:} with await on any side; boxing and numeric
 * promotion of {@code ?:}.
 */
class Row10ConditionsTest extends MatrixRow {
  final Case shortCircuits =
      body(
          """
          boolean t = true, f = false;
          return value(join(
              f && await(later("a", true)), t || await(later("b", true)),
              t && await(later("c", false)), f || await(later("d", true)),
              await(later("e", false)) && at("never", true), await(later("f", true)) || at("never", true),
              await(later("g", true)) && at("h", true), await(later("i", false)) || await(later("j", false))));
          """);

  final Case nestedShortCircuits =
      body(
          """
          StringBuilder out = new StringBuilder();
          for (int i = 0; i < 8; i++) {
            boolean a = (i & 1) != 0, b = (i & 2) != 0, c = (i & 4) != 0;
            boolean r = (a && await(later("x", b)) || !await(later("y", c))) && !(b || await(later("z", a) ) && c);
            out.append(r ? 'T' : 'F');
          }
          return value(out.toString());
          """);

  final Case inAnIfCondition =
      body(
          """
          for (int i = 0; i < 4; i++) {
            boolean a = (i & 1) != 0, b = (i & 2) != 0;
            if (a && await(later("a", b))) log("and");
            else if (a || !await(later("b", b))) log("or");
            else log("else");
            if (!(await(later("c", a)) && b)) log("not");
          }
          return value("end");
          """);

  final Case conditionalOneArm =
      body(
          """
          String s = "";
          for (int i = 0; i < 2; i++) {
            s += i == 0 ? await(later("a", "x")) : at("b", "y");
            s += i == 0 ? at("c", "x") : await(later("d", "y"));
            s += await(later("e", i == 0)) ? at("f", 1) : at("g", 2);
          }
          return value(s);
          """);

  final Case conditionalNested =
      body(
          """
          StringBuilder out = new StringBuilder();
          for (int i = 0; i < 3; i++) {
            char c = i == 0 ? await(later("a", 'a')) : i == 1 ? await(later("b", 'b')) : await(later("c", false)) ? 'x' : 'c';
            out.append(c);
          }
          return value(out.toString());
          """);

  final Case conditionalNumericPromotion =
      body(
          """
          boolean t = true;
          Object o = t ? await(later(1)) : 2.0;
          Object p = t ? 1 : await(later('c'));
          Object q = t ? await(later('a')) : 0;
          Object r = t ? (Object) await(later(1)) : 2.0;
          long l = t ? await(later(1)) : 2L;
          return value(join(o, p, q, r, l, t ? await(later((short) 1)) : 'c', t ? null : await(later(0))));
          """);

  final Case conditionalUnboxesNull =
      body(
          """
          boolean t = true;
          Integer none = null;
          try {
            Integer i = t ? none : await(later(0)).intValue();
            log("never " + i);
          } catch (NullPointerException e) {
            log("npe");
          }
          try {
            int i = t ? await(later("a", none)) : 0;
            log("never " + i);
          } catch (NullPointerException e) {
            log("npe");
          }
          Integer i = t ? await(later("b", none)) : Integer.valueOf(1);
          return value(i);
          """);

  final Case unboxingNullCondition =
      body(
          """
          Boolean none = null;
          try {
            if (await(later("a", none))) log("never");
          } catch (NullPointerException e) {
            log("npe");
          }
          try {
            boolean b = true && await(later("b", none));
            log(b);
          } catch (NullPointerException e) {
            log("npe");
          }
          return value(!await(later("c", Boolean.FALSE)));
          """);

  final Case conditionalAsArgumentsAndReceivers =
      body(
          """
          boolean t = await(later(true));
          return value((t ? await(later("a", "abc")) : "x").concat(!t ? "n" : await(later("b", "y"))).length()
              + (t ? 1 : await(later("never", 5))));
          """);

  final Case conditionalWithGenericArms =
      body(
          """
          boolean t = await(later(true));
          List<String> a = t ? await(later(List.of("x"))) : List.of();
          List<String> b = t ? List.of() : await(later(List.of("x")));
          List<? extends Object> c = t ? await(later(List.of(1))) : await(later(List.of("s")));
          Supplier<String> s = t ? () -> "lambda" : await(later((Supplier<String>) () -> "never"));
          return value(join(a, b, c, s.get()));
          """);

  final Case assignmentInsideACondition =
      body(
          """
          int x = 0;
          if ((x = await(later(5))) > 3 && (x += await(later(1))) == 6 || (x = 100) > 0) log(x);
          boolean b;
          if (b = await(later(true))) log(b);
          boolean c = x > 0 && (x = await(later(0))) == 0;
          return value(join(x, b, c));
          """);

  final Case conditionalWhoseArmThrows =
      body(
          """
          try {
            Object o = await(later("c", true)) ? await(failing("x", new IllegalStateException("arm"))) : at("never", 1);
            return value(o);
          } catch (IllegalStateException e) {
            return value(e.getMessage());
          }
          """);

  final Case shortCircuitInAReturnAndAVariable =
      members(
          """
          @Async Coroutine<Boolean> both(int i) {
            return value(await(later("l", i > 0)) && await(later("r", i > 1)));
          }
          @Async Coroutine<Object> run() {
            boolean a = await(both(0)) || await(both(1)) || await(both(2)) || await(both(3));
            return value(a);
          }
          """);

  final Case whileConditionShortCircuit =
      body(
          """
          int i = 0;
          while (i < 5 && await(later("w", i)) < 3 || i == 3 && await(later("x", true))) {
            log(i++);
          }
          do {
            log("d" + i);
          } while (i-- > 2 && await(later("y", i > 2)));
          return value(i);
          """);
}
