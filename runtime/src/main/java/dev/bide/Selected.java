package dev.bide;

/**
 * What {@link Asyncio#select} gives: which of the awaitables was ready first, and its value.
 *
 * @param <T> the type of the value
 * @param index its position among the arguments, from 0
 * @param value what it gave
 */
public record Selected<T>(int index, T value) {}
