package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collections;
import java.util.Optional;

/**
 * An {@code @Async} method of the same file whose body another one can enter directly: {@code call}
 * it without making a coroutine; or, if it is a generator, {@code open} it and step it by {@code
 * next}.
 *
 * @param machine the class with these methods
 * @param variables how many type variables the machine has
 * @param primitive what {@code call} or {@code next} returns, if that is not an object
 * @param isObject whether it returns just an {@code Object}: an item, or a result whose type is
 *     known to each machine by its own mirror
 */
public record Callee(
    ClassName machine, int variables, Optional<TypeName> primitive, boolean isObject) {
  /** How many parameters of its own {@code call} has: flow and depth. */
  public static final int OWN_PARAMETERS = 2;

  /** The type of a frame of the machine, whatever the type variables stand for. */
  public TypeName frame() {
    TypeName anything = WildcardTypeName.subtypeOf(Object.class);
    return variables == 0
        ? machine
        : ParameterizedTypeName.get(
            machine, Collections.nCopies(variables, anything).toArray(TypeName[]::new));
  }
}
