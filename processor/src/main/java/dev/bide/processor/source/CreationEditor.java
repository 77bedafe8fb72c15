package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.source.Mirrors.Reach;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Edits the creation of instances: what they are inside of, and constructors that are private. */
abstract class CreationEditor extends FlowEditor {
  final Members members;
  final Receivers receivers;

  CreationEditor(
      AsyncMethod method, Meanings meanings, Map<Tree, Fragment> replacements, int start, int end) {
    super(method, meanings, replacements, start, end);
    this.members = new Members(method);
    this.receivers = new Receivers(method, meanings);
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void unused) {
    Element constructor = method.trees().getElement(getCurrentPath());
    TypeElement type =
        constructor == null || node.getClassBody() != null
            ? elementOf(node.getIdentifier())
            : (TypeElement) constructor.getEnclosingElement();
    if (type == null) {
      return super.visitNewClass(node, null);
    }
    if (constructor != null
        && node.getClassBody() == null
        && members.isPrivate(constructor)
        && !Receivers.isInsideBody(type)) {
      createPrivate(node, type, constructor);
      return null;
    }
    if (node.getEnclosingExpression() == null) {
      Fragment outer = receivers.implicitOuter(type, getCurrentPath(), nesting > 0);
      if (outer == null) {
        return super.visitNewClass(node, null);
      }
      insert(method.start(node), outer, ".");
    } else {
      scan(node.getEnclosingExpression(), null);
    }
    Tree base = node.getIdentifier();
    if (base instanceof ParameterizedTypeTree parameterized) {
      base = parameterized.getType();
      scan(parameterized.getTypeArguments(), null);
    }
    replace(base, type.getSimpleName().toString());
    scan(node.getTypeArguments(), null);
    scan(node.getArguments(), null);
    return scan(node.getClassBody(), null);
  }

  /**
   * The constructor of a mirror takes what javac passes to that of an inner class.
   *
   * <pre>{@code
   * o.new Inner(x)
   * // becomes
   * mirror(new InnerMirror(Objects.requireNonNull(o), x))
   * }</pre>
   */
  private void createPrivate(NewClassTree node, TypeElement type, Element constructor) {
    ClassName mirror = meanings.mirrors().of(type, constructor, Reach.NEST);
    String diamond = node.getIdentifier() instanceof ParameterizedTypeTree ? "<>" : "";
    Fragment create = Fragment.of("mirror(new ", mirror, diamond, "(");
    int open = method.text().indexOf('(', method.end(node.getIdentifier())) + 1;
    String separator = node.getArguments().isEmpty() ? "" : ", ";
    Tree written = node.getEnclosingExpression();
    if (written != null) {
      insert(method.start(node), create, TypeName.get(Objects.class), ".requireNonNull(");
      scan(written, null);
      replace(method.end(written), open, ")" + separator);
    } else {
      Fragment outer = receivers.implicitOuter(type, getCurrentPath(), nesting > 0);
      if (outer == null) {
        replace(method.start(node), open, create);
      } else {
        replace(method.start(node), open, create, outer, separator);
      }
    }
    scan(node.getArguments(), null);
    insert(method.end(node), ")");
  }

  /**
   * {@code Inner::new} as a lambda, if the machine has to say what the new instance is inside of,
   * or may not name the constructor.
   */
  final boolean replaceConstructorReference(MemberReferenceTree node, Element element) {
    if (node.getMode() != MemberReferenceTree.ReferenceMode.NEW
        || !(element instanceof ExecutableElement constructor)
        || method.type(node.getQualifierExpression()).getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    Fragment outer = receivers.implicitOuter(type, getCurrentPath(), nesting > 0);
    boolean isPrivate = members.isPrivate(constructor) && !Receivers.isInsideBody(type);
    if (outer == null && !isPrivate) {
      return false;
    }
    String arguments =
        IntStream.range(0, constructor.getParameters().size())
            .mapToObj(i -> "arg$" + i)
            .collect(Collectors.joining(", "));
    String diamond = type.getTypeParameters().isEmpty() ? "" : "<>";
    Fragment creation;
    if (isPrivate) {
      ClassName mirror = meanings.mirrors().of(type, constructor, Reach.NEST);
      creation = Fragment.of("mirror(new ", mirror, diamond, "(");
      if (outer != null) {
        creation = Fragment.of(creation, outer, arguments.isEmpty() ? "" : ", ");
      }
      creation = Fragment.of(creation, arguments + "))");
    } else {
      creation =
          Fragment.of(outer, ".new " + type.getSimpleName() + diamond + "(" + arguments + ")");
    }
    replace(node, "(" + arguments + ") -> ", creation);
    return true;
  }

  private TypeElement elementOf(Tree type) {
    return method.trees().getElement(new TreePath(getCurrentPath(), type))
            instanceof TypeElement found
        ? found
        : null;
  }
}
