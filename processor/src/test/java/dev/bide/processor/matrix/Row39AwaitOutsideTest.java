package dev.bide.processor.matrix;

import static dev.bide.processor.diag.Problem.AWAIT_IN_INITIALIZER;
import static dev.bide.processor.diag.Problem.AWAIT_IN_LAMBDA;
import static dev.bide.processor.diag.Problem.AWAIT_IN_NESTED_CLASS;
import static dev.bide.processor.diag.Problem.AWAIT_IN_PLAIN_METHOD;
import static dev.bide.processor.diag.Problem.EMIT_OUTSIDE_GENERATOR;
import static dev.bide.processor.diag.Problem.LOCAL_ASYNC_METHOD;

import dev.bide.processor.diag.Covers;
import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Rejected;

/**
 * Row 39: await inside a plain lambda or nested class: diagnosed; an inner {@code @Async} must not
 * confuse the outer.
 */
@Covers({
  AWAIT_IN_LAMBDA,
  AWAIT_IN_NESTED_CLASS,
  AWAIT_IN_PLAIN_METHOD,
  AWAIT_IN_INITIALIZER,
  EMIT_OUTSIDE_GENERATOR,
  LOCAL_ASYNC_METHOD
})
class Row39AwaitOutsideTest extends MatrixRow {
  final Rejected lambda =
      rejected(
          body(
              """
              Supplier<Integer> s = () -> §await(later(1));
              Runnable r = () -> {
                int x = §await(later(2));
                log(x);
              };
              await(later(0));
              r.run();
              return value(s.get());
              """),
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA);

  final Rejected lambdaInALambda =
      rejected(
          body(
              """
              Function<Integer, Supplier<Integer>> f = x -> () -> x + §await(later(1));
              return value(f.apply(await(later(1))).get());
              """),
          AWAIT_IN_LAMBDA);

  final Rejected lambdaThatIsAnArgumentOfAnAwait =
      rejected(
          body(
              """
              return value(await(stage(1).thenApply(x -> x + §await(later(1)))));
              """),
          AWAIT_IN_LAMBDA);

  final Rejected anonymousClass =
      rejected(
          body(
              """
              Supplier<Integer> s = new Supplier<>() {
                int field = §await(later(0));
                @Override public Integer get() { return field + §await(later(1)); }
              };
              await(later(0));
              return value(s.get());
              """),
          AWAIT_IN_NESTED_CLASS,
          AWAIT_IN_NESTED_CLASS);

  final Rejected localClass =
      rejected(
          body(
              """
              class Local {
                final int n;
                Local() { n = §await(later(1)); }
                static int twice() { return 2 * §await(later(2)); }
              }
              return value(new Local().n + Local.twice());
              """),
          AWAIT_IN_NESTED_CLASS,
          AWAIT_IN_NESTED_CLASS);

  final Rejected plainMethods =
      rejected(
          members(
              """
              int plain() { return §await(later(1)); }
              static void fixed() { §await(stage(1)); }
              @Async Coroutine<Object> run() { return value(plain()); }
              """),
          AWAIT_IN_PLAIN_METHOD,
          AWAIT_IN_PLAIN_METHOD);

  final Rejected lambdaInAPlainMethod =
      rejected(
          members(
              """
              Supplier<Integer> plain() { return () -> §await(later(1)); }
              @Async Coroutine<Object> run() { return value(plain().get()); }
              """),
          AWAIT_IN_LAMBDA);

  final Rejected initialisers =
      rejected(
          members(
              """
              int field = §await(later(1));
              static int fixed = §await(later(2));
              { §await(later(3)); }
              static { §await(later(4)); }
              @Async Coroutine<Object> run() { return value(field + fixed); }
              """),
          AWAIT_IN_INITIALIZER,
          AWAIT_IN_INITIALIZER,
          AWAIT_IN_INITIALIZER,
          AWAIT_IN_INITIALIZER);

  final Rejected emitInACoroutine =
      rejected(
          body(
              """
              §emit(await(later(1)));
              return value(1);
              """),
          EMIT_OUTSIDE_GENERATOR);

  final Rejected emitInALambdaOfAGenerator =
      rejected(
          members(
              """
              @Async AsyncGenerator<Integer> g() {
                List.of(1).forEach(x -> §emit(x));
                return end();
              }
              @Async Coroutine<Object> run() { return value(await(g().next())); }
              """),
          AWAIT_IN_LAMBDA);

  final Rejected awaitEachInALambda =
      rejected(
          members(
              """
              @Async AsyncGenerator<Integer> g() { emit(1); return end(); }
              @Async Coroutine<Object> run() {
                Runnable r = () -> { for (int x : §awaitEach(g())) log(x); };
                r.run();
                return value(await(later(1)));
              }
              """),
          AWAIT_IN_LAMBDA);

  final Rejected asyncMethodOfALocalClass =
      rejected(
          body(
              """
              class Local {
                @Async Coroutine<Integer> §f() { return value(await(later(1))); }
              }
              return value(await(new Local().f()));
              """),
          LOCAL_ASYNC_METHOD);

  final Rejected asyncMethodOfAnAnonymousClass =
      rejected(
          members(
              """
              interface Face { Coroutine<Integer> f(); }
              @Async Coroutine<Object> run() {
                Face f = new Face() {
                  @Override @Async public Coroutine<Integer> §f() { return value(await(later(1))); }
                };
                return value(await(f.f()));
              }
              """),
          LOCAL_ASYNC_METHOD);

  final Case nestedAsyncMethodsOfMemberClasses =
      members(
          """
          int n = 1;
          class Inner {
            int n = 10;
            @Async Coroutine<Integer> f() { n += await(later(1)); return value(n + Main.this.n); }
          }
          @Async Coroutine<Object> run() {
            n += await(later(1));
            int x = await(new Inner().f());
            return value(x + n);
          }
          """);

  final Case methodsThatAreOnlyNamedAwait =
      members(
          """
          static class Other {
            int await(int x) { return x + 1; }
            static int emit(int x) { return x * 2; }
          }
          @Async Coroutine<Object> run() {
            Supplier<Integer> s = () -> new Other().await(5) + Other.emit(3);
            return value(s.get() + await(later(1)) + new Other().await(await(later(2))));
          }
          """);
}
