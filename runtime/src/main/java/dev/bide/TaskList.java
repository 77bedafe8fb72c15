package dev.bide;

import java.util.LinkedHashSet;
import java.util.Set;

/** The tasks of a loop that are not done, oldest first; links are kept in the tasks themselves. */
final class TaskList {
  private Task<?> first;
  private Task<?> last;
  private int numbered;

  /** Adds a task and gives its number, counted from 1. */
  int add(Task<?> task) {
    task.previous = last;
    if (last == null) {
      first = task;
    } else {
      last.next = task;
    }
    last = task;
    return ++numbered;
  }

  void remove(Task<?> task) {
    if (task.previous == null) {
      first = task.next;
    } else {
      task.previous.next = task.next;
    }
    if (task.next == null) {
      last = task.previous;
    } else {
      task.next.previous = task.previous;
    }
    task.previous = null;
    task.next = null;
  }

  /** Whether one of them waits for a completion stage. */
  boolean anyAwaitsStage() {
    for (Task<?> task = first; task != null; task = task.next) {
      if (task.awaitsStage()) {
        return true;
      }
    }
    return false;
  }

  /** A copy, oldest first. */
  Set<Task<?>> all() {
    Set<Task<?>> all = new LinkedHashSet<>();
    for (Task<?> task = first; task != null; task = task.next) {
      all.add(task);
    }
    return all;
  }
}
