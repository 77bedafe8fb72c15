/**
 * The same programs on Python's asyncio and on Bide, compared event by event and tick by tick.
 *
 * <p>A script {@code oracle/gather/first_error.py} has its log beside it, and its twin in {@link
 * dev.bide.conformance.oracle.GatherTwins}{@code .FirstError}, whose methods mirror the script's
 * functions line by line. {@code oracle/record} writes the logs anew, with CPython 3.13.
 *
 * <p>Where Bide differs on purpose, the scripts stay away:
 *
 * <ul>
 *   <li>Timers with the same time run, and the tasks of a group are cancelled, in the order of
 *       their creation, which Python leaves to chance; {@code oracle.py} gives it that order.
 *   <li>Everybody who awaits a cancelled task gets the same {@code CancelledError}; in Python only
 *       the first one gets its message. So do the outcomes of a gathering.
 *   <li>A task that awaits itself fails at once, in Python one tick later.
 *   <li>{@code awaitEach} closes a generator that is left early; the scripts use {@code aclosing}.
 *   <li>{@code athrow} of a generator that has ended throws {@code StopAsyncIteration}, as {@code
 *       next} does; in Python it gives nothing.
 *   <li>Failures that nobody has looked at are reported at fixed times, not by the collector.
 *   <li>A failure of what was shielded from a cancellation is reported, in Python since 3.14.
 *   <li>At the end of a run the generators that are left open are closed without a task for it.
 * </ul>
 */
package dev.bide.conformance.oracle;
