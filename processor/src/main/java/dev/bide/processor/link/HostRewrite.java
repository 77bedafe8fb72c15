package dev.bide.processor.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the {@linkplain HostChanges changes} in a class of the user, and no others. Doing it again
 * changes nothing more.
 */
final class HostRewrite extends ClassVisitor {
  private final String host;
  private final HostChanges changes;
  private final Set<String> orphans;
  private final Set<String> members = new HashSet<>();
  private final Set<String> methods = new HashSet<>();

  private HostRewrite(ClassReader original, HostChanges changes, ClassVisitor target) {
    super(Opcodes.ASM9, target);
    this.host = original.getClassName();
    this.changes = changes;
    this.orphans = OrphanLambdas.of(original, changes.redirects());
  }

  /** The changed class file. */
  static byte[] of(byte[] original, HostChanges changes) {
    ClassReader reader = new ClassReader(original);
    // Without the reader's constant pool, so that nothing of the replaced bodies stays in it.
    ClassWriter writer = new ClassWriter(0);
    HostRewrite rewrite = new HostRewrite(reader, changes, writer);
    reader.accept(rewrite, 0);
    rewrite.requireAllRedirected();
    return writer.toByteArray();
  }

  @Override
  public void visitNestMember(String member) {
    members.add(member);
    super.visitNestMember(member);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if (orphans.contains(name + descriptor)) {
      return null;
    }
    methods.add(name + descriptor);
    MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
    Optional<Redirect> redirect = redirect(changes.redirects(), name, descriptor);
    return redirect.isPresent() ? new RedirectedBody(host, redirect.get(), target) : target;
  }

  @Override
  public void visitEnd() {
    for (String member : changes.members()) {
      if (members.add(member)) {
        super.visitNestMember(member);
      }
    }
    for (Bridge bridge : changes.bridges()) {
      if (methods.add(bridge.name() + bridge.descriptor())) {
        bridge.declareIn(cv);
      }
    }
    super.visitEnd();
  }

  /** The redirect of the method with this name and descriptor. */
  static Optional<Redirect> redirect(List<Redirect> all, String name, String descriptor) {
    return all.stream()
        .filter(it -> it.method().equals(name) && it.descriptor().equals(descriptor))
        .findFirst();
  }

  private void requireAllRedirected() {
    for (Redirect redirect : changes.redirects()) {
      if (!methods.contains(redirect.method() + redirect.descriptor())) {
        throw new LinkException("it has no method " + redirect.method() + redirect.descriptor());
      }
    }
  }
}
