package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 34: catch parameter shadowed or captured by a lambda. */
class Row34CatchParametersTest extends MatrixRow {
  final Case capturedByALambda =
      body(
          """
          Supplier<String> s;
          try {
            await(failing("a", new IllegalStateException("captured")));
            s = () -> "none";
          } catch (IllegalStateException e) {
            s = () -> e.getMessage();
            await(later("c", 0));
            log(s.get());
          }
          await(later("d", 0));
          return value(s.get());
          """);

  final Case sameNameInSiblingClauses =
      body(
          """
          List<Supplier<String>> all = new ArrayList<>();
          for (RuntimeException x : List.of(new IllegalStateException("s"), new IllegalArgumentException("a"))) {
            try {
              await(failing(x));
            } catch (IllegalStateException e) {
              await(later(0));
              all.add(() -> "state " + e.getMessage());
            } catch (IllegalArgumentException e) {
              await(later(0));
              all.add(() -> "argument " + e.getMessage());
            }
          }
          try { await(failing(new Error("err"))); } catch (Error e) { all.add(e::getMessage); }
          return value(all.stream().map(Supplier::get).toList());
          """);

  final Case parameterReassigned =
      body(
          """
          try {
            await(failing(new IllegalStateException("old")));
          } catch (RuntimeException e) {
            e = new IllegalArgumentException("new " + e.getMessage());
            await(later("c", 0));
            log(e);
            e = await(later(new ArithmeticException("newer")));
            log(e);
          }
          return value("end");
          """);

  final Case fieldOfTheSameName =
      members(
          """
          String e = "field";
          @Async Coroutine<Object> run() {
            log(e);
            try {
              await(failing(new IllegalStateException("exception")));
            } catch (IllegalStateException e) {
              await(later(0));
              log(e.getMessage() + this.e);
              this.e = "changed";
            }
            await(later(0));
            return value(e);
          }
          """);

  final Case shadowedInALocalClass =
      body(
          """
          try {
            await(failing(new IllegalStateException("outer")));
          } catch (IllegalStateException e) {
            class Inner {
              String e = "inner";
              String both() { return e; }
              String method(int e) { return "" + e; }
            }
            await(later(0));
            Function<String, String> f = x -> { Object o = x; return o + e.getMessage(); };
            log(new Inner().both() + new Inner().method(1) + f.apply("f"));
            try {
              await(failing(new IllegalArgumentException("nested")));
            } catch (IllegalArgumentException f2) {
              await(later(0));
              log(f2.getMessage() + e.getMessage());
            }
          }
          int e = await(later(5));
          return value(e);
          """);

  final Case multiCatchCaptured =
      body(
          """
          List<Supplier<String>> all = new ArrayList<>();
          for (RuntimeException x : List.of(new IllegalStateException("s"), new IllegalArgumentException("a"))) {
            try {
              await(failing(x));
            } catch (IllegalStateException | IllegalArgumentException e) {
              await(later(0));
              all.add(() -> e.getClass().getSimpleName() + e.getMessage());
              all.add(new Supplier<>() { public String get() { return "anonymous " + e.getMessage(); } });
            }
          }
          return value(all.stream().map(Supplier::get).toList());
          """);

  final Case finalParameter =
      body(
          """
          try {
            throw new Exception("x");
          } catch (final Exception e) {
            Runnable r = () -> log(e.getMessage());
            await(later(0));
            r.run();
          }
          return value("end");
          """);

  final Case catchInALoopCapturesEachOne =
      body(
          """
          List<Supplier<String>> all = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            int k = i;
            try {
              await(failing(new IllegalStateException("e" + k)));
            } catch (IllegalStateException e) {
              all.add(() -> e.getMessage() + k);
              await(later(0));
            }
          }
          return value(all.stream().map(Supplier::get).toList());
          """);
}
