package dev.bide.processor.lint;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * The machines whose sources are part of this compilation. Those of an earlier one do not count:
 * when the processor does not run, nothing connects them with their hosts.
 */
final class GeneratedMachines {
  private final Set<String> names = new HashSet<>();

  /** Takes note of the machines in {@code unit}. */
  void addAll(CompilationUnitTree unit) {
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree declaration && isMarked(declaration)) {
        Tree home = unit.getPackageName();
        names.add((home == null ? "" : home + ".") + declaration.getSimpleName());
      }
    }
  }

  /** Whether there is none at all. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether {@code type} is one. */
  boolean contains(TypeElement type) {
    return names.contains(type.getQualifiedName().toString());
  }

  /**
   * Whether {@code method} has one.
   *
   * @param host the binary name of its class
   */
  boolean contains(String host, CharSequence method) {
    String name = host + "$" + method;
    return names.contains(name) || names.stream().anyMatch(it -> it.startsWith(name + "$"));
  }

  /** Whether it has the marker of generated code; by its name, for it has not been attributed. */
  private static boolean isMarked(ClassTree type) {
    return type.getModifiers().getAnnotations().stream()
        .map(AnnotationTree::getAnnotationType)
        .anyMatch(annotation -> annotation.toString().endsWith("BideGenerated"));
  }
}
