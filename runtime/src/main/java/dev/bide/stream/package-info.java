/**
 * Operators on what {@code for (T item : awaitEach(source))} iterates over: {@link
 * dev.bide.stream.AsyncStream}.
 */
package dev.bide.stream;
