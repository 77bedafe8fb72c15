package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.AsyncIterator;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;
import java.util.ArrayList;
import java.util.List;

/** Twins of the scripts in {@code stream}. */
final class StreamTwins {
  private StreamTwins() {}

  static final class Closing extends Twin {
    @Async
    AsyncGenerator<Integer> refuses() {
      try {
        emit(1);
      } finally {
        emit(2);
      }
      return end();
    }

    @Async
    AsyncGenerator<Integer> replaces() {
      try {
        emit(1);
      } finally {
        fail("while closing");
      }
      return end();
    }

    void fail(String message) {
      throw new IllegalArgumentException(message);
    }

    @Async
    AsyncGenerator<Integer> raisesStop() {
      emit(1);
      throw new StopAsyncIteration();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncGenerator<Integer> source = refuses();
      log(await(source.next()));
      try {
        await(source.aclose());
      } catch (IllegalStateException error) {
        log("it has refused");
      }
      source = replaces();
      log(await(source.next()));
      try {
        await(source.aclose());
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      source = raisesStop();
      log(await(source.next()));
      try {
        await(source.next());
      } catch (IllegalStateException error) {
        log("its end cannot be raised");
      }
      source = refuses();
      log(await(source.next()));
      log(await(source.athrow(new IllegalArgumentException("thrown in"))));
      try {
        await(source.next());
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      return done();
    }
  }

  static final class Pipeline extends Twin {
    @Async
    AsyncGenerator<Integer> numbers(int n) {
      for (int i = 0; i < n; i++) {
        await(sleep(0));
        emit(i);
      }
      log("numbers end");
      return end();
    }

    @Async
    AsyncGenerator<Integer> squares(AsyncGenerator<Integer> source) {
      for (int i : awaitEach(source)) {
        if (i % 2 == 0) {
          await(sleep(0));
        }
        emit(i * i);
      }
      log("squares end");
      return end();
    }

    @Async
    AsyncGenerator<List<Integer>> batches(AsyncGenerator<Integer> source, int size) {
      List<Integer> batch = new ArrayList<>();
      for (int i : awaitEach(source)) {
        batch.add(i);
        if (batch.size() == size) {
          emit(batch);
          batch = new ArrayList<>();
        }
      }
      if (!batch.isEmpty()) {
        emit(batch);
      }
      return end();
    }

    @Async
    Coroutine<Void> drain(String name, int n) {
      for (List<Integer> batch : awaitEach(batches(squares(numbers(n)), 2))) {
        log(name, words(batch));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(drain("alone", 5));
      await(gather(drain("a", 4), drain("b", 3)));
      return done();
    }
  }

  static final class ByHand extends Twin {
    static final class Countdown implements AsyncIterator<Integer> {
      int left;

      Countdown(int start) {
        left = start;
      }

      @Override
      @Async
      public Coroutine<Integer> next() {
        if (left == 0) {
          throw new StopAsyncIteration();
        }
        await(sleep(0.5));
        left--;
        if (left == 13) {
          throw new IllegalArgumentException("unlucky");
        }
        return value(left);
      }
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (int left : awaitEach(new Countdown(3))) {
        log(left);
      }
      Countdown shared = new Countdown(5);
      for (int left : awaitEach(shared)) {
        if (left == 3) {
          log("break at", left);
          break;
        }
      }
      for (int left : awaitEach(shared)) {
        log("again", left);
      }
      try {
        for (int left : awaitEach(new Countdown(15))) {
          log(left);
        }
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      return done();
    }
  }
}
