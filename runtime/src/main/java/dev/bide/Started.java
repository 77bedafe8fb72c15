package dev.bide;

/**
 * By which a task that was made by {@link TaskGroup#start} says that it is of use now. Trio's
 * {@code task_status}.
 *
 * @param <T> the type of what it has to say
 */
@FunctionalInterface
public interface Started<T> {
  /**
   * Ends the wait of who has started the task; that task is one of the group from now on. To be
   * called once, on the loop's thread.
   *
   * @param value what the wait gives; may be null
   * @throws IllegalStateException if it has been called before
   */
  void started(T value);
}
