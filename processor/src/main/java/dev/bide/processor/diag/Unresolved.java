package dev.bide.processor.diag;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * What the processor found missing in the methods of a compilation that it has not compiled. The
 * plugin reports it, once javac has found nothing missing there. javac makes both of them, and they
 * share nothing but the compilation.
 */
public final class Unresolved {
  private static final Map<Trees, Unresolved> BY_COMPILATION =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<Method, Reason> reasons = new HashMap<>();

  /**
   * Why a method has not been compiled.
   *
   * @param what is missing in it; empty if it only waits for another method of its file
   */
  public record Reason(Problem problem, String what) {}

  /** A method by the place of its declaration, which outlives the rounds. */
  private record Method(URI file, long start) {
    static Method at(TreePath path, Trees trees) {
      CompilationUnitTree unit = path.getCompilationUnit();
      Tree method = path.getLeaf();
      return new Method(
          unit.getSourceFile().toUri(), trees.getSourcePositions().getStartPosition(unit, method));
    }
  }

  private Unresolved() {}

  /** For the processor: what there is to say of the compilation that {@code trees} belong to. */
  public static Unresolved in(Trees trees) {
    return BY_COMPILATION.computeIfAbsent(trees, compilation -> new Unresolved());
  }

  /** For the plugin: nothing if the processor does not run. */
  public static Optional<Unresolved> known(Trees trees) {
    return Optional.ofNullable(BY_COMPILATION.get(trees));
  }

  /**
   * Says that a method had to wait.
   *
   * @param reason what is missing in it; empty if it only waits for another method of its file
   */
  public void add(TreePath method, Trees trees, String reason) {
    reasons.put(Method.at(method, trees), new Reason(Problem.UNRESOLVED, reason));
  }

  /** Says that javac has failed on the file of a method, but only when the processor asked it. */
  public void fail(TreePath method, Trees trees, String failure) {
    reasons.put(Method.at(method, trees), new Reason(Problem.NOT_ATTRIBUTED, failure));
  }

  /** Says that it has to wait no longer. */
  public void remove(TreePath method, Trees trees) {
    reasons.remove(Method.at(method, trees));
  }

  /** Why a method has not been compiled, as {@link #add} or {@link #fail} was told. */
  public Optional<Reason> reason(TreePath method, Trees trees) {
    return Optional.ofNullable(reasons.get(Method.at(method, trees)));
  }
}
