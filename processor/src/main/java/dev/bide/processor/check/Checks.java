package dev.bide.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Report;
import dev.bide.processor.source.AnonymousClasses;
import dev.bide.processor.source.AsyncBody;
import dev.bide.processor.source.AsyncContexts;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Style;
import dev.bide.processor.source.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Every rule about what an {@code @Async} method may be and contain.
 *
 * <p>Postcondition, if nothing is reported: the method has a body and one of the known return
 * types; every await and emit is where lowering can take it out.
 */
public final class Checks {
  /** Lombok's, which make it a synchronized method or one that holds a lock of its own. */
  private static final Set<String> LOCKS =
      Set.of("lombok.Synchronized", "lombok.Locked", "lombok.Locked.Read", "lombok.Locked.Write");

  private Checks() {}

  /**
   * The rules that concern the declaration alone, which need no attributed body.
   *
   * @param element of whatever compilation
   */
  public static List<Report> declaration(ExecutableElement element) {
    List<Report> reports = new ArrayList<>();
    String name = element.getSimpleName() + "()";
    forbiddenKind(element)
        .ifPresent(kind -> reports.add(Report.at(element, Problem.METHOD_KIND, name, kind)));
    boolean isUnknown = element.getReturnType().getKind() == TypeKind.ERROR;
    if (!isUnknown && Style.of(element.getReturnType()).isEmpty()) {
      reports.add(Report.at(element, Problem.RETURN_TYPE, name, element.getReturnType()));
    }
    if (isLocal((TypeElement) element.getEnclosingElement())) {
      reports.add(Report.at(element, Problem.LOCAL_ASYNC_METHOD, name));
    }
    return reports;
  }

