/**
 * What other threads may do to a loop, done at the same time as what it collides with, under
 * jcstress. A lost wake-up is an outcome too, not a hang: see {@link dev.bide.races.Patience}.
 */
package dev.bide.races;
