package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.stream.AsyncStream;
import java.util.List;

/** Streams that run ahead, flow together, end early and take too long. */
final class StreamProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(buffered(ledger));
      group.createTask(merged(ledger));
      await(limited(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> buffered(Ledger ledger) {
    int sum = 0;
    for (int each : awaitEach(stream(ledger, 5, 0.5).map(i -> 10 * i).buffer(2))) {
      sum += each;
      await(sleep(1));
      if (sum > 30) {
        break;
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> merged(Ledger ledger) {
    int count = 0;
    for (List<Integer> each :
        awaitEach(
            stream(ledger, 3, 1)
                .merge(stream(ledger, 2, 1), stream(ledger, 9, 0.5))
                .filter(i -> i % 2 == 0)
                .chunk(2)
                .take(3))) {
      count += each.size();
    }
    ledger.require(count == 6, count + " items");
    return done();
  }

  @Async
  private Coroutine<Void> limited(Ledger ledger) {
    try {
      for (int each : awaitEach(stream(ledger, 3, 1).timeout(1))) {
        await(sleep(each));
      }
    } catch (AsyncTimeoutException expected) {
      await(sleep(0));
    }
    return done();
  }

  private AsyncStream<Integer> stream(Ledger ledger, int count, double seconds) {
    return AsyncStream.of(() -> items(ledger, count, seconds));
  }

  @Async
  private AsyncGenerator<Integer> items(Ledger ledger, int count, double seconds) {
    try (Ledger.Entry body = ledger.open("source")) {
      for (int i = 0; i < count; i++) {
        await(sleep(seconds));
        emit(i);
      }
    } finally {
      await(sleep(0.5));
    }
    return end();
  }
}
