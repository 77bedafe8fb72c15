package dev.bide.processor.link;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Instructions that pass a method's own parameters on. */
final class Calls {
  private Calls() {}

  /**
   * Pushes the local variables from number {@code first} on that hold {@code types}.
   *
   * @return the number of the local variable after them
   */
  static int loadArguments(MethodVisitor code, int first, Type... types) {
    int local = first;
    for (Type type : types) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    return local;
  }
}
