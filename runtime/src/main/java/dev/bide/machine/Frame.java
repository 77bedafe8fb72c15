package dev.bide.machine;

/**
 * One activation of an async method that is not on the Java stack: not yet started, or suspended.
 *
 * <p>A frame belongs to the thread of the flow that runs it and is not safe for use by several
 * threads at once.
 */
public abstract class Frame {
  /** The frame that awaits this one, or null for the outermost of its flow. */
  Frame caller;

  /**
   * The number of the await where this activation goes on; 0 when it has not started. Short, for
   * what else a small frame has to fit beside it.
   */
  protected short at;

  /** Made by generated subclasses. */
  protected Frame() {}

  /**
   * Starts this activation, or goes on at the await numbered {@link #at}, whose outcome {@link
   * Flow#resumed} gives. Runs until the end or the next suspension, when it {@linkplain
   * Flow#suspend links} itself as the last.
   *
   * @param depth how many async calls are below this one on the Java stack
   * @return the result; without meaning if the flow is {@linkplain Flow#suspended suspended}
   * @throws Throwable what the body throws
   */
  protected abstract Object step(Flow flow, int depth) throws Throwable;

  /**
   * Where in the user's source this activation is suspended, for stack traces and dumps.
   *
   * @return null when that is not known
   */
  protected StackTraceElement location() {
    return null;
  }
}
