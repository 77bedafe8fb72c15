package dev.bide.processor.env;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * The classes that a class file names: in its constants, descriptors and signatures, in internal
 * form.
 */
final class ClassReferences {
  private static final int UTF8 = 1;
  private static final int CLASS = 7;

  private ClassReferences() {}

  static Set<String> in(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    char[] buffer = new char[reader.getMaxStringLength()];
    Set<String> names = new HashSet<>();
    for (int index = 1; index < reader.getItemCount(); index++) {
      int offset = reader.getItem(index);
      if (offset == 0) {
        continue; // the second half of a long or double
      }
      switch (reader.readByte(offset - 1)) {
        case CLASS -> addName(reader.readUTF8(offset, buffer), names);
        case UTF8 -> addDescriptor(utf8(reader, offset), names);
        default -> {}
      }
    }
    return names;
  }

  private static void addName(String name, Set<String> names) {
    if (name.startsWith("[")) {
      addDescriptor(name, names);
    } else {
      names.add(name);
    }
  }

  /** ASCII is enough: a name that is not is found once the class itself refers to it. */
  private static String utf8(ClassReader reader, int offset) {
    int length = reader.readUnsignedShort(offset);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) (reader.readByte(offset + 2 + i) & 0xFF));
    }
    return text.toString();
  }

  /** Adds every {@code Lp/Name;} and {@code Lp/Name<} in a descriptor or signature. */
  private static void addDescriptor(String text, Set<String> names) {
    int start = text.indexOf('L');
    while (start >= 0) {
      int end = start + 1;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && (text.charAt(end) == ';' || text.charAt(end) == '<')) {
        names.add(text.substring(start + 1, end));
      }
      start = text.indexOf('L', Math.max(end, start + 1));
    }
  }

  private static boolean isNamePart(char c) {
    return c == '/' || c == '$' || c == '-' || Character.isJavaIdentifierPart(c);
  }
}
