/**
 * From trees to the intermediate representation: awaits become statements, and the statements that
 * cannot be entered in their middle are rewritten into ones that can.
 */
package dev.bide.processor.lower;
