/**
 * async/await for Java, as in Python's asyncio: {@code import static dev.bide.Asyncio.*;} gives the
 * verbs, {@link dev.bide.Async} marks the methods that may {@link dev.bide.Asyncio#await await}.
 */
package dev.bide;
