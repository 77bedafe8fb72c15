/**
 * The runtime against Python's asyncio: situations of CPython's own tests, written anew in Java.
 *
 * <p>A class mirrors a class of {@code Lib/test/test_asyncio} ({@code test_locks.LockTests} is
 * {@link dev.bide.conformance} {@code .locks.LockTest}); {@link dev.bide.conformance.Ported} says
 * which case of CPython a test stands for.
 */
package dev.bide.conformance;