  private static Optional<String> forbiddenKind(ExecutableElement element) {
    if (element.getKind() != ElementKind.METHOD) {
      return Optional.of("a constructor");
    }
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return Optional.of("abstract");
    } else if (modifiers.contains(Modifier.NATIVE)) {
      return Optional.of("native");
    }
    return modifiers.contains(Modifier.SYNCHRONIZED)
        ? Optional.of("synchronized")
        : Optional.empty();
  }

  private static boolean isLocal(TypeElement type) {
    for (Element at = type; at instanceof TypeElement nested; at = at.getEnclosingElement()) {
      NestingKind nesting = nested.getNestingKind();
      if (nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS) {
        return true;
      }
    }
    return false;
  }

  /** The rules that concern the body. */
  public static List<Report> body(AsyncMethod method) {
    Scanner scanner = new Scanner(method);
    locks(method).forEach(scanner.reports::add);
    scanner.scan(method.path(), null);
    return scanner.reports;
  }

  private static Stream<Report> locks(AsyncMethod method) {
    String name = method.element().getSimpleName() + "()";
    return method.element().getAnnotationMirrors().stream()
        .map(annotation -> AsyncMethod.qualifiedName(annotation.getAnnotationType()))
        .filter(LOCKS::contains)
        .map(it -> "synchronized by @" + it.substring("lombok.".length()))
        .map(kind -> Report.in(method.path(), Problem.METHOD_KIND, name, kind));
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final AsyncMethod method;
    private final AsyncContexts contexts;
    private final List<Report> reports = new ArrayList<>();
    private final Set<Element> inLambdas = new HashSet<>();
    private final Set<TypeElement> unnameable = new HashSet<>();

    /** The lambdas and class members around the tree being visited, innermost first. */
    private final Deque<Tree> nested = new ArrayDeque<>();

    Scanner(AsyncMethod method) {
      this.method = method;
      this.contexts = new AsyncContexts(method.types(), method.elements());
    }

    private void reportHere(Problem problem, Object... args) {
      reports.add(Report.in(getCurrentPath(), problem, args));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
      Element callee = method.trees().getElement(getCurrentPath());
      if (Vocabulary.isVerb(callee)) {
        verb(callee.getSimpleName().toString());
      }
      return super.visitMethodInvocation(node, null);
    }

    private void verb(String verb) {
      Optional<AsyncBody> body = body();
      if (body.isEmpty()) {
        misplaced(getCurrentPath(), verb);
      } else if (verb.equals("emit") && body.get().style() != Style.GENERATOR) {
        String place = nested.isEmpty() ? method.element().getSimpleName() + "()" : "a lambda";
        reportHere(Problem.EMIT_OUTSIDE_GENERATOR, place);
      }
    }

    /** Reports {@code what}, which has to wait, in code that is no async body. */
    private void misplaced(TreePath path, String what) {
      if (nested.peek() instanceof LambdaExpressionTree lambda) {
        String objection = AsyncBody.objection(method, lambda);
        reports.add(Report.in(path, Problem.AWAIT_IN_LAMBDA, what, objection));
      } else if (nested.peek() instanceof MethodTree inner) {
        if (!isAsync(inner)) {
          String place = inner.getName() + "()";
          reports.add(Report.in(path, Problem.AWAIT_IN_NESTED_CLASS, what, place));
        }
      } else {
        reports.add(Report.in(path, Problem.AWAIT_IN_NESTED_CLASS, what, "an initializer"));
      }
    }

    @Override
    public Void visitTry(TryTree node, Void unused) {
      for (Tree resource : node.getResources()) {
        if (body().isEmpty() && contexts.mustAwait(method.type(resource))) {
          misplaced(method.path(resource), "An AsyncContext");
        }
      }
      return super.visitTry(node, null);
    }

    /** The async body that the tree being visited belongs to; empty if it is another's. */
    private Optional<AsyncBody> body() {
      if (nested.isEmpty()) {
        return Optional.of(method.body());
      }
      return nested.peek() instanceof LambdaExpressionTree lambda
          ? method.lambda(lambda)
          : Optional.empty();
    }

    @Override
    public Void visitMethod(MethodTree node, Void unused) {
      if (node != method.tree() && isAsync(node)) {
        reportHere(Problem.LOCAL_ASYNC_METHOD, node.getName() + "()");
      }
      return super.visitMethod(node, null);
    }

    private boolean isAsync(MethodTree inner) {
      return method.element(inner).getAnnotationMirrors().stream()
          .map(annotation -> AsyncMethod.qualifiedName(annotation.getAnnotationType()))
          .anyMatch(Vocabulary.ASYNC::equals);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree node, Void unused) {
      Element callee = method.trees().getElement(getCurrentPath());
      if (Vocabulary.isVerb(callee)) {
        reportHere(Problem.AWAIT_AS_REFERENCE, callee.getSimpleName());
      }
      return super.visitMemberReference(node, null);
    }

    @Override
    public Void visitSynchronized(SynchronizedTree node, Void unused) {
      if (body().isPresent()) {
        new WaitsInBlock(method, reports).scan(node.getBlock(), null);
      }
      return super.visitSynchronized(node, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
      nested.push(node);
      super.visitLambdaExpression(node, null);
      nested.pop();
      return null;
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      if (nested.peek() instanceof LambdaExpressionTree lambda && method.lambda(lambda).isEmpty()) {
        inLambdas.add(method.trees().getElement(getCurrentPath()));
      }
      for (Tree member : node.getMembers()) {
        nested.push(member);
        scan(member, null);
        nested.pop();
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree node, Void unused) {
      super.visitVariable(node, null);
      boolean isUnnameable =
          AnonymousClasses.classesIn(method.trees().getTypeMirror(getCurrentPath())).stream()
              .anyMatch(inLambdas::contains);
      if (isUnnameable && body().filter(it -> it.suspensions().in(it.code())).isPresent()) {
        reportHere(
            Problem.UNNAMEABLE_TYPE, "The type of " + node.getName(), "the lambda around it");
      }
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void unused) {
      if (method.trees().getElement(getCurrentPath()) instanceof TypeElement type
          && isText(type)
          && unnameable.add(type)) {
        String name = "The class " + type.getSimpleName();
        reportHere(Problem.UNNAMEABLE_TYPE, name, "the expression around it");
      }
      return super.visitIdentifier(node, null);
    }

    /**
     * Whether an async lambda uses the local class {@code type}, which stands in a lambda or switch
     * that stays as it is: the class cannot become a member of the machine.
     */
    private boolean isText(TypeElement type) {
      boolean isAsync =
          nested.peek() instanceof LambdaExpressionTree user && method.lambda(user).isPresent();
      Tree declaration = method.trees().getTree(type);
      if (!isAsync || type.getNestingKind() != NestingKind.LOCAL || declaration == null) {
        return false;
      }
      Tree choice = null;
      TreePath at = method.path(declaration);
      while (at.getLeaf() != method.tree() && at.getLeaf() != nested.peek()) {
        at = at.getParentPath();
        if (at.getLeaf().getKind() == Tree.Kind.SWITCH_EXPRESSION && choice == null) {
          choice = at.getLeaf();
        } else if (at.getLeaf() instanceof LambdaExpressionTree around
            && method.lambda(around).isEmpty()) {
          return true;
        }
      }
      return at.getLeaf() == method.tree()
          && choice != null
          && !method.body().suspensions().in(choice);
    }
  }
}
