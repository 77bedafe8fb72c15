package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The members that a body needs and its machine may not name, by the class that stands for their
 * owner in the machine's source until the linker puts the owner in its place.
 */
public final class Mirrors {
  /** How the linked machine reaches a member. */
  public enum Reach {
    /** Directly: the machine is a nestmate. */
    NEST,
    /** As a protected member that the host inherits, through an accessor in the host. */
    INHERITED,
    /** As {@code super.member}, through an accessor in the host. */
    SUPER,
    /** The enclosing instance of the host that is of type {@code member}. */
    OUTER
  }

  /** One mirrored member. */
  public record Mirrored(Element member, Reach reach) {}

  /**
   * One mirror.
   *
   * @param stands the class it stands for
   */
  public record Mirror(ClassName name, TypeElement stands, List<Mirrored> members) {}

  private final ClassName machine;
  private final Map<TypeElement, Mirror> mirrors = new LinkedHashMap<>();

  public Mirrors(ClassName machine) {
    this.machine = machine;
  }

  /** The mirror of {@code owner}, which from now on has {@code member}. */
  ClassName of(TypeElement owner, Element member, Reach reach) {
    Mirror mirror =
        mirrors.computeIfAbsent(owner, type -> new Mirror(nameFor(type), type, new ArrayList<>()));
    Mirrored mirrored = new Mirrored(member, reach);
    if (!mirror.members().contains(mirrored)) {
      mirror.members().add(mirrored);
    }
    return mirror.name();
  }

  private ClassName nameFor(TypeElement type) {
    String name = type.getSimpleName() + "Mirror";
    boolean taken =
        mirrors.values().stream().anyMatch(mirror -> mirror.name().simpleName().equals(name));
    return machine.nestedClass(taken ? name + (mirrors.size() + 1) : name);
  }

  /** Every mirror that is needed. */
  public Collection<Mirror> all() {
    return mirrors.values();
  }

  /** The name of a member's method in its mirror. */
  public static String methodName(Mirrored mirrored) {
    String name = mirrored.member().getSimpleName().toString();
    return switch (mirrored.reach()) {
      case NEST, INHERITED -> name;
      case SUPER ->
          mirrored.member().getEnclosingElement().getKind().isInterface()
              ? mirrored.member().getEnclosingElement().getSimpleName() + "$super$" + name
              : "super$" + name;
      case OUTER -> "outer$" + name;
    };
  }
}
