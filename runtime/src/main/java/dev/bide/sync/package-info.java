/**
 * How tasks of one event loop wait for one another: queues, locks, events, conditions, semaphores
 * and barriers, named and behaving as in Python's asyncio, and channels and limits, which asyncio
 * lacks.
 *
 * <p>Who waits gets his turn in the order of arrival: nobody overtakes him, and if he is cancelled
 * the turn goes to the next. What an operation finds ready it takes without suspending the task.
 *
 * <p>Everything here belongs to one event loop, the first on which somebody had to wait, and is not
 * safe for use from other threads. In {@linkplain dev.bide.EventLoop#isDebug debug} mode, waking a
 * task from another thread throws an {@link java.lang.IllegalStateException}.
 */
package dev.bide.sync;
