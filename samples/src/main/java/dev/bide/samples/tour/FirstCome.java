package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;
import static java.util.stream.Collectors.joining;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.ReturnWhen;
import dev.bide.Task;
import dev.bide.WaitResult;
import java.time.Duration;
import java.util.List;

/** {@code Asyncio.wait} waits for the first task, or no longer than a given time. */
public final class FirstCome {
  private FirstCome() {}

  @Async
  static Coroutine<String> answer(String name, double delay) {
    await(sleep(delay));
    return value(name);
  }

  @Async
  static Coroutine<Void> main() {
    List<Task<String>> tasks =
        List.of(
            createTask(answer("slow", 0.6)),
            createTask(answer("fast", 0.1)),
            createTask(answer("middling", 0.2)));
    WaitResult<String> first = await(Asyncio.wait(tasks, ReturnWhen.FIRST_COMPLETED));
    for (Task<String> task : first.done()) {
      System.out.println("First: " + task.result());
    }
    System.out.println("Still running: " + first.pending().size());

    WaitResult<String> rest = await(Asyncio.wait(tasks, Duration.ofMillis(250)));
    System.out.println("Done: " + rest.done().stream().map(Task::result).collect(joining(", ")));
    rest.pending().forEach(Task::cancel);
    System.out.println("Cancelled: " + rest.pending().size());
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
