/**
 * Tests of asynchronous code: {@linkplain dev.bide.testing.VirtualClock time that jumps} when
 * everything sleeps, {@linkplain dev.bide.testing.ShuffledOrder orders} that can be had again, and
 * failures for what is left behind.
 *
 * <p>{@link dev.bide.testing.AsyncTests} is for JUnit Jupiter; {@link dev.bide.testing.TestLoop} is
 * for everything else. Only the former needs JUnit.
 */
package dev.bide.testing;
