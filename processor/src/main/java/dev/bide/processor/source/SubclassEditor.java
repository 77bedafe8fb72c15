package dev.bide.processor.source;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.bide.processor.ir.Fragment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements.Origin;

/**
 * Edits classes of the body that extend an inner class of the host: their constructors have to say
 * which instance they are inside of.
 *
 * <pre>{@code
 * class Local extends Inner { }
 * // becomes
 * class Local extends Inner { Local() { self.super(); } }
 * }</pre>
 */
abstract class SubclassEditor extends CreationEditor {
  SubclassEditor(
      AsyncMethod method, Meanings meanings, Map<Tree, Fragment> replacements, int start, int end) {
    super(method, meanings, replacements, start, end);
  }

  @Override
  public Void visitClass(ClassTree node, Void unused) {
    Fragment outer = outerOfSuperclass(node);
    if (outer != null) {
      List<MethodTree> constructors =
          node.getMembers().stream()
              .filter(member -> member instanceof MethodTree tree && isWritten(tree))
              .map(MethodTree.class::cast)
              .filter(member -> member.getName().contentEquals("<init>"))
              .toList();
      if (constructors.isEmpty()) {
        insert(bodyOf(node), " " + node.getSimpleName() + "() { ", superCall(node, outer), "); }");
      }
      constructors.forEach(constructor -> editConstructor(node, constructor, outer));
    }
    return super.visitClass(node, null);
  }

  private boolean isWritten(MethodTree tree) {
    Element element = method.element(tree);
    return element != null && method.elements().getOrigin(element) == Origin.EXPLICIT;
  }

  /** The instance around new instances of the superclass; null if there is none, or it is said. */
  private Fragment outerOfSuperclass(ClassTree node) {
    return node.getExtendsClause() != null
            && method.element(node) instanceof TypeElement type
            && !type.getSimpleName().isEmpty()
            && superclassOf(node) != null
        ? receivers.implicitOuter(superclassOf(node), getCurrentPath(), true)
        : null;
  }

  private TypeElement superclassOf(ClassTree node) {
    TypeElement type = (TypeElement) method.element(node);
    TypeElement superclass = (TypeElement) method.types().asElement(type.getSuperclass());
    return superclass == null || Receivers.isInsideBody(superclass) ? null : superclass;
  }

  private int bodyOf(ClassTree node) {
    Tree last = node.getExtendsClause();
    for (Tree clause : node.getImplementsClause()) {
      last = clause;
    }
    return method.text().indexOf('{', method.end(last)) + 1;
  }

  /** The call of the superclass' constructor up to its other arguments. */
  private Fragment superCall(ClassTree node, Fragment outer) {
    return receivers.isHidden(superclassOf(node))
        ? Fragment.of("super(", outer)
        : Fragment.of(outer, ".super(");
  }

  private void editConstructor(ClassTree node, MethodTree constructor, Fragment outer) {
    MethodInvocationTree call = explicitCall(constructor);
    if (call == null) {
      int position = method.start(constructor.getBody()) + 1;
      insert(position, " ", superCall(node, outer), ");");
      return;
    }
    boolean isHidden = receivers.isHidden(superclassOf(node));
    ExpressionTree select = call.getMethodSelect();
    String separator = isHidden && !call.getArguments().isEmpty() ? ", " : "";
    int open = method.text().indexOf('(', method.end(select)) + 1;
    if (select instanceof IdentifierTree name && name.getName().contentEquals("super")) {
      replace(method.start(call), open, superCall(node, outer), separator);
    } else if (isHidden && select instanceof MemberSelectTree qualified) {
      insert(method.start(call), "super(", TypeName.get(Objects.class), ".requireNonNull(");
      replace(method.end(qualified.getExpression()), open, ")" + separator);
    }
  }

  /** {@code this(...)} or {@code super(...)}, if the user has written it. */
  private MethodInvocationTree explicitCall(MethodTree constructor) {
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof MethodInvocationTree call
          && isConstructorCall(call)
          && method.end(call) > method.start(call)) {
        return call;
      }
    }
    return null;
  }

  private static boolean isConstructorCall(MethodInvocationTree call) {
    String name =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : call.getMethodSelect().toString();
    return name.equals("super") || name.equals("this");
  }
}
