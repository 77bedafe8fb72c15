/**
 * The soak: very many tasks at once, and a long time of everything at random, during which the heap
 * must stay as it is. {@link dev.bide.conformance.soak.Soak} is its main program.
 */
package dev.bide.conformance.soak;
