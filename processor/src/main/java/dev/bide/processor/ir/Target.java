package dev.bide.processor.ir;

/**
 * A statement that jumps can leave or continue.
 *
 * @param label unique in the method; printed only where a jump needs it
 */
public record Target(String label) {}
