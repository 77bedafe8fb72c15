package dev.bide.testing;

import dev.bide.Asyncio;
import dev.bide.EventLoop;
import dev.bide.Task;
import java.util.Collection;
import java.util.stream.Collectors;

/** Tasks as text. */
final class Tasks {
  private Tasks() {}

  /** All tasks of {@code loop} that are not done, each with what it awaits. */
  static String dump(EventLoop loop) {
    Collection<Task<?>> all = Asyncio.allTasks(loop);
    return all.isEmpty() ? "there are no tasks" : "the tasks are:" + lines(all);
  }

  /** One a line, each line after a line break. */
  static String lines(Collection<Task<?>> tasks) {
    return tasks.stream().map(task -> "\n  " + task).collect(Collectors.joining());
  }
}
