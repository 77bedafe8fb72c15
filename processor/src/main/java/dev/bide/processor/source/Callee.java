package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * An {@code @Async} method of the same file, which a body can call without making a coroutine.
 *
 * @param machine the class with its {@code call} method
 * @param primitive what {@code call} returns, if no return of the method gives null
 * @param isHidden whether {@code call} returns an {@code Object}, because the type of the result is
 *     known to each machine by its own mirror
 */
public record Callee(ClassName machine, Optional<TypeName> primitive, boolean isHidden) {
  /** How many parameters of its own {@code call} has: flow and depth. */
  public static final int OWN_PARAMETERS = 2;
}
