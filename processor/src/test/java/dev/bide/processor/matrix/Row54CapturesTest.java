package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 54: dead references nulled in closures and generators. */
class Row54CapturesTest extends LivenessRow {
  final Case capturedByALocalClass =
      weak(
          """
          @Async Coroutine<Object> run() {
            Object o = make();
            class Local {
              boolean holds() { return o != null; }
            }
            Local local = new Local();
            await(later(0));
            boolean kept = await(kept(ref));
            boolean holds = local.holds();
            return value(join(kept, holds, await(gone(ref))));
          }
          """);

  final Case capturedByALocalClassThatIsNotInstantiatedAgain =
      weak(
          """
          @Async Coroutine<Object> run() {
            boolean gone = true;
            for (int i = 0; i < 2; i++) {
              Object o = make();
              class Local {
                boolean holds() { return o != null; }
              }
              await(later(0));
              log(new Local().holds());
              gone &= await(gone(ref));
            }
            return value(gone);
          }
          """);

  final Case capturedByADeadLambda =
      weak(
          """
          @Async Coroutine<Object> run() {
            Object o = make();
            Supplier<Boolean> s = () -> o != null;
            await(later(0));
            boolean holds = s.get();
            return value(join(holds, await(gone(ref))));
          }
          """);

  final Case parameterOfAnAsyncLambdaAndItsCapture =
      weak(
          """
          @Async Coroutine<Object> run() {
            Function<Object, Coroutine<Boolean>> f = o -> {
              log(o != null);
              await(later(0));
              return value(await(gone(ref)));
            };
            boolean parameter = await(f.apply(make()));
            Object captured = make();
            Supplier<Coroutine<Integer>> g = () -> value(await(later(captured == null ? 0 : 1)));
            int i = await(g.get());
            return value(join(parameter, i, await(gone(ref))));
          }
          """);

  final Case captureOfARunningAsyncLambda =
      weak(
          """
          @Async Coroutine<Object> run() {
            Object captured = make();
            Supplier<Coroutine<Boolean>> g = () -> {
              await(later(0));
              log(captured != null);
              return value(await(gone(ref)));
            };
            return value(await(g.get()));
          }
          """);

  final Case localOfAGenerator =
      weak(
          """
          @Async AsyncGenerator<Integer> g() {
            Object o = make();
            emit(await(later(1)));
            emit(o == null ? 0 : 2);
            emit(3);
            await(later(0));
            return end();
          }
          @Async Coroutine<Object> run() {
            AsyncGenerator<Integer> g = g();
            int one = await(g.next());
            boolean kept = await(kept(ref));
            int two = await(g.next());
            boolean gone = await(gone(ref));
            return value(join(one, kept, two, gone, await(g.next())));
          }
          """);

  final Case parameterOfAGenerator =
      weak(
          """
          @Async AsyncGenerator<Integer> g(Object o) {
            emit(o == null ? 0 : 1);
            emit(2);
            return end();
          }
          @Async Coroutine<Object> run() {
            AsyncGenerator<Integer> g = g(make());
            int one = await(g.next());
            return value(join(one, await(gone(ref)), await(g.next())));
          }
          """);

  final Case itemOfAGenerator =
      weak(
          """
          @Async AsyncGenerator<Object> g() {
            emit(make());
            await(later(0));
            emit(make());
            return end();
          }
          @Async Coroutine<Object> run() {
            AsyncGenerator<Object> g = g();
            boolean first = await(g.next()) != null;
            boolean gone = await(gone(ref));
            boolean second = await(g.next()) != null;
            return value(join(first, gone, second, await(gone(ref)), g != null));
          }
          """);

  final Case whatIsSentToAGenerator =
      weak(
          """
          @Async AsyncGenerator<Object> g() {
            log(emit(1) != null);
            await(later(0));
            emit(2);
            return end();
          }
          @Async Coroutine<Object> run() {
            AsyncGenerator<Object> g = g();
            await(g.next());
            Object two = await(g.asend(make()));
            return value(join(two, await(gone(ref)), g != null));
          }
          """);
}
