package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 54: dead references nulled; captured ones not; unused awaited result not kept alive.
 *
 * <p>{@code gone} and {@code kept} suspend and let the collector work, so that only the frame can
 * keep something alive.
 */
class Row54LivenessTest extends MatrixRow {
  private static final String REF =
      "static java.lang.ref.WeakReference<Object> ref(Object o) { return new java.lang.ref.WeakReference<>(o); }\n";

  final Case deadLocal =
      members(
              REF
                  + """
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
      members(
          REF
              + """
              @Async Coroutine<Object> run() {
                Object o = new Object();
                boolean kept = await(kept(ref(o)));
                return value(join(kept, o != null));
              }
              """);

  final Case deadParameter =
      members(
          REF
              + """
              @Async Coroutine<Boolean> f(Object o, java.lang.ref.WeakReference<Object> ref) {
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

  final Case unusedAwaitedResult =
      members(
          REF
              + """
              java.lang.ref.WeakReference<Object> ref;
              Object make() { Object o = new Object(); ref = ref(o); return o; }
              @Async Coroutine<Object> run() {
                await(later(make()));
                return value(await(gone(ref)));
              }
              """);

  final Case capturedByALivingLambda =
      members(
          REF
              + """
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
      members(
          REF
              + """
              java.lang.ref.WeakReference<Object> ref;
              Object make() { Object o = new Object(); ref = ref(o); return o; }
              int use(Object a, int b) { return b; }
              @Async Coroutine<Object> run() {
                int x = use(make(), await(later(1))) + use(make(), await(later(2)));
                return value(join(x, await(gone(ref))));
              }
              """);

  final Case loopVariableAfterTheLoop =
      members(
          REF
              + """
              @Async Coroutine<Object> run() {
                List<java.lang.ref.WeakReference<Object>> refs = new ArrayList<>();
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

  final Case caughtExceptionAfterTheCatch =
      members(
          REF
              + """
              java.lang.ref.WeakReference<Object> ref;
              Exception make() { Exception e = new IllegalStateException(); ref = ref(e); return e; }
              @Async Coroutine<Object> run() {
                try {
                  await(failing(make()));
                } catch (IllegalStateException e) {
                  await(later(0));
                  log(e);
                }
                await(later(0));
                return value(await(gone(ref)));
              }
              """);

  final Case variableOverwrittenBeforeTheAwait =
      members(
          REF
              + """
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
