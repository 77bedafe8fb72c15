package dev.bide.processor.link;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * Keeps the declaration of an async method and replaces its code. What stays of the code is its
 * first line number, where a breakpoint on the method stops, and the names of its parameters.
 */
final class RedirectedBody extends MethodVisitor {
  private record Parameter(String name, String descriptor, String signature, int local) {}

  private final String host;
  private final Redirect redirect;
  private final MethodVisitor target;
  private final List<Parameter> parameters = new ArrayList<>();
  private int firstLine;
  private boolean inCode;

  /** Reads the method as javac wrote it and writes what it becomes to {@code target}. */
  RedirectedBody(String host, Redirect redirect, MethodVisitor target) {
    super(Opcodes.ASM9);
    this.host = host;
    this.redirect = redirect;
    this.target = target;
  }

  @Override
  public void visitParameter(String name, int access) {
    target.visitParameter(name, access);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return target.visitAnnotation(descriptor, visible);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, TypePath typePath, String descriptor, boolean visible) {
    return target.visitTypeAnnotation(typeRef, typePath, descriptor, visible);
  }

  @Override
  public void visitAnnotableParameterCount(int parameterCount, boolean visible) {
    target.visitAnnotableParameterCount(parameterCount, visible);
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return target.visitParameterAnnotation(parameter, descriptor, visible);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    if (!inCode) {
      target.visitAttribute(attribute);
    }
  }

  @Override
  public void visitCode() {
    inCode = true;
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    if (firstLine == 0) {
      firstLine = line;
    }
  }

  @Override
  public void visitLocalVariable(
      String name, String descriptor, String signature, Label start, Label end, int index) {
    if (index < parametersSize()) {
      parameters.add(new Parameter(name, descriptor, signature, index));
    }
  }

  @Override
  public void visitEnd() {
    target.visitCode();
    Label start = new Label();
    target.visitLabel(start);
    if (firstLine != 0) {
      target.visitLineNumber(firstLine, start);
    }
    Calls.loadArguments(target, 0, Type.getArgumentTypes(startDescriptor()));
    target.visitMethodInsn(
        Opcodes.INVOKESTATIC, redirect.machine(), "start", startDescriptor(), false);
    target.visitInsn(Opcodes.ARETURN);
    Label end = new Label();
    target.visitLabel(end);
    for (Parameter it : parameters) {
      target.visitLocalVariable(it.name(), it.descriptor(), it.signature(), start, end, it.local());
    }
    target.visitMaxs(Math.max(1, parametersSize()), parametersSize());
    target.visitEnd();
  }

  private String startDescriptor() {
    return redirect.isStatic()
        ? redirect.descriptor()
        : "(L" + host + ";" + redirect.descriptor().substring(1);
  }

  private int parametersSize() {
    int withThis = Type.getArgumentsAndReturnSizes(redirect.descriptor()) >> 2;
    return redirect.isStatic() ? withThis - 1 : withThis;
  }
}
