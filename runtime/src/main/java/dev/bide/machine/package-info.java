/**
 * What compiled async methods extend and call. Nothing here is meant to be typed by hand, except by
 * who writes an awaitable of their own.
 *
 * <p>Vocabulary:
 *
 * <ul>
 *   <li>A {@link dev.bide.machine.Flow flow} is one line of asynchronous execution: a task, or a
 *       method that returns a {@code CompletableFuture}.
 *   <li>A {@link dev.bide.machine.Frame frame} is one activation of an async method that is not on
 *       the Java stack: not yet started, or suspended. It holds the locals that live and the number
 *       of the await where it goes on. A call that never suspends needs none.
 *   <li>A {@link dev.bide.machine.Leaf leaf} is what the innermost frame waits for.
 * </ul>
 *
 * <p>An async body runs on the Java stack like any method. When a leaf is not ready it {@linkplain
 * dev.bide.machine.Flow#park parks} the flow; every body on the stack then sees {@link
 * dev.bide.machine.Flow#suspended}, saves its live locals in a frame, {@linkplain
 * dev.bide.machine.Flow#suspend links} it, and returns. When the leaf wakes the flow, the innermost
 * frame goes on first, then the one that awaits it, by a loop: resuming costs the same however deep
 * the chain is, and its depth is limited by the heap, not by the stack.
 *
 * <p>This package knows nothing of tasks, loops or promises; {@code dev.bide} builds them on it.
 */
package dev.bide.machine;
