package dev.bide.processor.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the bodies of lambdas that nothing refers to once the async methods are redirected.
 *
 * <p>That {@code $deserializeLambda$} refers to a serializable one does not count: what a stream
 * names is a lambda of the machine, and its class has a method of its own for that.
 */
final class OrphanLambdas extends ClassVisitor {
  private static final int LAMBDA = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

  private final String owner;
  private final List<Redirect> redirects;

  /** For each method, by name and descriptor, the methods of the same class it refers to. */
  private final Map<String, Set<String>> references = new HashMap<>();

  private final Set<String> lambdas = new HashSet<>();
  private final Deque<String> reached = new ArrayDeque<>();

  private OrphanLambdas(String owner, List<Redirect> redirects) {
    super(Opcodes.ASM9);
    this.owner = owner;
    this.redirects = redirects;
  }

  /** Name and descriptor of each orphan. */
  static Set<String> of(ClassReader original, List<Redirect> redirects) {
    OrphanLambdas search = new OrphanLambdas(original.getClassName(), redirects);
    original.accept(search, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return search.unreached();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    String method = name + descriptor;
    if ((access & LAMBDA) == LAMBDA && name.startsWith("lambda$")) {
      lambdas.add(method);
    } else if (!name.equals("$deserializeLambda$")
        && HostRewrite.redirect(redirects, name, descriptor).isEmpty()) {
      reached.add(method);
    }
    Set<String> used = new HashSet<>();
    references.put(method, used);
    return new References(used);
  }

  private Set<String> unreached() {
    Set<String> orphans = new HashSet<>(lambdas);
    while (!reached.isEmpty()) {
      for (String used : references.get(reached.remove())) {
        if (orphans.remove(used)) {
          reached.add(used);
        }
      }
    }
    return orphans;
  }

  /** Collects the methods of the class that the code of one of them refers to. */
  private final class References extends MethodVisitor {
    private final Set<String> used;

    References(Set<String> used) {
      super(Opcodes.ASM9);
      this.used = used;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String type, String name, String descriptor, boolean isInterface) {
      add(type, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        visitLdcInsn(argument);
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Handle handle) {
        add(handle.getOwner(), handle.getName(), handle.getDesc());
      }
    }

    private void add(String type, String name, String descriptor) {
      if (type.equals(owner)) {
        used.add(name + descriptor);
      }
    }
  }
}
