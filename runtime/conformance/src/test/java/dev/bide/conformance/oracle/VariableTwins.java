package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.ContextVar;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.NoSuchElementException;

/** Twins of the scripts in {@code variable}. */
final class VariableTwins {
  private VariableTwins() {}

  static final class Inherited extends Twin {
    final ContextVar<String> user = new ContextVar<>("user", "nobody");

    @Async
    Coroutine<Void> child(String name, String value) {
      log(name, "starts as", user.get());
      if (value != null) {
        user.set(value);
      }
      await(sleep(1));
      log(name, "ends as", user.get());
      return done();
    }

    @Async
    Coroutine<Void> inline(String value) {
      user.set(value);
      await(sleep(0));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      log(user.get());
      user.set("main");
      Task<Void> task = createTask(child("a", "a's own"));
      user.set("main, later");
      await(sleep(0));
      await(gather(child("b", null), child("c", "c's own"), task));
      log("untouched by tasks", user.get());
      await(inline("set inline"));
      log("an awaited coroutine shares it", user.get());
      loop.callSoon(() -> log("callback", user.get()));
      loop.callLater(
          1,
          () -> {
            log("timer", user.get());
            user.set("timer");
          });
      Promise<Void> future = loop.createPromise();
      future.addDoneCallback(done -> log("done callback", user.get()));
      user.set("set after scheduling");
      future.setResult(null);
      await(sleep(2));
      log(user.get());
      return done();
    }
  }

  static final class Reset extends Twin {
    final ContextVar<Object> depth = new ContextVar<>("depth");

    @Async
    Coroutine<Void> nested(int left) {
      ContextVar.Token<Object> token = depth.set(left);
      try {
        await(sleep(0));
        if (left > 0) {
          await(nested(left - 1));
        }
        log("at", depth.get());
      } finally {
        depth.reset(token);
      }
      return done();
    }

    @Async
    AsyncGenerator<Integer> numbers() {
      for (int i = 0; i < 2; i++) {
        depth.set(i);
        emit(i);
        log("source sees", depth.get());
      }
      return end();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      try {
        depth.get();
      } catch (NoSuchElementException error) {
        log("not set");
      }
      log(depth.get("other"));
      await(gather(nested(2), nested(1)));
      await(nested(1));
      log(depth.get("unset again"));
      ContextVar.Token<Object> token = depth.set(7);
      depth.reset(token);
      try {
        depth.reset(token);
      } catch (IllegalStateException error) {
        log("once only");
      }
      for (int i : awaitEach(numbers())) {
        log("consumer sees", depth.get());
        depth.set("consumer's");
      }
      return done();
    }
  }
}
