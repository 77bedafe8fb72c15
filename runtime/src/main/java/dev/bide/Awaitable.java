package dev.bide;

import dev.bide.machine.Suspendable;

/**
 * Something an {@link Async} method can {@link Asyncio#await await}: a {@link Coroutine}, a {@link
 * Task}, a {@link Promise}. Python's {@code Awaitable}.
 *
 * <p>An awaitable of one's own implements {@link #awaitIn} by delegating to another's.
 *
 * @param <T> the type of the value that awaiting gives
 */
public interface Awaitable<T> extends Suspendable<T> {}
