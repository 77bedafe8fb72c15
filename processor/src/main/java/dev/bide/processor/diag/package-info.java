/** Every problem Bide can report, one constant each, and how it reaches the user. */
package dev.bide.processor.diag;
