package dev.bide.processor.link;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the linker has to know of a class that a mirror stands for.
 *
 * @param enclosing the field with the instance around it; null if there is none
 * @param nesting its own entries in {@code InnerClasses}: of itself, if it is nested
 */
record Shape(String name, boolean isInterface, Field enclosing, List<Nesting> nesting) {
  /** A field, by name and descriptor. */
  record Field(String name, String descriptor) {}

  /** An entry of {@code InnerClasses}. */
  record Nesting(String name, String outer, String simpleName, int access) {}

  /** The shape of the class in this class file. */
  static Shape of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    String name = reader.getClassName();
    List<Field> enclosing = new ArrayList<>();
    List<Nesting> nesting = new ArrayList<>();
    int skip = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public FieldVisitor visitField(
              int access, String field, String descriptor, String signature, Object value) {
            if ((access & Opcodes.ACC_SYNTHETIC) != 0 && field.startsWith("this$")) {
              enclosing.add(new Field(field, descriptor));
            }
            return null;
          }

          @Override
          public void visitInnerClass(String inner, String outer, String simpleName, int access) {
            if (inner.equals(name)) {
              nesting.add(new Nesting(inner, outer, simpleName, access));
            }
          }
        },
        skip);
    boolean isInterface = (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    return new Shape(name, isInterface, enclosing.isEmpty() ? null : enclosing.get(0), nesting);
  }
}
