package dev.bide.processor.lint;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Report;
import dev.bide.processor.diag.Unresolved;
import dev.bide.processor.source.AsyncContexts;
import dev.bide.processor.source.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * Every {@code @Async} method has been compiled, and nothing else awaits. What stands inside an
 * {@code @Async} method is left to the processor, which has its own rules for it.
 */
final class AsyncRules extends TreePathScanner<Void, Void> {
  private final Trees trees;
  private final AsyncContexts contexts;
  private final GeneratedMachines machines;
  private final List<Report> found = new ArrayList<>();
  private final List<Report> unresolved = new ArrayList<>();

  /** The method, lambda, field or initializer that the code being visited belongs to. */
  private TreePath owner;

  /** Whether an {@code @Async} method surrounds it. */
  private boolean inAsync;

  AsyncRules(Trees trees, AsyncContexts contexts, GeneratedMachines machines) {
    this.trees = trees;
    this.contexts = contexts;
    this.machines = machines;
  }

  /** What breaks the rules. */
  List<Report> found() {
    return found;
  }

  /** The methods for which something was missing, if javac itself misses nothing. */
  List<Report> unresolved() {
    return unresolved;
  }

  @Override
  public Void visitMethod(MethodTree node, Void unused) {
    boolean isAsync = isAsync(getCurrentPath());
    if (isAsync) {
      checkCompiled(node);
    }
    return own(isAsync || inAsync, () -> super.visitMethod(node, null));
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    return own(inAsync, () -> super.visitLambdaExpression(node, null));
  }

  @Override
  public Void visitVariable(VariableTree node, Void unused) {
    return isMember()
        ? own(inAsync, () -> super.visitVariable(node, null))
        : super.visitVariable(node, null);
  }

  @Override
  public Void visitBlock(BlockTree node, Void unused) {
    return isMember()
        ? own(inAsync, () -> super.visitBlock(node, null))
        : super.visitBlock(node, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    String verb = name(node.getMethodSelect());
    if (!inAsync && isVerb(verb)) {
      found.add(misplaced(getCurrentPath(), verb));
    }
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree node, Void unused) {
    String verb = node.getName().toString();
    if (!inAsync && isVerb(verb)) {
      found.add(here(Problem.AWAIT_AS_REFERENCE, verb));
    }
    return super.visitMemberReference(node, null);
  }

  @Override
  public Void visitTry(TryTree node, Void unused) {
    for (Tree resource : node.getResources()) {
      TreePath path = new TreePath(getCurrentPath(), resource);
      if (!inAsync && contexts.mustAwait(trees.getTypeMirror(path))) {
        found.add(misplaced(path, "An AsyncContext"));
      }
    }
    return super.visitTry(node, null);
  }

  /** Visits code that belongs to the current tree. */
  private Void own(boolean isAsync, Runnable visit) {
    TreePath outerOwner = owner;
    boolean outerAsync = inAsync;
    owner = getCurrentPath();
    inAsync = isAsync;
    visit.run();
    owner = outerOwner;
    inAsync = outerAsync;
    return null;
  }

  private void checkCompiled(MethodTree node) {
    TypeElement host = (TypeElement) trees.getElement(getCurrentPath()).getEnclosingElement();
    String method = node.getName() + "()";
    if (isLocal(host)) {
      found.add(here(Problem.LOCAL_ASYNC_METHOD, method));
    } else if (!machines.contains(binaryName(host), node.getName())) {
      uncompiled(method);
    }
  }

  private void uncompiled(String method) {
    Optional<Unresolved> processor = Unresolved.known(trees);
    Optional<Unresolved.Reason> reason =
        processor.flatMap(it -> it.reason(getCurrentPath(), trees));
    if (reason.isPresent()) {
      if (!reason.get().what().isEmpty()) {
        unresolved.add(here(reason.get().problem(), method, reason.get().what()));
      }
    } else {
      boolean isOff = processor.isEmpty() && machines.isEmpty();
      found.add(here(isOff ? Problem.PROCESSING_OFF : Problem.NOT_COMPILED, method));
    }
  }

  private Report misplaced(TreePath path, String what) {
    Tree place = owner == null ? null : owner.getLeaf();
    if (place instanceof LambdaExpressionTree) {
      return Report.in(path, Problem.AWAIT_IN_LAMBDA, what, "outside of @Async methods");
    } else if (place instanceof MethodTree method) {
      boolean isConstructor = method.getReturnType() == null;
      String name = isConstructor ? "a constructor" : method.getName() + "()";
      return Report.in(path, Problem.AWAIT_IN_PLAIN_METHOD, what, name);
    } else if (place instanceof VariableTree field) {
      return Report.in(path, Problem.AWAIT_IN_INITIALIZER, what, field.getName());
    }
    return Report.in(path, Problem.AWAIT_IN_INITIALIZER, what, "a class");
  }

  private Report here(Problem problem, Object... args) {
    return Report.in(getCurrentPath(), problem, args);
  }

  private boolean isMember() {
    return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
  }

  /** Looks the callee up only if its name is one of ours: most are not. */
  private boolean isVerb(String name) {
    return Vocabulary.VERBS.contains(name)
        && Vocabulary.isVerb(trees.getElement(getCurrentPath()), name);
  }

  private boolean isAsync(TreePath method) {
    Element element = trees.getElement(method);
    return element != null
        && element.getAnnotationMirrors().stream()
            .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
            .anyMatch(type -> type.getQualifiedName().contentEquals(Vocabulary.ASYNC));
  }

  private static String name(ExpressionTree callee) {
    if (callee instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    }
    return callee instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
  }

  private static boolean isLocal(TypeElement type) {
    for (Element it = type; it instanceof TypeElement nested; it = it.getEnclosingElement()) {
      NestingKind nesting = nested.getNestingKind();
      if (nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS) {
        return true;
      }
    }
    return false;
  }

  private static String binaryName(TypeElement member) {
    return member.getEnclosingElement() instanceof TypeElement outer
        ? binaryName(outer) + "$" + member.getSimpleName()
        : member.getQualifiedName().toString();
  }
}
