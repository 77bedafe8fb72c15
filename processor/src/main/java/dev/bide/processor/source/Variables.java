package dev.bide.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.bide.processor.ir.Fragment.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What a body declares, and where it uses it. */
public final class Variables {
  /** One use of a local variable or parameter. */
  public record Use(IdentifierTree tree, Access access, boolean captured) {}

  private final AsyncMethod method;
  private final Tree root;
  private final Suspensions suspensions;
  private final Map<Element, List<Use>> uses = new LinkedHashMap<>();
  private final Map<String, Integer> declared = new HashMap<>();
  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> classes = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private final Set<Element> own = new HashSet<>();
  private final List<Element> captured = new ArrayList<>();

  public Variables(AsyncBody body) {
    this.method = body.method();
    this.root = body.root();
    this.suspensions = body.suspensions();
    new Collector().scan(method.path(root), null);
    for (Element variable : uses.keySet()) {
      if (!own.contains(variable) && variable.getEnclosingElement().equals(method.element())) {
        captured.add(variable);
        declared.merge(variable.getSimpleName().toString(), 1, Integer::sum);
      }
    }
  }

  /** The uses of a local variable or parameter, in the order of the text. */
  public List<Use> uses(Element variable) {
    return uses.getOrDefault(variable, List.of());
  }

  /** The variables of the method around it that the lambda uses, in the order of the text. */
  public List<Element> captured() {
    return captured;
  }

  /** How many variables of the body, in whatever scope, have this name. */
  public int count(String name) {
    return declared.getOrDefault(name, 0);
  }

  /** The names of everything that the body declares. */
  public Set<String> names() {
    Set<String> names = new HashSet<>(declared.keySet());
    names.addAll(classes);
    return names;
  }

  /** Whether the body, or the machine for it, names a class or interface by {@code name}. */
  public boolean isType(String name) {
    return types.contains(name);
  }

  /** Every identifier that the body's text mentions or declares. */
  public Set<String> identifiers() {
    return identifiers;
  }

  /** Whether {@code variable} is assigned after its declaration. */
  public boolean isAssigned(Element variable) {
    return uses(variable).stream().anyMatch(use -> use.access() != Access.READ);
  }

  /**
   * Whether some use of {@code variable} stands outside the text from {@code start} to {@code end}.
   */
  public boolean isUsedOutside(Element variable, int start, int end) {
    return uses(variable).stream()
        .mapToInt(use -> method.start(use.tree()))
        .anyMatch(position -> position < start || position >= end);
  }

  /** Whether the text from {@code start} to {@code end} assigns {@code variable}. */
  public boolean isAssignedIn(Element variable, int start, int end) {
    return uses(variable).stream()
        .filter(use -> use.access() != Access.READ)
        .mapToInt(use -> method.start(use.tree()))
        .anyMatch(position -> position >= start && position < end);
  }

  /**
   * Whether the text from {@code start} to {@code end} both assigns a variable that it does not
   * declare and captures it in a lambda or class.
   */
  public boolean assignsAndCaptures(int start, int end) {
    return uses.entrySet().stream().anyMatch(entry -> assignsAndCaptures(entry, start, end));
  }

  private boolean assignsAndCaptures(Map.Entry<Element, List<Use>> entry, int start, int end) {
    boolean assigns = false;
    boolean captures = false;
    for (Use use : entry.getValue()) {
      int position = method.start(use.tree());
      if (position >= start && position < end) {
        assigns |= use.access() != Access.READ;
        captures |= use.captured();
      }
    }
    if (!assigns || !captures) {
      return false;
    }
    Tree declaration = method.trees().getTree(entry.getKey());
    int declaredAt = declaration == null ? -1 : method.start(declaration);
    return declaredAt < start || declaredAt >= end;
  }

  static boolean isVariable(Element element) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          true;
      default -> false;
    };
  }

  /** What the expression around {@code use} does with the variable. */
  static Access access(TreePath use) {
    Tree child = use.getLeaf();
    Tree parent = use.getParentPath().getLeaf();
    if (parent instanceof ParenthesizedTree) {
      return access(use.getParentPath());
    }
    if (parent instanceof AssignmentTree assignment && assignment.getVariable() == child) {
      return Access.WRITE;
    }
    if (parent instanceof CompoundAssignmentTree assignment && assignment.getVariable() == child) {
      return Access.UPDATE;
    }
    if (parent instanceof UnaryTree unary) {
      return switch (unary.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            Access.UPDATE;
        default -> Access.READ;
      };
    }
    return Access.READ;
  }

  /**
   * Whether a lambda, a class or a guard stands between {@code use} and the declaration of {@code
   * variable}, or {@code use} is a resource.
   */
  private boolean isCaptured(TreePath use, Element variable) {
    int declaredAt = declaredAt(variable);
    for (TreePath at = use; at.getLeaf() != root; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
        return declaredAt < method.start(tree) || declaredAt >= method.end(tree);
      }
    }
    return needsFinal(use, variable);
  }

  private int declaredAt(Element variable) {
    Tree declaration = method.trees().getTree(variable);
    return declaration == null ? -1 : method.start(declaration);
  }

  /**
   * Whether {@code use} is one that only an effectively final variable may have: it stands in a
   * guard that stays one and does not declare {@code variable}, or is a resource.
   */
  boolean needsFinal(TreePath use, Element variable) {
    return isResource(use)
        || guard(use)
            .filter(guard -> declaredAt(variable) < method.start(guard.getParentPath().getLeaf()))
            .isPresent();
  }

  private boolean isResource(TreePath use) {
    return use.getParentPath().getLeaf() instanceof TryTree tree
        && !suspensions.in(tree)
        && tree.getResources().contains(use.getLeaf());
  }

  /** The innermost guard around {@code use}, unless it awaits, which takes it apart. */
  Optional<TreePath> guard(TreePath use) {
    return Guards.around(use, root).filter(guard -> !suspensions.in(guard.getLeaf()));
  }

  private final class Collector extends TreePathScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree node, Void unused) {
      declare(node.getName().toString());
      own.add(method.trees().getElement(getCurrentPath()));
      return super.visitVariable(node, null);
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      identifiers.add(node.getSimpleName().toString());
      classes.add(node.getSimpleName().toString());
      return super.visitClass(node, null);
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree node, Void unused) {
      identifiers.add(node.getLabel().toString());
      return super.visitLabeledStatement(node, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void unused) {
      identifiers.add(node.getName().toString());
      Element element = method.trees().getElement(getCurrentPath());
      if (element instanceof TypeElement) {
        types.add(node.getName().toString());
      } else if (element != null && isVariable(element)) {
        boolean captured = isCaptured(getCurrentPath(), element);
        uses.computeIfAbsent(element, key -> new ArrayList<>())
            .add(new Use(node, access(getCurrentPath()), captured));
      } else if (element != null && element.getModifiers().contains(Modifier.STATIC)) {
        addTypesAround(element); // by which the machine names it
      }
      return null;
    }

    private void addTypesAround(Element member) {
      for (Element at = member.getEnclosingElement(); at instanceof TypeElement; ) {
        types.add(at.getSimpleName().toString());
        at = at.getEnclosingElement();
      }
    }

    private void declare(String name) {
      declared.merge(name, 1, Integer::sum);
      identifiers.add(name);
    }
  }
}
