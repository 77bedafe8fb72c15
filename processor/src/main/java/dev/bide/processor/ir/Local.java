package dev.bide.processor.ir;

import com.palantir.javapoet.TypeName;

/**
 * A variable of the body: a parameter, a local of the user's, or one that lowering made.
 *
 * @param name unique among everything that the method declares
 */
public record Local(String name, TypeName type, Kind kind) {
  /** Where a local comes from. */
  public enum Kind {
    /** A parameter that the body never assigns. */
    PARAMETER,
    /** A parameter that the body assigns. */
    REASSIGNED_PARAMETER,
    /** Declared by the body, or made by lowering. */
    VARIABLE,
    /** A constant variable (JLS 4.12.4): its uses may be case labels. */
    CONSTANT
  }

  /** How much room it takes among the parameters of a method. */
  public int slots() {
    return type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
  }

  /** Whether the machine's {@code run} receives it as an argument. */
  public boolean isParameter() {
    return kind == Kind.PARAMETER || kind == Kind.REASSIGNED_PARAMETER;
  }
}
