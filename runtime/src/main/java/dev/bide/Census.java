package dev.bide;

import dev.bide.machine.Leaf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes {@link CallGraph}s, from any thread. */
final class Census {
  /** How long a loop may take to answer before its tasks are counted behind its back. */
  private static final long PATIENCE_MILLIS = 1000;

  private Census() {}

  static CallGraph take(EventLoop loop) {
    if (loop.inThread()) {
      try {
        return new CallGraph(loop.toString(), nodes(loop), List.of());
      } catch (RuntimeException failed) {
        if (EventLoop.current() == loop) {
          throw failed;
        }
        // It has begun to run in another thread meanwhile, so it can be asked.
      }
    }
    return ask(loop);
  }

  private static CallGraph ask(EventLoop loop) {
    CompletableFuture<List<CallGraph.Node>> answer = new CompletableFuture<>();
    loop.post(() -> answer.complete(nodes(loop)));
    try {
      return new CallGraph(
          loop.toString(), answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS), List.of());
    } catch (TimeoutException | ExecutionException busy) {
      return approximate(loop);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return approximate(loop);
    }
  }

  /** One task; exact in the thread of its loop. */
  static CallGraph.Node node(Task<?> task) {
    TaskFlow flow = task.flow();
    Leaf leaf = flow == null ? null : flow.waitsFor();
    boolean waits = leaf != null && !(leaf instanceof Promise<?> promise && promise.done());
    String state =
        task.loop.currentTask() == task
            ? "running"
            : flow == null ? "done" : flow.fresh() ? "not started" : waits ? "waiting" : "ready";
    return new CallGraph.Node(
        task.number(),
        task.name(),
        state,
        waits ? leaf.toString() : null,
        waits ? tasksBehind(leaf) : List.of(),
        flow == null ? List.of() : flow.stack());
  }

  private static List<CallGraph.Node> nodes(EventLoop loop) {
    List<CallGraph.Node> nodes = new ArrayList<>();
    for (Task<?> task : loop.tasks.all()) {
      nodes.add(node(task));
    }
    return nodes;
  }

  /**
   * The loop does not answer, so this reads what another thread may be changing: that can be out of
   * date or incomplete, but it does no harm to the loop.
   */
  private static CallGraph approximate(EventLoop loop) {
    Thread thread = loop.agenda.thread();
    List<StackTraceElement> busyWith = thread == null ? List.of() : List.of(thread.getStackTrace());
    List<CallGraph.Node> nodes;
    try {
      nodes = nodes(loop);
    } catch (RuntimeException changedMeanwhile) {
      nodes = List.of();
    }
    return new CallGraph(loop.toString(), nodes, busyWith);
  }

  /** The numbers of the tasks that have to end, or go on, before {@code leaf} is done. */
  private static List<Integer> tasksBehind(Leaf leaf) {
    Set<Integer> numbers = new LinkedHashSet<>();
    collect(leaf, numbers, Collections.newSetFromMap(new IdentityHashMap<>()));
    return List.copyOf(numbers);
  }

  private static void collect(Object awaited, Set<Integer> numbers, Set<Object> seen) {
    if (!seen.add(awaited)) {
      return;
    }
    if (awaited instanceof Task<?> task) {
      if (!task.done()) {
        numbers.add(task.number());
      }
    } else if (awaited instanceof Dependent dependent) {
      dependent.awaits().forEach(other -> collect(other, numbers, seen));
    }
  }
}
