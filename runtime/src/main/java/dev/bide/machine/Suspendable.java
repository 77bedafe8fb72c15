package dev.bide.machine;

/**
 * What a compiled {@code await} runs: everything that can be awaited and is not a {@link
 * java.util.concurrent.CompletionStage}.
 *
 * @param <T> the type of the value that awaiting gives
 */
public interface Suspendable<T> {
  /**
   * Awaits this on behalf of {@code flow}: gives its value at once if it is ready, otherwise leaves
   * the flow {@linkplain Flow#suspended suspended}. An awaitable of one's own delegates to
   * another's {@code awaitIn}.
   *
   * @param depth how many async calls are below this one on the Java stack
   * @return the value; without meaning if the flow is suspended
   * @throws Throwable the failure of what is awaited
   */
  T awaitIn(Flow flow, int depth) throws Throwable;
}
