package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * An {@code @Async} method of the same file, which a body can call without making a coroutine.
 *
 * @param machine the class with its {@code call} method
 * @param result what {@code call} returns; primitive if no return of the method gives null
 */
public record Callee(ClassName machine, TypeName result) {}
