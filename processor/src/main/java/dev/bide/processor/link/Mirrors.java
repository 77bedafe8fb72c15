package dev.bide.processor.link;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** The mirrors of one machine, with the shapes of the classes they stand for. */
final class Mirrors {
  /** Knows the classes of this compilation. */
  @FunctionalInterface
  interface Shapes {
    Shape get(String name) throws IOException;
  }

  private final String machine;
  private final Map<String, Mirror> mirrors = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Remapper remapper;

  private Mirrors(MachineLink link) {
    this.machine = link.machine();
    Map<String, String> names = new HashMap<>();
    for (Mirror mirror : link.mirrors()) {
      mirrors.put(mirror.mirror(), mirror);
      names.put(mirror.mirror(), mirror.stands());
    }
    this.remapper = new SimpleRemapper(Opcodes.ASM9, names);
  }

  /** The mirrors of {@code link}. */
  static Mirrors of(MachineLink link, Shapes known) throws IOException {
    Mirrors result = new Mirrors(link);
    Set<String> wanted = new HashSet<>();
    for (Mirror mirror : link.mirrors()) {
      boolean outer = mirror.accessors().stream().anyMatch(Mirrors::isOuter);
      String name = mirror.stands();
      while (wanted.add(name)) {
        Shape shape = known.get(name);
        result.shapes.put(name, shape);
        if (outer && shape.enclosing() != null) {
          name = Type.getType(shape.enclosing().descriptor()).getInternalName();
        }
      }
    }
    return result;
  }

  /** Replaces the names of mirrors by those of the classes they stand for. */
  Remapper remapper() {
    return remapper;
  }

  /** The mirror with this name; null if there is none. */
  Mirror get(String name) {
    return mirrors.get(name);
  }

  /** The shape of a class that a mirror stands for, or of one around it. */
  Shape shape(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new LinkException("its machine needs " + name);
    }
    return shape;
  }

  /** The entries of {@code InnerClasses} of the classes that mirrors stand for. */
  List<Shape.Nesting> nesting() {
    return mirrors.values().stream()
        .flatMap(mirror -> shape(mirror.stands()).nesting().stream())
        .toList();
  }

  /** Whether this is a method of the machine that converts a mirror from or into its class. */
  boolean isConversion(String owner, String name, String descriptor) {
    if (!owner.equals(machine) || !name.equals("mirror")) {
      return false;
    }
    Type[] parameters = Type.getArgumentTypes(descriptor);
    return parameters.length == 1
        && (isMirror(parameters[0]) || isMirror(Type.getReturnType(descriptor)));
  }

  private boolean isMirror(Type type) {
    return type.getSort() == Type.OBJECT && mirrors.containsKey(type.getInternalName());
  }

  private static boolean isOuter(Accessor accessor) {
    return accessor.target() instanceof Accessor.Target.Outer;
  }
}
