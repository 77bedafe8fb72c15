package dev.bide.processor.link;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * Makes a machine, or a class nested in one, part of the host's source: its file and lines, its
 * nest, and the private members that mirrors stand for.
 */
final class MachineRewrite extends ClassVisitor {
  private final MachineLink link;
  private final Mirrors mirrors;
  private final Bridges bridges;
  private final boolean userLines;
  private final Set<String> nested = new HashSet<>();
  private String name;

  private MachineRewrite(
      MachineLink link, Mirrors mirrors, Bridges bridges, boolean userLines, ClassVisitor target) {
    super(Opcodes.ASM9, target);
    this.link = link;
    this.mirrors = mirrors;
    this.bridges = bridges;
    this.userLines = userLines;
  }

  /**
   * The changed class file.
   *
   * @param bridges is asked for the bridges that the class needs
   * @param userLines whether line numbers become those of the user's source
   */
  static byte[] of(
      byte[] original, MachineLink link, Mirrors mirrors, Bridges bridges, boolean userLines) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor remapped = new ClassRemapper(writer, mirrors.remapper());
    reader.accept(new MachineRewrite(link, mirrors, bridges, userLines, remapped), 0);
    return writer.toByteArray();
  }

  /** Whether this class file of a machine has been linked: javac gives it no such nest host. */
  static boolean isLinked(byte[] classFile, MachineLink link) {
    boolean[] linked = {false};
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitNestHost(String host) {
                linked[0] = host.equals(link.nestHost());
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return linked[0];
  }

  @Override
  public void visit(
      int version,
      int access,
      String type,
      String signature,
      String superType,
      String[] interfaces) {
    name = type;
    super.visit(version, access, type, signature, superType, interfaces);
    super.visitNestHost(link.nestHost());
  }

  @Override
  public void visitSource(String source, String debug) {
    super.visitSource(userLines && source != null ? link.sourceFile() : source, debug);
  }

  @Override
  public void visitNestHost(String host) {
    // The nest host is the user's class.
  }

  @Override
  public void visitNestMember(String member) {
    // The members are those of the user's class.
  }

  @Override
  public void visitInnerClass(String inner, String outer, String simpleName, int access) {
    if (mirrors.get(inner) == null && nested.add(inner)) {
      super.visitInnerClass(inner, outer, simpleName, access);
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    if (mirrors.isConversion(name, method, descriptor)) {
      return null;
    }
    MethodVisitor target = super.visitMethod(access, method, descriptor, signature, exceptions);
    MethodVisitor uses = new MirrorUses(mirrors, bridges, target);
    return userLines ? new UserLines(uses) : uses;
  }

  @Override
  public void visitEnd() {
    for (Shape.Nesting it : mirrors.nesting()) {
      if (nested.add(it.name())) {
        super.visitInnerClass(it.name(), it.outer(), it.simpleName(), it.access());
      }
    }
    super.visitEnd();
  }

  /** Replaces the lines of the generated source; what has none belongs to the line before it. */
  private final class UserLines extends MethodVisitor {
    UserLines(MethodVisitor target) {
      super(Opcodes.ASM9, target);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      int userLine = link.lines().userLine(line);
      if (userLine != 0) {
        super.visitLineNumber(userLine, start);
      }
    }
  }
}
