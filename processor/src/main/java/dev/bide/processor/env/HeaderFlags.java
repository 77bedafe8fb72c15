package dev.bide.processor.env;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.objectweb.asm.Opcodes;

/** Access flags of a class file (JVMS 4.1, 4.5, 4.6, 4.7.6) from the modifiers of its elements. */
final class HeaderFlags {
  private HeaderFlags() {}

  /** The flags of a class file, where a nested class is public or not and nothing else. */
  static int ofClassFile(TypeElement type) {
    int flags = ofNestedClass(type);
    if ((flags & Opcodes.ACC_PROTECTED) != 0) {
      flags |= Opcodes.ACC_PUBLIC;
    }
    flags &= ~(Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC);
    return type.getKind().isInterface() ? flags : flags | Opcodes.ACC_SUPER;
  }

  /** The flags of a nested class in {@code InnerClasses}. */
  static int ofNestedClass(TypeElement type) {
    int flags = common(type);
    return flags
        | switch (type.getKind()) {
          case ANNOTATION_TYPE ->
              Opcodes.ACC_ANNOTATION | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
          case INTERFACE -> Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
          case ENUM -> Opcodes.ACC_ENUM;
          default -> 0;
        };
  }

  static int ofField(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    return common(field)
        | (modifiers.contains(Modifier.VOLATILE) ? Opcodes.ACC_VOLATILE : 0)
        | (modifiers.contains(Modifier.TRANSIENT) ? Opcodes.ACC_TRANSIENT : 0)
        | (field.getKind() == ElementKind.ENUM_CONSTANT ? Opcodes.ACC_ENUM : 0);
  }

  static int ofMethod(ExecutableElement method) {
    return common(method) | (method.isVarArgs() ? Opcodes.ACC_VARARGS : 0);
  }

  private static int common(Element element) {
    int flags = 0;
    for (Modifier modifier : element.getModifiers()) {
      flags |=
          switch (modifier) {
            case PUBLIC -> Opcodes.ACC_PUBLIC;
            case PROTECTED -> Opcodes.ACC_PROTECTED;
            case PRIVATE -> Opcodes.ACC_PRIVATE;
            case STATIC -> Opcodes.ACC_STATIC;
            case FINAL -> Opcodes.ACC_FINAL;
            case ABSTRACT -> Opcodes.ACC_ABSTRACT;
            default -> 0;
          };
    }
    return flags;
  }
}
