package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 54: dead references nulled; captured ones not; unused awaited result not kept alive. */
class Row54LivenessTest extends LivenessRow {
  final Case deadLocal =
      weak("""
          @Async Coroutine<Object> run() {
            Object o = new Object();
            var ref = ref(o);
            await(later(o));
            boolean kept = o.hashCode() == await(later(o.hashCode()));
            return value(join(kept, await(gone(ref))));
          }
          """)
          .gives("-> true,true");

  final Case liveLocal =
      weak(
          """
          @Async Coroutine<Object> run() {
            Object o = new Object();
            boolean kept = await(kept(ref(o)));
            return value(join(kept, o != null));
          }
          """);

  final Case deadParameter =
      weak(
          """
          @Async Coroutine<Boolean> f(Object o, WeakReference<Object> ref) {
            log(o != null);
            await(later(0));
            return value(await(gone(ref)));
          }
          @Async Coroutine<Boolean> call() {
            Object o = new Object();
            Coroutine<Boolean> c = f(o, ref(o));
            o = null;
            return c;
          }
          @Async Coroutine<Object> run() { return value(await(call())); }
          """);

  final Case argument =
      weak(
          """
          @Async Coroutine<Boolean> f(Object o, Object... more) {
            log(o != null && more.length == 1);
            await(later(0));
            return value(await(gone(ref)));
          }
          @Async Coroutine<Object> run() {
            boolean first = await(f(make(), 1));
            boolean second = await(f(1, make()));
            return value(join(first, second));
          }
          """);

  final Case unusedAwaitedResult =
      weak(
          """
          @Async Coroutine<Object> run() {
            await(later(make()));
            return value(await(gone(ref)));
          }
          """);

  final Case capturedByALivingLambda =
      weak(
          """
          @Async Coroutine<Object> run() {
            Object o = new Object();
            Supplier<Boolean> s = () -> o != null;
            var ref = ref(o);
            await(later(0));
            boolean kept = await(kept(ref));
            return value(join(kept, s.get(), await(later(ref)).get() != null));
          }
          """);

  final Case spilledTemporary =
      weak(
          """
          int use(Object a, int b) { return b; }
          @Async Coroutine<Object> run() {
            int x = use(make(), await(later(1))) + use(make(), await(later(2)));
            return value(join(x, await(gone(ref))));
          }
          """);

  final Case loopVariableAfterTheLoop =
      weak(
          """
          @Async Coroutine<Object> run() {
            List<WeakReference<Object>> refs = new ArrayList<>();
            List<Object> all = new ArrayList<>(List.of(new int[1], new int[2]));
            for (Object o : all) {
              refs.add(ref(o));
              await(later(0));
            }
            all = null;
            boolean gone = true;
            for (var r : refs) gone &= await(gone(r));
            return value(gone);
          }
          """);

  final Case localOfALoopBody =
      weak(
          """
          @Async Coroutine<Object> run() {
            boolean gone = true;
            for (int i = 0; i < 3; i++) {
              Object o = make();
              int hash = await(later(o.hashCode()));
              gone &= hash == o.hashCode();
              gone &= await(gone(ref));
            }
            int rounds = 0;
            while (rounds < 2) {
              Object o = make();
              await(later(0));
              rounds += o == null ? 2 : 1;
              if (rounds == 1) continue;
              gone &= await(gone(ref));
            }
            return value(gone);
          }
          """);

  final Case localOfAnEarlierArm =
      weak(
          """
          @Async Coroutine<Object> run() {
            int i = await(later(1));
            if (i == 1) {
              Object o = make();
              await(later(0));
              log(o != null);
            } else {
              Object o = "other";
              log(o);
            }
            return value(await(gone(ref)));
          }
          """);

  final Case localSetToNull =
      weak(
          """
          @Async Coroutine<Object> run() {
            Object o = make();
            await(later(o));
            o = null;
            boolean gone = await(gone(ref));
            return value(join(gone, o));
          }
          """);

  final Case caughtExceptionAfterTheCatch =
      weak(
          """
          @Async Coroutine<Object> run() {
            try {
              await(failing(weak(new IllegalStateException())));
            } catch (IllegalStateException e) {
              await(later(0));
              log(e);
            }
            await(later(0));
            return value(await(gone(ref)));
          }
          """);

  final Case caughtExceptionInItsCatch =
      weak(
          """
          @Async Coroutine<Object> run() {
            boolean gone = true;
            try {
              await(failing(weak(new IllegalStateException("x"))));
            } catch (IllegalStateException e) {
              await(later(0));
              log(e.getMessage());
              gone &= await(gone(ref));
            }
            return value(gone);
          }
          """);

  final Case localOfTheBodyInTheCatchAndFinally =
      weak(
          """
          @Async Coroutine<Object> run() {
            boolean gone = true;
            try {
              Object o = make();
              await(later(0));
              log(o != null);
              await(failing(new IllegalStateException()));
            } catch (IllegalStateException e) {
              gone &= await(gone(ref));
            } finally {
              gone &= await(gone(ref));
            }
            return value(gone);
          }
          """);

  final Case variableOverwrittenBeforeTheAwait =
      weak(
          """
          @Async Coroutine<Object> run() {
            Object o = new Object();
            var ref = ref(o);
            await(later(o));
            o = "replaced";
            boolean gone = await(gone(ref));
            return value(gone + "" + o);
          }
          """);
}
