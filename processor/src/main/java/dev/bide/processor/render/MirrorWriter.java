package dev.bide.processor.render;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.Mirrors.Mirror;
import dev.bide.processor.source.Mirrors.Mirrored;
import dev.bide.processor.source.TypeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * Mirrors: nested classes that declare, for javac, what the machine may not name. One that stands
 * for the members of a class:
 *
 * <pre>{@code
 * private static class CrawlerMirror {
 *   Client client;
 *   native int helper(int x);
 * }
 *
 * private static native CrawlerMirror mirror(Crawler it);
 * }</pre>
 *
 * and one that stands for a type:
 *
 * <pre>{@code
 * private record Page(URI address, String text) {
 *   native int length();
 * }
 * }</pre>
 */
final class MirrorWriter {
  private final TypeNames types;
  private final MirrorMembers members;

  MirrorWriter(TypeNames types) {
    this.types = types;
    this.members = new MirrorMembers(types);
  }

  /** Writes all mirrors; one may need others, as the types of its members. */
  void write(Mirrors mirrors, TypeSpec.Builder machine) {
    Set<Mirror> written = new HashSet<>();
    while (written.size() < mirrors.all().size()) {
      for (Mirror mirror : mirrors.all()) {
        if (written.add(mirror)) {
          write(mirror, machine);
        }
      }
    }
  }

  private void write(Mirror mirror, TypeSpec.Builder machine) {
    if (mirror.isType()) {
      machine.addType(new TypeMirrorWriter(types, mirror).write());
      return;
    }
    boolean isInterface = mirror.stands().getKind().isInterface();
    List<TypeVariableName> variables = TypeVariables.of(mirror.stands(), types);
    TypeSpec.Builder type =
        isInterface
            ? TypeSpec.interfaceBuilder(mirror.name())
            : TypeSpec.classBuilder(mirror.name());
    type.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc(
            "Stands for {@link $T}, whose members the linker puts here.",
            types.rawName(mirror.stands()))
        .addTypeVariables(variables);
    for (Mirrored mirrored : mirror.members()) {
      members.write(mirrored, mirror, type);
    }
    machine.addType(type.build());
    convert(mirror, variables, machine);
  }

  private void convert(Mirror mirror, List<TypeVariableName> variables, TypeSpec.Builder machine) {
    TypeName stands = types.name(mirror.stands().asType());
    TypeName name =
        variables.isEmpty()
            ? mirror.name()
            : ParameterizedTypeName.get(mirror.name(), variables.toArray(TypeName[]::new));
    machine.addMethod(conversion(variables, stands, name));
    boolean hasConstructor =
        mirror.members().stream()
            .anyMatch(member -> member.member().getKind() == ElementKind.CONSTRUCTOR);
    if (hasConstructor) {
      machine.addMethod(conversion(variables, name, stands));
    }
  }

  private static MethodSpec conversion(
      List<TypeVariableName> variables, TypeName from, TypeName to) {
    return MethodSpec.methodBuilder("mirror")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.NATIVE)
        .addTypeVariables(variables)
        .returns(to)
        .addParameter(from, "it")
        .build();
  }
}
