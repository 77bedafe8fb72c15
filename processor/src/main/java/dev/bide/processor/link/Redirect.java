package dev.bide.processor.link;

/**
 * An async method whose body becomes {@code return machine.start(this, args...)}, without {@code
 * this} if it is static.
 *
 * @param descriptor the method's own; that of {@code start} has the host in front of its parameters
 *     unless the method is static
 */
public record Redirect(String method, String descriptor, boolean isStatic, String machine) {}
