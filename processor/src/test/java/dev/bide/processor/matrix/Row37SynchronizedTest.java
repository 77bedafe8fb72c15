package dev.bide.processor.matrix;

import static dev.bide.processor.diag.Problem.AWAIT_IN_SYNCHRONIZED;
import static dev.bide.processor.diag.Problem.METHOD_KIND;

import dev.bide.processor.diag.Covers;
import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Rejected;

/**
 * Row 37: synchronized method, or block around an await: rejected; await-free synchronized block:
 * kept.
 */
@Covers({AWAIT_IN_SYNCHRONIZED, METHOD_KIND})
class Row37SynchronizedTest extends MatrixRow {
  final Rejected method =
      rejected(
          members(
              """
              @Async synchronized Coroutine<Object> §run() { return value(await(later(1))); }
              """),
          METHOD_KIND);

  final Rejected staticMethodWithoutAnAwait =
      rejected(
          members(
              """
              @Async static synchronized Coroutine<Integer> §f() { return value(1); }
              @Async Coroutine<Object> run() { return value(await(f())); }
              """),
          METHOD_KIND);

  final Rejected block =
      rejected(
          body(
              """
              synchronized (this) {
                return value(§await(later(1)));
              }
              """),
          AWAIT_IN_SYNCHRONIZED);

  final Rejected deepInABlock =
      rejected(
          body(
              """
              int n = 0;
              synchronized (this) {
                for (int i = 0; i < 2; i++) {
                  try { n += §await(later(i)); } finally { §await(later(n)); }
                }
              }
              return value(await(later(n)));
              """),
          AWAIT_IN_SYNCHRONIZED,
          AWAIT_IN_SYNCHRONIZED);

  final Rejected awaitEachInABlock =
      rejected(
          members(
              """
              @Async AsyncGenerator<Integer> g() { emit(1); return end(); }
              @Async Coroutine<Object> run() {
                synchronized (this) {
                  for (int x : §awaitEach(g())) log(x);
                }
                return value(await(later(1)));
              }
              """),
          AWAIT_IN_SYNCHRONIZED);

  final Rejected asyncContextInABlock =
      rejected(
          members(
              """
              static class Context implements AsyncContext {
                @Override public Awaitable<Boolean> exit(Throwable error) { return later(false); }
              }
              @Async Coroutine<Object> run() {
                synchronized (this) {
                  try (Context §c = new Context()) { log(c != null); }
                }
                return value(await(later(1)));
              }
              """),
          AWAIT_IN_SYNCHRONIZED);

  final Rejected returnedAwaitables =
      rejected(
          members(
              """
              @Async Coroutine<Integer> f() { return value(await(later(1))); }
              @Async Coroutine<Integer> g(boolean b) {
                synchronized (this) {
                  if (b) return value(1);
                  if (!b) return b ? value(2) : (§f());
                  return §f();
                }
              }
              @Async Coroutine<Object> run() { return value(await(g(true))); }
              """),
          AWAIT_IN_SYNCHRONIZED,
          AWAIT_IN_SYNCHRONIZED);

  final Case awaitFreeBlock =
      members(
          """
          private final Object lock = new Object();
          private int n;
          @Async Coroutine<Object> run() {
            await(later("a", 0));
            synchronized (lock) {
              log(Thread.holdsLock(lock));
              n++;
            }
            await(later("b", 0));
            log(Thread.holdsLock(lock));
            return value(n);
          }
          """);

  final Case lockIsAwaited =
      members(
          """
          private final Object lock = new Object();
          @Async Coroutine<Object> run() {
            synchronized (await(later("lock", lock))) { log(Thread.holdsLock(lock)); }
            try {
              synchronized (await(later("none", (Object) null))) { log("never"); }
            } catch (NullPointerException e) {
              log("npe");
            }
            return value(Thread.holdsLock(lock));
          }
          """);

  final Case exitsReleaseTheLock =
      members(
          """
          private final Object lock = new Object();
          @Async Coroutine<String> f(int i) {
            for (int k = 0; k < 2; k++) {
              await(later(0));
              try {
                synchronized (lock) {
                  if (i == 0) return value("returned");
                  if (i == 1) break;
                  if (i == 2) continue;
                  if (i == 3) throw new IllegalStateException("thrown");
                }
              } catch (IllegalStateException e) {
                log(Thread.holdsLock(lock));
                return value(await(later(e.getMessage())));
              }
            }
            return value("end" + Thread.holdsLock(lock));
          }
          @Async Coroutine<Object> run() { return value(await(f(0)) + await(f(1)) + await(f(2)) + await(f(3)) + Thread.holdsLock(lock)); }
          """);

  final Case nestedPlainClassMayBeSynchronized =
      members(
          """
          private int n;
          synchronized int next() { return ++n; }
          @Async Coroutine<Object> run() {
            Supplier<Integer> s = new Supplier<>() { public synchronized Integer get() { synchronized (Main.this) { return n * 10; } } };
            int a = next() + await(later(1));
            return value(join(a, next(), s.get()));
          }
          """);
}
