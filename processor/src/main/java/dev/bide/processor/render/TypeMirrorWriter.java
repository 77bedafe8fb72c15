package dev.bide.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Mirrors.Mirror;
import dev.bide.processor.source.Mirrors.Mirrored;
import dev.bide.processor.source.Mirrors.Reach;
import dev.bide.processor.source.TypeNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * The mirror of a type: its name, kind, modifiers, supertypes and those of its members that are
 * used or required.
 */
final class TypeMirrorWriter {
  private static final Set<Modifier> KEPT =
      Set.of(Modifier.ABSTRACT, Modifier.FINAL, Modifier.SEALED, Modifier.NON_SEALED);

  private static final Set<String> META =
      Set.of(
          "java.lang.annotation.Target",
          "java.lang.annotation.Retention",
          "java.lang.annotation.Repeatable");

  private final TypeNames types;
  private final MirrorMembers members;
  private final Mirror mirror;
  private final TypeElement stands;

  TypeMirrorWriter(TypeNames types, Mirror mirror) {
    this.types = types;
    this.members = new MirrorMembers(types);
    this.mirror = mirror;
    this.stands = mirror.stands();
  }

  TypeSpec write() {
    TypeSpec.Builder type = ofItsKind();
    type.addJavadoc(
        "Stands for {@code $L}, which the linker puts here.", stands.getQualifiedName());
    if (stands.getKind() != ElementKind.RECORD && stands.getKind() != ElementKind.ENUM) {
      type.addModifiers(Modifier.STATIC);
    }
    if (stands.getKind() != ElementKind.ANNOTATION_TYPE) {
      type.addTypeVariables(TypeVariables.of(stands, types));
      stands.getInterfaces().forEach(it -> type.addSuperinterface(types.name(it)));
      stands.getPermittedSubclasses().stream()
          .filter(it -> stands.getKind() != ElementKind.ENUM)
          .map(it -> types.rawName((TypeElement) ((DeclaredType) it).asElement()))
          .forEach(type::addPermittedSubclass);
    }
    for (Mirrored mirrored : mirror.members()) {
      if (isOfConstants(mirrored)) {
        continue;
      } else if (mirrored.member().getKind() == ElementKind.CONSTRUCTOR) {
        type.addMethod(constructor(members.constructor(mirrored, mirror), mirrored.member()));
      } else {
        members.write(mirrored, mirror, type);
      }
    }
    if (stands.getKind() == ElementKind.CLASS && !hasPlainConstructor()) {
      type.addMethod(constructor(MethodSpec.constructorBuilder(), stands));
    }
    return type.build();
  }

  private TypeSpec.Builder ofItsKind() {
    return switch (stands.getKind()) {
      case INTERFACE -> TypeSpec.interfaceBuilder(mirror.name()).addModifiers(kept());
      case ANNOTATION_TYPE -> annotation();
      case ENUM -> enumeration();
      case RECORD -> record();
      default ->
          TypeSpec.classBuilder(mirror.name())
              .addModifiers(kept())
              .superclass(types.name(stands.getSuperclass()));
    };
  }

  private Modifier[] kept() {
    boolean isInterface = stands.getKind().isInterface();
    return stands.getModifiers().stream()
        .filter(KEPT::contains)
        .filter(it -> !(isInterface && it == Modifier.ABSTRACT))
        .toArray(Modifier[]::new);
  }

  /** With what says where it may stand and how long it is kept. */
  private TypeSpec.Builder annotation() {
    TypeSpec.Builder type = TypeSpec.annotationBuilder(mirror.name());
    stands.getAnnotationMirrors().stream()
        .filter(it -> META.contains(AsyncMethod.qualifiedName(it.getAnnotationType())))
        .map(AnnotationSpec::get)
        .forEach(type::addAnnotation);
    return type;
  }

  private TypeSpec.Builder enumeration() {
    TypeSpec.Builder type = TypeSpec.enumBuilder(mirror.name());
    for (Element member : stands.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("");
        mirror.members().stream()
            .filter(this::isOfConstants)
            .forEach(it -> members.write(it, mirror, constant));
        type.addEnumConstant(member.getSimpleName().toString(), constant.build());
      }
    }
    return type;
  }

  private TypeSpec.Builder record() {
    MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
    List<? extends RecordComponentElement> components = stands.getRecordComponents();
    for (RecordComponentElement component : components) {
      canonical.addParameter(types.name(component.asType()), component.getSimpleName().toString());
    }
    canonical.varargs(
        ElementFilter.constructorsIn(stands.getEnclosedElements()).stream()
            .filter(ExecutableElement::isVarArgs)
            .anyMatch(it -> namesOf(it.getParameters()).equals(namesOf(components))));
    return TypeSpec.recordBuilder(mirror.name()).recordConstructor(canonical.build());
  }

  /** Whether the constants of an enumeration implement it, and not the enumeration. */
  private boolean isOfConstants(Mirrored mirrored) {
    return mirrored.reach() == Reach.NEST
        && stands.getKind() == ElementKind.ENUM
        && !stands.equals(mirrored.member().getEnclosingElement());
  }

  private static List<String> namesOf(List<? extends Element> elements) {
    return elements.stream().map(it -> it.getSimpleName().toString()).toList();
  }

  /** Whether there is one without parameters, for the mirrors of subclasses. */
  private boolean hasPlainConstructor() {
    return mirror.members().stream()
        .map(Mirrored::member)
        .filter(it -> it.getKind() == ElementKind.CONSTRUCTOR)
        .anyMatch(it -> ((ExecutableElement) it).getParameters().isEmpty());
  }

  /** A constructor has to call another, with whatever arguments. */
  private MethodSpec constructor(MethodSpec.Builder constructor, Element declared) {
    if (stands.getKind() == ElementKind.RECORD) {
      return constructor.addStatement("this($L)", anything(stands.getRecordComponents())).build();
    }
    declared.getModifiers().stream()
        .filter(it -> it == Modifier.PRIVATE)
        .forEach(constructor::addModifiers);
    superConstructor()
        .ifPresent(
            it -> {
              constructor.addStatement("super($L)", anything(it.getParameters()));
              it.getThrownTypes().forEach(thrown -> constructor.addException(types.name(thrown)));
            });
    return constructor.build();
  }

  /** The constructor of the superclass to call, unless it has one without parameters. */
  private Optional<ExecutableElement> superConstructor() {
    if (stands.getSuperclass().getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement superclass = (TypeElement) ((DeclaredType) stands.getSuperclass()).asElement();
    if (types.mirrors().hidden().contains(superclass)) {
      return Optional.empty();
    }
    return ElementFilter.constructorsIn(superclass.getEnclosedElements()).stream()
        .filter(it -> !it.getModifiers().contains(Modifier.PRIVATE))
        .min(
            Comparator.<ExecutableElement>comparingInt(it -> it.getThrownTypes().size())
                .thenComparingInt(it -> it.getParameters().size()))
        .filter(it -> !it.getParameters().isEmpty());
  }

  private CodeBlock anything(List<? extends Element> parameters) {
    return parameters.stream()
        .map(it -> types.erased(it.asType()))
        .map(type -> CodeBlock.of("($T) $L", type, BodyWriter.zero(type)))
        .collect(CodeBlock.joining(", "));
  }
}
