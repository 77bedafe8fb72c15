package dev.bide;

import java.util.Set;

/**
 * The tasks given to {@link Asyncio#wait}, in their order.
 *
 * @param <T> the type of their results
 * @param done those that are done, failed ones included
 * @param pending the others, which go on
 */
public record WaitResult<T>(Set<Task<T>> done, Set<Task<T>> pending) {}
