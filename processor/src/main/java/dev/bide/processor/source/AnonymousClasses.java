package dev.bide.processor.source;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Classes without a name, where types have them. */
public final class AnonymousClasses {
  private AnonymousClasses() {}

  /** Whether {@code type} is one that only inference can give a variable. */
  public static boolean is(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getSimpleName().length() == 0;
  }

  /** What an anonymous class extends or implements. */
  public static TypeMirror supertype(TypeElement anonymous) {
    List<? extends TypeMirror> interfaces = anonymous.getInterfaces();
    return interfaces.isEmpty() ? anonymous.getSuperclass() : interfaces.get(0);
  }

  /** The anonymous classes that {@code type} is made of. */
  public static Set<TypeElement> in(TypeMirror type) {
    Set<TypeElement> found = classesIn(type);
    found.removeIf(it -> it.getSimpleName().length() > 0);
    return found;
  }

  /** The classes and interfaces that {@code type} is made of. */
  public static Set<TypeElement> classesIn(TypeMirror type) {
    Set<TypeElement> found = new HashSet<>();
    if (type instanceof DeclaredType declared) {
      found.add((TypeElement) declared.asElement());
      declared.getTypeArguments().forEach(argument -> found.addAll(classesIn(argument)));
      found.addAll(classesIn(declared.getEnclosingType()));
    } else if (type instanceof ArrayType array) {
      found.addAll(classesIn(array.getComponentType()));
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(Objects::nonNull)
          .forEach(bound -> found.addAll(classesIn(bound)));
    } else if (type instanceof IntersectionType all) {
      all.getBounds().forEach(bound -> found.addAll(classesIn(bound)));
    }
    return found;
  }
}
