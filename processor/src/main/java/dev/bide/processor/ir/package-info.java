/**
 * The intermediate representation: one {@code @Async} method as structured statements in which an
 * await is a statement of its own. Everything here is immutable.
 */
package dev.bide.processor.ir;
