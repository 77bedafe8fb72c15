package dev.bide.processor.link;

/**
 * A member of a mirror that only code of the class it stands for may use.
 *
 * @param name its name in the mirror
 * @param descriptor of the field or method in the mirror, with the classes that mirrors stand for
 * @param declared its descriptor where it is declared, which differs if that is a generic class
 * @param target what using it means
 */
public record Accessor(String name, String descriptor, String declared, Target target) {
  /** What the use of a mirror's member means in the class that the mirror stands for. */
  public sealed interface Target {
    /**
     * {@code super.member}, or {@code owner.super.member} for an interface.
     *
     * @param owner the class or interface that {@code super} means
     */
    record Super(String owner, String member, boolean isInterface) implements Target {}

    /** A protected member, instance or static, inherited from a class of another package. */
    record Inherited() implements Target {}

    /** {@code Outer.this}; a method without parameters that returns {@code Outer}. */
    record Outer() implements Target {}
  }
}
