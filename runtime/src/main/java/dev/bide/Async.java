package dev.bide;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose body may {@link Asyncio#await await}; Bide compiles it into a state machine.
 * Python's {@code async def}.
 *
 * <p>The method returns a {@link Coroutine} ({@code return value(v);} or {@code return done();}),
 * an {@link AsyncGenerator} ({@code emit(v);} and {@code return end();}), or a {@code
 * java.util.concurrent.CompletableFuture} ({@code return completedFuture(v);}). So may a lambda in
 * the method: if it awaits, it is compiled like a method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Async {}
