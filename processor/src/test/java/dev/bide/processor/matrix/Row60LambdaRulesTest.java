package dev.bide.processor.matrix;

import static dev.bide.processor.diag.Problem.AWAIT_AS_REFERENCE;
import static dev.bide.processor.diag.Problem.AWAIT_IN_LAMBDA;
import static dev.bide.processor.diag.Problem.AWAIT_IN_NESTED_CLASS;
import static dev.bide.processor.diag.Problem.AWAIT_IN_SYNCHRONIZED;
import static dev.bide.processor.diag.Problem.EMIT_OUTSIDE_GENERATOR;
import static dev.bide.processor.diag.Problem.UNNAMEABLE_TYPE;

import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Rejected;

/** Row 60: async lambdas: where a lambda may not be one. */
class Row60LambdaRulesTest extends MatrixRow {
  final Rejected otherResults =
      rejected(
          body(
              """
              Supplier<Integer> s = () -> §await(later(1));
              Runnable r = () -> { §await(later(2)); };
              Supplier<Object> o = () -> value(§await(later(3)));
              Supplier<Awaitable<Integer>> a = () -> value(§await(later(4)));
              Function<Integer, Supplier<Integer>> f = x -> () -> §await(later(x));
              return value(await(later(5)));
              """),
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA);

  final Rejected plainLambdaInAnAsyncOne =
      rejected(
          body(
              """
              Function<List<Integer>, Coroutine<Integer>> f = list -> {
                list.forEach(x -> log(§await(later(x))));
                return value(await(later(1)));
              };
              return value(await(f.apply(List.of(1))));
              """),
          AWAIT_IN_LAMBDA);

  final Rejected inPlainMethodsAndFields =
      rejected(
          members(
              """
              Supplier<Coroutine<Integer>> field = () -> value(§await(later(1)));
              Supplier<Coroutine<Integer>> plain() { return () -> value(§await(later(2))); }
              @Async Coroutine<Object> run() { return value(await(plain().get()) + await(field.get())); }
              """),
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA);

  final Rejected inClassesInsideTheMethod =
      rejected(
          body(
              """
              Object o = new Object() {
                Supplier<Coroutine<Integer>> field = () -> value(§await(later(1)));
                Supplier<Coroutine<Integer>> m() { return () -> value(§await(later(2))); }
              };
              class Local {
                Supplier<Coroutine<Integer>> m() { return () -> value(§await(later(3))); }
              }
              return value(await(new Local().m().get()));
              """),
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA,
          AWAIT_IN_LAMBDA);

  final Rejected inAClassInsideTheLambda =
      rejected(
          body(
              """
              Supplier<Coroutine<Integer>> s = () -> {
                Supplier<Integer> t = new Supplier<>() {
                  @Override public Integer get() { return §await(later(1)); }
                };
                return value(t.get() + await(later(1)));
              };
              return value(await(s.get()));
              """),
          AWAIT_IN_NESTED_CLASS);

  final Rejected synchronizedInsideTheLambda =
      rejected(
          body(
              """
              Object lock = new Object();
              Supplier<Coroutine<Integer>> s = () -> {
                synchronized (lock) { return value(§await(later(1))); }
              };
              return value(await(s.get()));
              """),
          AWAIT_IN_SYNCHRONIZED);

  final Rejected emitWhereNothingIterates =
      rejected(
          members(
              """
              @Async AsyncGenerator<Integer> run() {
                Supplier<Coroutine<Integer>> s = () -> { §emit(await(later(1))); return value(1); };
                emit(await(s.get()));
                return end();
              }
              """),
          EMIT_OUTSIDE_GENERATOR);

  final Rejected references =
      rejected(
          body(
              """
              Supplier<Coroutine<Object>> s = () -> {
                Function<Awaitable<Object>, Object> f = §Asyncio::await;
                return value(f.apply(later(await(later(1)))));
              };
              return s.get();
              """),
          AWAIT_AS_REFERENCE);

  final Rejected classesOfThePlainLambdaAround =
      rejected(
          body(
              """
              Supplier<Supplier<Coroutine<Integer>>> s = () -> {
                class Local { int n = 1; }
                return () -> value(await(later(1)) + new §Local().n);
              };
              Supplier<Coroutine<Integer>> t = switch (await(later(1))) {
                case 1 -> () -> value(await(later(1)));
                default -> {
                  record Pair(int l, int r) { }
                  yield () -> value(new Pair(1, await(later(1))).r());
                }
              };
              int k = 1;
              Supplier<Coroutine<Integer>> u = switch (k) {
                default -> {
                  record Pair(int l, int r) { }
                  yield () -> value(new §Pair(1, await(later(1))).r());
                }
              };
              return value(await(s.get().get()));
              """),
          UNNAMEABLE_TYPE,
          UNNAMEABLE_TYPE);

  final Case lambdaInASynchronizedBlock =
      body(
          """
          List<Supplier<Coroutine<Integer>>> all = new ArrayList<>();
          synchronized (all) {
            all.add(() -> value(await(later(1)) + 1));
          }
          return value(await(all.get(0).get()));
          """);
}
