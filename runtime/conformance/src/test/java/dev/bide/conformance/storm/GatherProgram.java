package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.ReturnWhen;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.WaitResult;
import java.util.List;

/**
 * What asyncio has for several awaitables: gather, wait, as_completed. A gather that is cancelled
 * does not wait for all its tasks; so they belong to a group.
 */
final class GatherProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(gathers(ledger, group));
      List<Task<String>> tasks =
          List.of(group.createTask(works(ledger, 2)), group.createTask(works(ledger, 0)));
      WaitResult<String> first = await(waitForFirst(tasks));
      ledger.require(!first.done().isEmpty(), "one is done");
      for (Task<String> task : awaitEach(asCompleted(tasks))) {
        ledger.require(task.done(), "completed");
      }
      await(gatherOutcomes(works(ledger, 1), works(ledger, 0)));
    }
    return done();
  }

  @Async
  private Coroutine<WaitResult<String>> waitForFirst(List<Task<String>> tasks) {
    return value(await(Asyncio.wait(tasks, ReturnWhen.FIRST_COMPLETED)));
  }

  @Async
  private Coroutine<Void> gathers(Ledger ledger, TaskGroup group) {
    Task<String> slow = group.createTask(works(ledger, 2));
    Task<String> fast = group.createTask(works(ledger, 0));
    await(gather(List.of(gather(fast, slow), slow)));
    return done();
  }

  @Async
  private Coroutine<String> works(Ledger ledger, double seconds) {
    try (Connection connection = await(Connection.open(ledger, "gathered"))) {
      await(sleep(seconds));
    }
    return value("result");
  }
}
