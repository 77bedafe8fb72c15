package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.Mirrors.Mirror;
import dev.bide.processor.source.Mirrors.Mirrored;
import dev.bide.processor.source.Mirrors.Reach;
import dev.bide.processor.source.TypeNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;

/** The members of mirrors: their declarations without what they do. */
final class MirrorMembers {
  /** What matters to who overrides or implements. */
  private static final Set<Modifier> INHERITED =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE, Modifier.ABSTRACT);

  private final TypeNames types;

  MirrorMembers(TypeNames types) {
    this.types = types;
  }

  void write(Mirrored mirrored, Mirror mirror, TypeSpec.Builder type) {
    Element member = mirrored.member();
    boolean isInterface = mirror.stands().getKind().isInterface();
    if (mirrored.reach() == Reach.OUTER) {
      type.addMethod(
          bodiless(
                  MethodSpec.methodBuilder(Mirrors.memberName(mirrored)), mirror.stands().getKind())
              .returns(types.name(member.asType()))
              .build());
    } else if (member instanceof VariableElement field) {
      type.addField(field(field, Mirrors.memberName(mirrored), mirror.stands()));
    } else if (member.getKind() == ElementKind.CONSTRUCTOR) {
      type.addMethod(constructor(mirrored, mirror).build());
    } else {
      type.addMethod(method(mirrored, mirror));
    }
  }

  private static MethodSpec.Builder bodiless(MethodSpec.Builder method, ElementKind kind) {
    if (kind == ElementKind.RECORD) {
      return method.addCode(thrown());
    }
    return kind.isInterface()
        ? method.addModifiers(Modifier.PUBLIC, Modifier.DEFAULT).addCode(thrown())
        : method.addModifiers(Modifier.NATIVE);
  }

  private static CodeBlock thrown() {
    return CodeBlock.of("throw new $T();\n", LinkageError.class);
  }

  private FieldSpec field(VariableElement member, String name, TypeElement stands) {
    boolean isInterface = stands.getKind().isInterface();
    TypeName type = types.name(types.in(stands, member));
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    Object constant = member.getConstantValue();
    FieldSpec.Builder field = FieldSpec.builder(type, name);
    if (isInterface) {
      field.addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    } else if (isStatic) {
      field.addModifiers(Modifier.STATIC);
    }
    if (constant != null && isStatic) {
      field.initializer(Literals.of(constant));
      return (isInterface ? field : field.addModifiers(Modifier.FINAL)).build();
    }
    return isInterface ? field.initializer(BodyWriter.zero(type)).build() : field.build();
  }

  /** With the parameter for the outer instance, which is in the class file of an inner class. */
  MethodSpec.Builder constructor(Mirrored mirrored, Mirror mirror) {
    TypeElement owner = (TypeElement) mirrored.member().getEnclosingElement();
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (owner.getNestingKind() == NestingKind.MEMBER
        && !owner.getModifiers().contains(Modifier.STATIC)) {
      constructor.addParameter(types.rawName((TypeElement) owner.getEnclosingElement()), "outer$");
    }
    return signature(mirrored, mirror, constructor);
  }

  private MethodSpec method(Mirrored mirrored, Mirror mirror) {
    ExecutableElement member = (ExecutableElement) mirrored.member();
    boolean isInterface = mirror.stands().getKind().isInterface();
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    MethodSpec.Builder method =
        signature(mirrored, mirror, MethodSpec.methodBuilder(Mirrors.memberName(mirrored)));
    if (isStatic) {
      method.addModifiers(Modifier.STATIC);
    }
    boolean mayOverride = mirrored.reach() == Reach.INHERITED && !isStatic;
    if (mayOverride && !isInterface) {
      method.addModifiers(Modifier.PUBLIC);
    }
    if (mirror.isType()) {
      return mirrored.reach() == Reach.NEST
          ? inherited(method, member, mirror.stands())
          : bodiless(method, mirror.stands().getKind()).build();
    } else if (isInterface && isStatic) {
      return method.addModifiers(Modifier.PUBLIC).addCode(thrown()).build();
    } else if (isInterface) {
      return method.addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT).build();
    }
    return method.addModifiers(Modifier.NATIVE).build();
  }

  /** A method as subclasses and implementations of a type see it. */
  private static MethodSpec inherited(
      MethodSpec.Builder method, ExecutableElement member, TypeElement type) {
    boolean isInterface = type.getKind().isInterface();
    boolean isAbstract = member.getModifiers().contains(Modifier.ABSTRACT);
    Stream<Modifier> kept = member.getModifiers().stream().filter(INHERITED::contains);
    if (type.getKind() == ElementKind.ENUM) {
      kept = kept.filter(it -> it != Modifier.ABSTRACT);
      isAbstract = false;
    }
    method.addModifiers(kept.toList());
    if (isAbstract) {
      Optional.ofNullable(member.getDefaultValue())
          .ifPresent(it -> method.defaultValue("$L", it.toString()));
      return method.build();
    } else if (isInterface || type.getKind() == ElementKind.RECORD) {
      method.addModifiers(member.isDefault() ? List.of(Modifier.DEFAULT) : List.of());
      return method.addCode(thrown()).build();
    }
    return method.addModifiers(Modifier.NATIVE).build();
  }

  private MethodSpec.Builder signature(
      Mirrored mirrored, Mirror mirror, MethodSpec.Builder method) {
    ExecutableElement member = (ExecutableElement) mirrored.member();
    ExecutableType type = (ExecutableType) types.in(mirror.stands(), member);
    member.getTypeParameters().forEach(it -> method.addTypeVariable(types.declaration(it)));
    for (int i = 0; i < type.getParameterTypes().size(); i++) {
      String name = member.getParameters().get(i).getSimpleName().toString();
      method.addParameter(types.name(type.getParameterTypes().get(i)), name);
    }
    type.getThrownTypes().forEach(thrown -> method.addException(types.name(thrown)));
    if (member.getKind() == ElementKind.METHOD) {
      method.returns(types.name(type.getReturnType()));
    }
    return method.varargs(member.isVarArgs());
  }
}
