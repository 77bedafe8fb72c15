/** One attributed {@code @Async} method: its trees, its text, and who its names refer to. */
package dev.bide.processor.source;
