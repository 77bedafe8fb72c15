package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;
import dev.bide.Task;
import java.util.stream.Stream;

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

  static final class SentTo extends Twin {
    @Async
    AsyncGenerator<Double> averager() {
      double total = 0;
      int count = 0;
      Double average = null;
      while (true) {
        Integer value;
        try {
          value = emit(average);
        } catch (IllegalArgumentException error) {
          log("reset by", repr(error));
          total = count = 0;
          average = null;
          continue;
        }
        if (value == null) {
          return end();
        }
        await(sleep(0.5));
        total += value;
        count++;
        average = total / count;
      }
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncGenerator<Double> averages = averager();
      log(await(averages.asend(null)));
      log(await(averages.asend(4)));
      log(await(averages.asend(6)));
      log(await(averages.athrow(new IllegalArgumentException("main"))));
      log(await(averages.asend(1)));
      try {
        await(averages.next());
      } catch (StopAsyncIteration error) {
        log(repr(error));
      }
      try {
        await(averages.asend(1));
      } catch (StopAsyncIteration error) {
        log(repr(error));
      }
      AsyncGenerator<Double> unstarted = averager();
      try {
        await(unstarted.athrow(new IllegalArgumentException("at once")));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      try {
        await(unstarted.next());
      } catch (StopAsyncIteration error) {
        log(repr(error));
      }
      return done();
    }
  }

  static final class LeftEarly extends Twin {
    @Async
    AsyncGenerator<Integer> numbers(String name) {
      try {
        for (int i = 0; i < 10; i++) {
          await(sleep(0.25));
          emit(i);
        }
      } finally {
        log(name, "is closing");
        await(sleep(1));
        log(name, "is closed");
      }
      return end();
    }

    @Async
    Coroutine<Integer> firstAbove(int limit) {
      for (int i : awaitEach(numbers("returned from"))) {
        if (i > limit) {
          return value(i);
        }
      }
      return value(null);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (int i : awaitEach(numbers("broken out of"))) {
        log(i);
        if (i == 1) {
          break;
        }
      }
      log("behind the loop");
      log(await(firstAbove(2)));
      try {
        for (int i : awaitEach(numbers("failed in"))) {
          throw new IllegalArgumentException("" + i);
        }
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      for (int i : awaitEach(numbers("outer"))) {
        for (int k : awaitEach(numbers("inner"))) {
          if (k == 1) {
            break;
          }
        }
        if (i == 1) {
          break;
        }
        log("next round");
      }
      log("end");
      return done();
    }
  }

  static final class Busy extends Twin {
    @Async
    AsyncGenerator<Integer> slow() {
      for (int i = 0; i < 3; i++) {
        await(sleep(1));
        emit(i);
      }
      return end();
    }

    @Async
    Coroutine<Void> consumer(String name, AsyncGenerator<Integer> source) {
      try {
        log(name, "got", await(source.next()));
      } catch (IllegalStateException error) {
        log(name, "comes too early");
      } catch (StopAsyncIteration error) {
        log(name, "comes too late");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncGenerator<Integer> source = slow();
      await(gather(Stream.of("a", "b", "c").map(name -> consumer(name, source)).toList()));
      log(await(source.next()));
      Task<Void> asking = createTask(consumer("d", source));
      await(sleep(0.5));
      try {
        await(source.aclose());
      } catch (IllegalStateException error) {
        log("it is running");
      }
      await(asking);
      await(source.aclose());
      await(consumer("e", source));
      return done();
    }
  }

  static final class Cancelled extends Twin {
    @Async
    AsyncGenerator<Integer> numbers() {
      try {
        for (int i = 0; true; i++) {
          await(sleep(1));
          emit(i);
        }
      } catch (CancelledError error) {
        log("source", repr(error));
        throw error;
      } finally {
        await(sleep(1));
        log("source is closed");
      }
    }

    @Async
    Coroutine<Void> consumer(double delay) {
      for (int i : awaitEach(numbers())) {
        log("item", i);
        await(sleep(delay));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (double delay : new double[] {0, 5}) {
        Task<Void> task = createTask(consumer(delay));
        await(sleep(2.5));
        task.cancel("enough");
        try {
          await(task);
        } catch (CancelledError error) {
          log("main", repr(error));
        }
      }
      return done();
    }
  }
}
