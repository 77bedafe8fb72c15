package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 8: {@code o.f = await(..)} with null {@code o}; chained {@code a.b.x = b.x = await(..)};
 * static fields.
 */
class Row08FieldAssignmentTest extends MatrixRow {
  private static final String BOX =
      "static class Box { int x; Box b; Box(int x) { this.x = x; } }\n";

  final Case nullTargetAfterTheRightSide =
      members(
              BOX
                  + """
                  @Async Coroutine<Object> run() {
                    Box o = null;
                    try {
                      o.x = await(later("v", 1));
                    } catch (NullPointerException e) {
                      log("npe");
                    }
                    return value("end");
                  }
                  """)
          .gives("v v' npe -> end");

  final Case nullTargetBeforeTheRightSideOfACompound =
      members(
              BOX
                  + """
                  @Async Coroutine<Object> run() {
                    Box o = null;
                    try {
                      o.x += await(later("v", 1));
                    } catch (NullPointerException e) {
                      log("npe");
                    }
                    return value("end");
                  }
                  """)
          .gives("npe -> end");

  final Case targetIsEvaluatedBeforeTheRightSide =
      members(
          BOX
              + """
              @Async Coroutine<Object> run() {
                Box o = new Box(0), p = o;
                o.x = await(later((o = new Box(5)).x));
                return value(join(o.x, p.x));
              }
              """);

  final Case chainThroughFields =
      members(
          BOX
              + """
              @Async Coroutine<Object> run() {
                Box a = new Box(1);
                Box b = a.b = new Box(2);
                a.b.x = b.x = await(later("v", 7));
                a.x = a.b.x = (b = new Box(3)).x = await(later("w", 8));
                return value(join(a.x, a.b.x, b.x));
              }
              """);

  final Case nullInTheMiddleOfAChain =
      members(
          BOX
              + """
              @Async Coroutine<Object> run() {
                Box a = new Box(1);
                try {
                  a.b.x = a.x = await(later("v", 7));
                } catch (NullPointerException e) {
                  log("npe " + a.x);
                }
                try {
                  a.b.b.x = await(later("never", 7));
                } catch (NullPointerException e) {
                  log("npe");
                }
                return value(a.x);
              }
              """);

  final Case staticFieldsByEveryName =
      members(
          """
          static int n;
          static Main none() { log("none"); return null; }
          @SuppressWarnings("static")
          @Async Coroutine<Object> run() {
            n = await(later("a", 1));
            Main.n += await(later("b", 2));
            this.n += await(later("c", 4));
            none().n += await(later("d", 8));
            return value(n);
          }
          """);

  final Case classInitialisedBeforeOrAfter =
      members(
          """
          static class Late {
            static int n = at("init", 1);
          }
          @Async Coroutine<Object> run() {
            Late.n = await(later("v", 5));
            return value(Late.n);
          }
          """);

  final Case compoundInitialisesTheClassFirst =
      members(
          """
          static class Late {
            static int n = at("init", 1);
          }
          @Async Coroutine<Object> run() {
            Late.n += await(later("v", 5));
            return value(Late.n);
          }
          """);

  final Case awaitedTarget =
      members(
          BOX
              + """
              @Async Coroutine<Object> run() {
                Box o = new Box(1);
                await(later("o", o)).x = at("v", 2);
                log(o.x);
                await(later("o", o)).x = await(later("w", 3));
                log(o.x);
                return value(await(later("o", o)).x *= await(later("u", 4)));
              }
              """);

  final Case awaitedNullTarget =
      members(
          BOX
              + """
              @Async Coroutine<Object> run() {
                try {
                  await(later("o", (Box) null)).x = await(later("w", 3));
                } catch (NullPointerException e) {
                  log("npe");
                }
                try {
                  await(later("o", (Box) null)).x++;
                } catch (NullPointerException e) {
                  log("npe");
                }
                return value("end");
              }
              """);

  final Case rightSideThrowsAndNothingIsAssigned =
      members(
          """
          String f = "f";
          @Async Coroutine<Object> run() {
            String l = "l";
            try {
              l = f = await(failing(new IllegalStateException()));
            } catch (IllegalStateException e) {
              log("caught");
            }
            return value(l + f);
          }
          """);

  final Case volatileAndWideFields =
      members(
          """
          volatile long v = 1L << 33;
          transient double d = 0.5;
          protected short s = 1;
          @Async Coroutine<Object> run() {
            v += await(later(1));
            d *= await(later(3));
            s = await(later((short) 300));
            s += await(later(70000));
            v = d > 1 ? await(later("x", 2L)) : v;
            return value(join(v, d, s));
          }
          """);
}
