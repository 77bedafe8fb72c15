/** Every rule about what an {@code @Async} method may be and contain. */
package dev.bide.processor.check;
