/**
 * Breaks the sources of other tests at random, and checks that the processor copes: no crash, no
 * silence about a method that was not compiled, and nothing to add where javac complains itself.
 */
package dev.bide.processor.mutation;
