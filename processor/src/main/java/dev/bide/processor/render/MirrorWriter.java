package dev.bide.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.Mirrors.Mirror;
import dev.bide.processor.source.Mirrors.Mirrored;
import dev.bide.processor.source.Mirrors.Reach;
import dev.bide.processor.source.TypeNames;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Mirrors: nested classes that declare, for javac, the members which the machine may not name.
 *
 * <pre>{@code
 * private static class CrawlerMirror {
 *   Client client;
 *   native int helper(int x);
 * }
 *
 * private static native CrawlerMirror mirror(Crawler it);
 * }</pre>
 */
final class MirrorWriter {
  private final TypeNames types;

  MirrorWriter(TypeNames types) {
    this.types = types;
  }

  void write(Mirror mirror, TypeSpec.Builder machine) {
    boolean isInterface = mirror.stands().getKind().isInterface();
    TypeSpec.Builder type =
        isInterface
            ? TypeSpec.interfaceBuilder(mirror.name())
            : TypeSpec.classBuilder(mirror.name()).addModifiers(Modifier.STATIC);
    type.addModifiers(Modifier.PRIVATE)
        .addJavadoc("Stands for {@link $T}, whose members the linker puts here.", raw(mirror));
    if (isInterface) {
      type.addModifiers(Modifier.STATIC);
    }
    List<TypeVariableName> variables = variables(mirror.stands());
    type.addTypeVariables(variables);
    for (Mirrored mirrored : mirror.members()) {
      write(mirrored, isInterface, type);
    }
    machine.addType(type.build());
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

  private ClassName raw(Mirror mirror) {
    return types.rawName(mirror.stands());
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

  private static List<TypeVariableName> variables(TypeElement type) {
    return TypeVariables.of(type);
  }

  private void write(Mirrored mirrored, boolean isInterface, TypeSpec.Builder type) {
    Element member = mirrored.member();
    if (mirrored.reach() == Reach.OUTER) {
      type.addMethod(
          MethodSpec.methodBuilder(Mirrors.methodName(mirrored))
              .addModifiers(isInterface ? Modifier.ABSTRACT : Modifier.NATIVE)
              .addModifiers(isInterface ? List.of(Modifier.PUBLIC) : List.of())
              .returns(types.name(member.asType()))
              .build());
    } else if (member instanceof VariableElement field) {
      type.addField(field(field));
    } else if (member.getKind() == ElementKind.CONSTRUCTOR) {
      type.addMethod(constructor(mirrored));
    } else {
      type.addMethod(method(mirrored, isInterface));
    }
  }

  private FieldSpec field(VariableElement member) {
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    Object constant = member.getConstantValue();
    FieldSpec.Builder field =
        FieldSpec.builder(types.name(member.asType()), member.getSimpleName().toString());
    if (isStatic) {
      field.addModifiers(Modifier.STATIC);
    }
    if (constant != null && isStatic) {
      field.addModifiers(Modifier.FINAL).initializer(Literals.of(constant));
    }
    return field.build();
  }

  /** With the parameter for the outer instance, which is in the class file of an inner class. */
  private MethodSpec constructor(Mirrored mirrored) {
    TypeElement owner = (TypeElement) mirrored.member().getEnclosingElement();
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (owner.getNestingKind() == NestingKind.MEMBER
        && !owner.getModifiers().contains(Modifier.STATIC)) {
      constructor.addParameter(types.rawName((TypeElement) owner.getEnclosingElement()), "outer$");
    }
    return signature(mirrored, constructor).build();
  }

  private MethodSpec method(Mirrored mirrored, boolean isInterface) {
    ExecutableElement member = (ExecutableElement) mirrored.member();
    MethodSpec.Builder method =
        signature(mirrored, MethodSpec.methodBuilder(Mirrors.methodName(mirrored)))
            .returns(types.name(member.getReturnType()));
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    if (isStatic) {
      method.addModifiers(Modifier.STATIC);
    }
    if (!isInterface) {
      boolean mayOverride = mirrored.reach() == Reach.INHERITED && !isStatic;
      return method
          .addModifiers(
              mayOverride ? List.of(Modifier.PUBLIC, Modifier.NATIVE) : List.of(Modifier.NATIVE))
          .build();
    }
    method.addModifiers(Modifier.PUBLIC);
    return isStatic
        ? method.addCode(CodeBlock.of("throw new $T();\n", LinkageError.class)).build()
        : method.addModifiers(Modifier.ABSTRACT).build();
  }

  private MethodSpec.Builder signature(Mirrored mirrored, MethodSpec.Builder method) {
    ExecutableElement member = (ExecutableElement) mirrored.member();
    if (mirrored.reach() != Reach.NEST) {
      method.addTypeVariables(variables((TypeElement) member.getEnclosingElement()));
    }
    member
        .getTypeParameters()
        .forEach(parameter -> method.addTypeVariable(TypeVariableName.get(parameter)));
    for (VariableElement parameter : member.getParameters()) {
      method.addParameter(
          ParameterSpec.builder(
                  types.name(parameter.asType()), parameter.getSimpleName().toString())
              .build());
    }
    member.getThrownTypes().forEach(thrown -> method.addException(types.name(thrown)));
    return method.varargs(member.isVarArgs());
  }
}
