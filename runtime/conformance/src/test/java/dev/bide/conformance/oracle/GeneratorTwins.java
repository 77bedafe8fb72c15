package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;

/** Twins of the scripts in {@code generator}. */
final class GeneratorTwins {
  private GeneratorTwins() {}

  static final class Driven extends Twin {
    @Async
    AsyncGenerator<Object> numbers(int n) {
      try {
        for (int i = 0; i < n; i++) {
          await(sleep(0.5));
          Object sent = emit(i);
          if (sent != null) {
            log("sent", sent);
          }
        }
      } catch (IllegalArgumentException error) {
        log("thrown in", error.getMessage());
        emit("from handler");
      } finally {
        await(sleep(0));
        log("closed");
      }
      return end();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (Object i : awaitEach(numbers(3))) {
        log("item", i);
      }
      AsyncGenerator<Object> source = numbers(5);
      log(await(source.next()));
      log(await(source.asend("hello")));
      log(await(source.athrow(new IllegalArgumentException("oops"))));
      try {
        await(source.next());
      } catch (StopAsyncIteration error) {
        log(repr(error));
      }
      AsyncGenerator<Object> early = numbers(5);
      log(await(early.next()));
      await(early.aclose());
      await(early.aclose());
      AsyncGenerator<Object> unstarted = numbers(5);
      await(unstarted.aclose());
      try {
        await(unstarted.next());
      } catch (StopAsyncIteration error) {
        log(repr(error));
      }
      return done();
    }
  }
}
