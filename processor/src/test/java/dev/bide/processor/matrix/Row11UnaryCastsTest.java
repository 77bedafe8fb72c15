package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 11: unary, casts, instanceof. */
class Row11UnaryCastsTest extends MatrixRow {
  final Case unaryOperators =
      body(
          """
          return value(join(-await(later(1)), +await(later('a')), ~await(later(7L)), !await(later(true)),
              - -await(later(2)), -(-await(later(Integer.MIN_VALUE))), ~(byte) await(later((short) 300)).shortValue()));
          """);

  final Case primitiveCasts =
      body(
          """
          return value(join((byte) (int) await(later(300)), (char) (int) await(later(98)), (int) (double) await(later(-1.9)),
              (long) await(later(1e30)).doubleValue(), (short) (await(later(1)) + 70000), (float) (double) await(later(1e300)),
              (double) await(later(1)), (int) await(later('a'))));
          """);

  final Case castsAndTheirFailure =
      body(
          """
          Object o = "s";
          String s = (String) await(later("a", o));
          try {
            Integer i = (Integer) await(later("b", o));
            log("never " + i);
          } catch (ClassCastException e) {
            log("cce");
          }
          CharSequence q = (CharSequence) (Object) await(later("c", s));
          return value(((String) await(later("d", (Object) q))).length());
          """);

  final Case castOfNull =
      body(
          """
          String s = (String) await(later((Object) null));
          try {
            int i = (int) await(later((Integer) null));
            log(i);
          } catch (NullPointerException e) {
            log("npe");
          }
          return value(s);
          """);

  final Case instanceOf =
      body(
          """
          return value(join(await(later((Object) "s")) instanceof String, await(later((Object) 1)) instanceof String,
              await(later((Object) null)) instanceof Object, !(await(later((Object) 1)) instanceof Integer),
              await(later((Object) new int[0])) instanceof int[], await(later(List.of())) instanceof Collection<?>));
          """);

  final Case uncheckedCast =
      body(
          """
          Object o = List.of("x", "y");
          @SuppressWarnings("unchecked")
          List<String> list = (List<String>) await(later("a", o));
          String first = list.get(await(later("i", 1)));
          return value(first);
          """);

  final Case heapPollutionFailsWhereTheValueIsUsed =
      body(
          """
          @SuppressWarnings({"unchecked", "rawtypes"})
          List<String> list = (List) await(later(List.of(1)));
          Object fine = list.get(await(later(0)));
          log(fine);
          try {
            String s = list.get(await(later("i", 0)));
            log("never " + s);
          } catch (ClassCastException e) {
            log("cce");
          }
          return value("end");
          """);

  final Case castOfALambda =
      body(
          """
          Object f = (Supplier<String> & java.io.Serializable) () -> "s";
          int base = await(later(10));
          Object g = (IntUnaryOperator) x -> x + base;
          return value(join(((Supplier<?>) await(later("f", f))).get(), ((IntUnaryOperator) g).applyAsInt(await(later("x", 1)))));
          """);

  final Case negatedInstanceOfWithAwaitOnTheRight =
      body(
          """
          Object o = await(later((Object) 5));
          boolean a = o instanceof Integer && await(later((Integer) o)) > 4;
          boolean b = !(o instanceof String) || await(later("never", true));
          return value(join(a, b));
          """);
}
