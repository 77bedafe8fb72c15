package dev.bide.processor.link;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A private static method added to a class that executes one instruction there: the use of a member
 * that other classes of the nest may not use. An instance becomes the first parameter.
 *
 * @param name of the added method
 * @param into the class that gets it
 */
record Bridge(String name, String into, Use use) {
  /**
   * The instruction.
   *
   * @param isInterface whether the owner is one
   */
  record Use(int opcode, String owner, String member, String descriptor, boolean isInterface) {}

  /** The descriptor of the added method: it pops and pushes what the instruction does. */
  String descriptor() {
    String instance = isStatic() ? "" : "L" + into + ";";
    String member = use.descriptor();
    return switch (use.opcode()) {
      case Opcodes.GETFIELD, Opcodes.GETSTATIC -> "(" + instance + ")" + member;
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> "(" + instance + member + ")V";
      default -> "(" + instance + member.substring(1);
    };
  }

  /** Declares the method in {@code target}, which is {@link #into}. */
  void declareIn(ClassVisitor target) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodVisitor code = target.visitMethod(access, name, descriptor(), null, null);
    code.visitCode();
    int size = Calls.loadArguments(code, 0, Type.getArgumentTypes(descriptor()));
    if (use.descriptor().startsWith("(")) {
      code.visitMethodInsn(
          use.opcode(), use.owner(), use.member(), use.descriptor(), use.isInterface());
    } else {
      code.visitFieldInsn(use.opcode(), use.owner(), use.member(), use.descriptor());
    }
    Type result = Type.getReturnType(descriptor());
    code.visitInsn(result.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(Math.max(size, result.getSize()), size);
    code.visitEnd();
  }

  private boolean isStatic() {
    return switch (use.opcode()) {
      case Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.INVOKESTATIC -> true;
      default -> false;
    };
  }
}
