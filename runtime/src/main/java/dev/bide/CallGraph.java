package dev.bide;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tasks of a loop that are not done, and which awaits which. Python's {@code
 * asyncio.capture_call_graph} and {@code python -m asyncio ps}, for all tasks together.
 *
 * @param loop the loop, for people to read
 * @param tasks the tasks, oldest first
 * @param busyWith where the thread of the loop was, if the loop did not answer: the tasks are then
 *     what could be seen from outside; empty if it answered
 */
public record CallGraph(String loop, List<Node> tasks, List<StackTraceElement> busyWith) {
  /**
   * A task.
   *
   * @param number tells it from all others of its loop
   * @param name its {@link Task#name}
   * @param state {@code running}, {@code ready}, {@code waiting}, or {@code not started}
   * @param waitsFor what it waits for, for people to read; null if it does not wait
   * @param awaits the numbers of the tasks among that
   * @param stack where in the source it is suspended: the innermost method first, then who awaits
   *     it, and so on; where it was suspended last if it is running
   */
  public record Node(
      int number,
      String name,
      String state,
      String waitsFor,
      List<Integer> awaits,
      List<StackTraceElement> stack) {}

  /**
   * The tasks of {@code loop} at this moment. May be called from any thread: the loop is asked, and
   * answers when the callback that runs now has ended. If it does not answer within a second, the
   * tasks are looked at from outside, which does not disturb them, and {@link #busyWith} is set.
   */
  public static CallGraph of(EventLoop loop) {
    return Census.take(loop);
  }

  /** The tasks that await {@code task}. */
  public List<Node> awaiters(Node task) {
    return tasks.stream().filter(other -> other.awaits.contains(task.number)).toList();
  }

  /**
   * A text like that of a thread dump:
   *
   * <pre>
   * 2 tasks of &lt;EventLoop 1 running>
   * "main" waiting, for "page"
   *     at Crawler.total(Crawler.java:24)
   * "page" waiting, for sleep(0.1), awaited by "main"
   *     at Crawler.fetch(Crawler.java:17)
   * </pre>
   */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(tasks.size()).append(tasks.size() == 1 ? " task of " : " tasks of ").append(loop);
    if (!busyWith.isEmpty()) {
      text.append(", which is busy; as far as can be seen from outside. Its thread:\n");
      append(text, busyWith);
    }
    for (Node task : tasks) {
      text.append("\n\"").append(task.name).append("\" ").append(task.state);
      if (!task.awaits.isEmpty()) {
        text.append(", for ").append(names(awaited(task)));
      } else if (task.waitsFor != null) {
        text.append(", for ").append(task.waitsFor);
      }
      List<Node> awaiters = awaiters(task);
      if (!awaiters.isEmpty()) {
        text.append(", awaited by ").append(names(awaiters));
      }
      append(text, task.stack);
    }
    return text.append('\n').toString();
  }

  /** A graph in the language of Graphviz; an arrow leads from who awaits to what it awaits. */
  public String toDot() {
    StringBuilder dot = new StringBuilder("digraph tasks {\n  node [shape=box];\n");
    for (Node task : tasks) {
      String where = task.stack.isEmpty() ? "" : "\n" + task.stack.get(0);
      dot.append("  t").append(task.number);
      dot.append(" [label=").append(quoted(task.name + "\n" + task.state + where)).append("];\n");
    }
    for (Node task : tasks) {
      for (int awaited : task.awaits) {
        dot.append("  t").append(task.number).append(" -> t").append(awaited).append(";\n");
      }
    }
    return dot.append("}\n").toString();
  }

  /** {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }

  private List<Node> awaited(Node task) {
    return tasks.stream().filter(other -> task.awaits.contains(other.number)).toList();
  }

  private static void append(StringBuilder text, List<StackTraceElement> stack) {
    stack.forEach(element -> text.append("\n\tat ").append(element));
  }

  private static String names(List<Node> tasks) {
    return tasks.stream().map(task -> "\"" + task.name + "\"").collect(Collectors.joining(", "));
  }

  private static String quoted(String label) {
    String escaped = label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped + '"';
  }
}
