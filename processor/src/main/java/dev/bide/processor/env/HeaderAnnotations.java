package dev.bide.processor.env;

import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Type;

/**
 * Annotations in headers. An annotation type keeps all of its own, because they say where it may be
 * written; any other element keeps those without values, which is enough to find {@code @Async} and
 * {@code @FunctionalInterface}.
 */
final class HeaderAnnotations {
  private final Compilation main;
  private final Signatures signatures;

  HeaderAnnotations(Compilation main, Signatures signatures) {
    this.main = main;
    this.signatures = signatures;
  }

  /**
   * Writes the annotations of {@code element} with {@code visit}, which takes a descriptor and the
   * visibility.
   */
  void of(Element element, BiFunction<String, Boolean, AnnotationVisitor> visit) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (element.getKind() == ElementKind.ANNOTATION_TYPE
          || annotation.getElementValues().isEmpty()) {
        write(annotation, visit.apply(signatures.descriptor(annotation.getAnnotationType()), true));
      }
    }
  }

  /** Writes the default of an annotation type's element. */
  void defaultValue(AnnotationValue value, AnnotationVisitor out) {
    value.accept(new Writer(out), null);
    out.visitEnd();
  }

  private void write(AnnotationMirror annotation, AnnotationVisitor out) {
    annotation
        .getElementValues()
        .forEach(
            (element, value) -> value.accept(new Writer(out), element.getSimpleName().toString()));
    out.visitEnd();
  }

  /** Writes values under the name that is passed as the visitor's parameter. */
  private final class Writer extends SimpleAnnotationValueVisitor14<Void, String> {
    private final AnnotationVisitor out;

    Writer(AnnotationVisitor out) {
      this.out = out;
    }

    @Override
    protected Void defaultAction(Object primitive, String name) {
      out.visit(name, primitive);
      return null;
    }

    @Override
    public Void visitString(String text, String name) {
      out.visit(name, text);
      return null;
    }

    @Override
    public Void visitType(TypeMirror type, String name) {
      out.visit(name, Type.getType(signatures.descriptor(main.types().erasure(type))));
      return null;
    }

    @Override
    public Void visitEnumConstant(VariableElement constant, String name) {
      out.visitEnum(
          name, signatures.descriptor(constant.asType()), constant.getSimpleName().toString());
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationMirror annotation, String name) {
      write(
          annotation,
          out.visitAnnotation(name, signatures.descriptor(annotation.getAnnotationType())));
      return null;
    }

    @Override
    public Void visitArray(List<? extends AnnotationValue> values, String name) {
      AnnotationVisitor array = out.visitArray(name);
      values.forEach(value -> value.accept(new Writer(array), null));
      array.visitEnd();
      return null;
    }
  }
}
