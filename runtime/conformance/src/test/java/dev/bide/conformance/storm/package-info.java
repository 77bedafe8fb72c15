/**
 * The cancellation storm: each program is cancelled at each of its steps, in many orders.
 *
 * <p>{@link dev.bide.conformance.storm.Storm} runs a {@link
 * dev.bide.conformance.storm.StormProgram} once to count the steps it takes in an order, and then
 * once more for each step, in the same order, to cancel one task exactly there. Whatever is
 * cancelled, everything that was opened is closed once, nothing is lost and nobody is left behind.
 */
package dev.bide.conformance.storm;
