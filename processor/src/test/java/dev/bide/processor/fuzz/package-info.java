/**
 * A differential fuzzer: random programs, each compiled by javac alone against a runtime that
 * simply waits and by javac with Bide, must do the same.
 */
package dev.bide.processor.fuzz;
