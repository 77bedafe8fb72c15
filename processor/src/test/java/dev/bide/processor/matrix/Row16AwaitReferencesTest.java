package dev.bide.processor.matrix;

import static dev.bide.processor.diag.Problem.AWAIT_AS_REFERENCE;

import dev.bide.processor.diag.Covers;
import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Rejected;

/** Row 16: {@code Asyncio::await} as a method reference: diagnosed. */
@Covers(AWAIT_AS_REFERENCE)
class Row16AwaitReferencesTest extends MatrixRow {
  final Rejected inAnAsyncMethod =
      rejected(
          body(
              """
              Function<Awaitable<Integer>, Integer> f = §dev.bide.Asyncio::await;
              return value(f.apply(later(await(later(1)))));
              """),
          AWAIT_AS_REFERENCE);

  final Rejected asAnArgument =
      rejected(
          body(
              """
              List<Awaitable<Integer>> all = List.of(later(1), later(2));
              return value(all.stream().map(§dev.bide.Asyncio::await).toList());
              """),
          AWAIT_AS_REFERENCE);

  final Rejected emitToo =
      rejected(
          members(
              """
              @Async AsyncGenerator<Integer> g() {
                List.of(1, 2).forEach(§dev.bide.Asyncio::emit);
                return end();
              }
              @Async Coroutine<Object> run() { return value(await(g().next())); }
              """),
          AWAIT_AS_REFERENCE);

  final Rejected inAPlainMethod =
      rejected(
          members(
              """
              Function<CompletionStage<Integer>, Integer> f() { return §dev.bide.Asyncio::await; }
              @Async Coroutine<Object> run() { return value(f()); }
              """),
          AWAIT_AS_REFERENCE);

  final Case referencesToAsyncMethodsAreFine =
      members(
          """
          @Async Coroutine<Integer> twice(int x) { return value(2 * await(later(x))); }
          @Async Coroutine<Object> run() {
            IntFunction<Coroutine<Integer>> f = this::twice;
            return value(await(f.apply(21)));
          }
          """);
}
