package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;

/** Generators of generators, which are left at their end, by a break, by an error and by hand. */
final class GeneratorProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(toTheEnd(ledger));
      group.createTask(breaks(ledger));
      await(byHand(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> toTheEnd(Ledger ledger) {
    int sum = 0;
    for (int each : awaitEach(doubled(ledger, 3))) {
      sum += each;
      await(sleep(0.1));
    }
    ledger.require(sum == 6, "sum " + sum);
    return done();
  }

  @Async
  private Coroutine<Void> breaks(Ledger ledger) {
    for (int each : awaitEach(doubled(ledger, 9))) {
      await(sleep(0));
      if (each == 2) {
        break;
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> byHand(Ledger ledger) {
    AsyncGenerator<Integer> items = counted(ledger, 9);
    try {
      await(items.next());
      await(items.asend("ignored"));
      await(items.athrow(new ArithmeticException()));
    } catch (ArithmeticException expected) {
      await(sleep(0));
    } finally {
      await(items.aclose());
    }
    return done();
  }

  @Async
  private AsyncGenerator<Integer> doubled(Ledger ledger, int count) {
    try (Ledger.Entry body = ledger.open("doubled")) {
      for (int each : awaitEach(counted(ledger, count))) {
        emit(2 * each);
      }
    }
    return end();
  }

  @Async
  private AsyncGenerator<Integer> counted(Ledger ledger, int count) {
    try (Connection connection = await(Connection.open(ledger, "source"))) {
      for (int i = 0; i < count; i++) {
        await(sleep(i % 2));
        emit(i);
      }
    }
    return end();
  }
}
