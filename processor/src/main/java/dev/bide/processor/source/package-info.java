/**
 * One attributed {@code @Async} method, its body and those of its lambdas: trees, text, and who the
 * names in it refer to.
 */
package dev.bide.processor.source;
