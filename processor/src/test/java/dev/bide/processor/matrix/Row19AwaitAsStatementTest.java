package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 19: await as statement, as return value, as throw operand; nested. */
class Row19AwaitAsStatementTest extends MatrixRow {
  final Case statement =
      body(
          """
          await(later("a", 1));
          await(later("b", null));
          await(later("c", new Object()));
          await(stage("d"));
          return value("end");
          """);

  final Case onlyAwaits =
      members(
          """
          @Async Coroutine<Void> nothing() { await(later("n", 1)); return done(); }
          @Async Coroutine<Object> run() {
            log(await(nothing()));
            await(nothing());
            return value(await(nothing()));
          }
          """);

  final Case returnOfAwait =
      members(
          """
          @Async Coroutine<Integer> one() { return value(await(later("a", 1))); }
          @Async Coroutine<Integer> two() { return value(await(one()) + await(one())); }
          @Async Coroutine<Object> run() { return value(await(two())); }
          """);

  final Case returnOfAnotherCoroutineDelegates =
      members(
          """
          @Async Coroutine<Integer> one(int x) { log("one" + x); return value(await(later("a", x))); }
          @Async Coroutine<Integer> forward(int x) { log("forward"); return one(x + 1); }
          @Async Coroutine<Integer> choose(boolean b) { return b ? forward(await(later(1))) : value(7); }
          @Async Coroutine<Object> run() {
            return value(await(forward(1)) + await(choose(true)) + await(choose(false)));
          }
          """);

  final Case delegatingInsideTryStillRunsFinallyAfterwards =
      members(
          """
          @Async Coroutine<Integer> bad() { await(later("b", 1)); throw new IllegalStateException("bad"); }
          @Async Coroutine<Integer> guarded() {
            try {
              return bad();
            } catch (IllegalStateException e) {
              log("caught");
              return value(-1);
            } finally {
              log("finally");
            }
          }
          @Async Coroutine<Object> run() { return value(await(guarded())); }
          """);

  final Case throwOperand =
      body(
          """
          try {
            throw await(later("x", new java.io.IOException("thrown")));
          } catch (java.io.IOException e) {
            log(e);
          }
          throw await(later("y", new IllegalArgumentException("last")));
          """);

  final Case throwNull =
      body(
          """
          try {
            throw await(later((RuntimeException) null));
          } catch (NullPointerException e) {
            return value("npe");
          }
          """);

  final Case awaitOfAwait =
      members(
          """
          @Async Coroutine<Awaitable<Integer>> inner() { return value(later("i", 5)); }
          @Async Coroutine<Object> run() {
            return value(await(await(inner())) + await(await(await(later(later(later(1)))))));
          }
          """);

  final Case everyWayToReturnNothing =
      members(
          """
          @Async Coroutine<Void> a() { return done(); }
          @Async Coroutine<Void> b() { return value(null); }
          @Async Coroutine<Void> c(int x) { if (x > 0) { await(later(0)); return done(); } return a(); }
          @Async Coroutine<Object> run() {
            return value(join(await(a()), await(b()), await(c(0)), await(c(1))));
          }
          """);

  final Case stagesAndFailures =
      body(
          """
          log(await(stage("s")));
          try {
            await(failedStage(new java.io.IOException("io")));
          } catch (Exception e) {
            log(e);
          }
          try {
            await(failedStage(new CompletionException(new IllegalStateException("inner"))));
          } catch (IllegalStateException e) {
            log(e);
          }
          CompletionStage<String> chained = stage(1).thenApply(x -> "n" + x);
          return value(await(chained) + await(stage(2).thenCombine(stage(3), Integer::sum)));
          """);

  final Case futureReturningMethods =
      members(
          """
          @Async CompletableFuture<Integer> f(int x) {
            log("f" + x);
            int y = await(later("a", x));
            if (y > 5) throw new IllegalArgumentException("too big");
            return CompletableFuture.completedFuture(y + await(stage(1)));
          }
          @Async CompletionStage<String> g() {
            return CompletableFuture.completedFuture("g" + await(f(2)));
          }
          @Async Coroutine<Object> run() {
            int a = await(f(1));
            String b = await(g());
            try {
              await(f(6));
            } catch (IllegalArgumentException e) {
              log(e);
            }
            return value(join(a, b));
          }
          """);

  final Case awaitInEveryStatementPosition =
      body(
          """
          int x;
          x = await(later(1));
          x++;
          if (await(later(true))) await(later("if", 0)); else await(later("else", 0));
          for (await(later("init", 0)); x < 3; await(later("update", x++))) await(later("body", 0));
          while (x-- > 1) await(later("while", 0));
          do await(later("do", 0)); while (false);
          label: await(later("label", 0));
          { await(later("block", 0)); }
          synchronizedNothing: { if (x == 0) break synchronizedNothing; await(later("never", 0)); }
          try { await(later("try", 0)); } finally { await(later("finally", 0)); }
          return value(x);
          """);
}
