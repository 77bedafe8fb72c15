package dev.bide.processor.env;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the header of a class that the main compilation has as source: a class file with
 * everything another class's source can refer to (flags, generic signatures, members, constants,
 * record components, permitted subclasses, nested classes) and no code. Private members are left
 * out: only the class's own nest can name them, and a nest is a source file.
 */
final class HeaderWriter {
  private final Compilation main;
  private final Signatures signatures;
  private final HeaderAnnotations annotations;

  HeaderWriter(Compilation main) {
    this.main = main;
    this.signatures = new Signatures(main);
    this.annotations = new HeaderAnnotations(main, signatures);
  }

  byte[] header(TypeElement type) {
    ClassWriter out = new ClassWriter(0);
    TypeMirror superclass = superclass(type);
    out.visit(
        Opcodes.V17,
        HeaderFlags.ofClassFile(type),
        signatures.internalName(type),
        signatures.signature(type, superclass),
        superclass == null ? "java/lang/Object" : signatures.internalName(superclass),
        type.getInterfaces().stream().map(signatures::internalName).toArray(String[]::new));
    annotations.of(type, out::visitAnnotation);
    if (type.getKind() != ElementKind.ENUM) { // an enum's constants with bodies need no permission
      for (TypeMirror permitted : type.getPermittedSubclasses()) {
        out.visitPermittedSubclass(signatures.internalName(permitted));
      }
    }
    for (RecordComponentElement component : type.getRecordComponents()) {
      component(component, out);
    }
    for (Element member : type.getEnclosedElements()) {
      if (!member.getModifiers().contains(Modifier.PRIVATE)) {
        member(type, member, out);
      }
    }
    nestedClasses(type, out);
    out.visitEnd();
    return out.toByteArray();
  }

  private static TypeMirror superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.NONE ? null : superclass;
  }

  private void component(RecordComponentElement component, ClassWriter out) {
    TypeMirror type = component.asType();
    out.visitRecordComponent(
            component.getSimpleName().toString(),
            signatures.descriptor(type),
            signatures.isGeneric(type) ? signatures.signature(type) : null)
        .visitEnd();
  }

  private void member(TypeElement owner, Element member, ClassWriter out) {
    switch (member.getKind()) {
      case FIELD, ENUM_CONSTANT -> field((VariableElement) member, out);
      case METHOD -> method((ExecutableElement) member, null, out);
      case CONSTRUCTOR -> {
        if (owner.getKind() != ElementKind.ENUM) {
          method((ExecutableElement) member, outerInstance(owner), out);
        }
      }
      default -> {} // nested classes come last; initialisers are nobody's business
    }
  }

  /** The class whose instance a constructor of {@code type} takes first, or null. */
  private static TypeElement outerInstance(TypeElement type) {
    return type.getModifiers().contains(Modifier.STATIC)
            || !(type.getEnclosingElement() instanceof TypeElement outer)
        ? null
        : outer;
  }

  private void field(VariableElement field, ClassWriter out) {
    TypeMirror type = field.asType();
    FieldVisitor visitor =
        out.visitField(
            HeaderFlags.ofField(field),
            field.getSimpleName().toString(),
            signatures.descriptor(type),
            signatures.isGeneric(type) ? signatures.signature(type) : null,
            classFileConstant(field));
    annotations.of(field, visitor::visitAnnotation);
    visitor.visitEnd();
  }

  private static Object classFileConstant(VariableElement field) {
    Object value = field.getConstantValue();
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof Character character) {
      return (int) character;
    }
    return value instanceof Byte || value instanceof Short
        ? (Object) ((Number) value).intValue()
        : value;
  }

  private void method(ExecutableElement method, TypeElement outer, ClassWriter out) {
    List<? extends TypeMirror> thrown = method.getThrownTypes();
    MethodVisitor visitor =
        out.visitMethod(
            HeaderFlags.ofMethod(method),
            method.getSimpleName().toString(),
            signatures.descriptor(method, outer),
            signatures.signature(method),
            thrown.stream()
                .map(t -> signatures.internalName(main.types().erasure(t)))
                .toArray(String[]::new));
    annotations.of(method, visitor::visitAnnotation);
    if (method.getDefaultValue() != null) {
      annotations.defaultValue(method.getDefaultValue(), visitor.visitAnnotationDefault());
    }
    visitor.visitEnd();
  }

  /**
   * One entry for every nested class this file declares or names: javac learns from it who encloses
   * whom.
   */
  private void nestedClasses(TypeElement type, ClassWriter out) {
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement nested) {
        signatures.internalName(nested);
      }
    }
    for (TypeElement nested : List.copyOf(signatures.nestedClasses())) {
      TypeElement outer = (TypeElement) nested.getEnclosingElement();
      out.visitInnerClass(
          signatures.internalName(nested),
          signatures.internalName(outer),
          nested.getSimpleName().toString(),
          HeaderFlags.ofNestedClass(nested));
    }
  }
}
