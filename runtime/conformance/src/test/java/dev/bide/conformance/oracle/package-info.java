/**
 * The same programs on Python's asyncio and on Bide, compared event by event and tick by tick.
 *
 * <p>A script {@code oracle/gather/first_error.py} has its log beside it, and its twin in {@link
 * dev.bide.conformance.oracle.GatherTwins}{@code .FirstError}, whose methods mirror the script's
 * functions line by line. {@code record} writes the logs anew.
 */
package dev.bide.conformance.oracle;
