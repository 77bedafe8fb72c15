package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Use;
import dev.bide.processor.ir.Local;
import dev.bide.processor.source.Mirrors.Reach;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
    if (createNamed(node)) {
      return null;
    }
    TypeElement type =
        constructor == null || node.getClassBody() != null
            ? elementOf(node.getIdentifier())
            : (TypeElement) constructor.getEnclosingElement();
    if (type == null) {
      return super.visitNewClass(node, null);
    }
    boolean isPrivate =
        constructor != null
            && node.getClassBody() == null
            && members.isPrivate(constructor)
            && !Receivers.isInsideBody(type);
    if (isPrivate || receivers.isHidden(type)) {
      createMirror(node, type, constructor);
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

  /** An instance of an anonymous class that has been given a name. */
  private boolean createNamed(NewClassTree node) {
    TypeElement type = node.getClassBody() == null ? null : elementOf(node.getClassBody());
    TypeName name = type == null ? null : meanings.localClass(type);
    if (name == null) {
      return false;
    }
    Local scope = meanings.scope(type);
    int arguments = method.text().indexOf('(', method.end(node.getIdentifier()));
    if (scope == null) {
      replace(method.start(node), arguments, "new ", name);
    } else {
      Use use = new Use(scope, Fragment.Access.READ, nesting > 0);
      replace(method.start(node), arguments, use, ".new " + TypeNames.simpleName(name));
    }
    scan(node.getArguments(), null);
    int close = method.text().indexOf(')', method.endOfLastArgument(node));
    replace(close, method.end(node), ")");
    return true;
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
  private void createMirror(NewClassTree node, TypeElement type, Element constructor) {
    int open = method.text().indexOf('(', method.end(node.getIdentifier())) + 1;
    String separator = node.getArguments().isEmpty() ? "" : ", ";
    Fragment create = mirrorOf(type, node.getClassBody() == null ? constructor : null);
    create = Fragment.of(create, typeArguments(node), "(");
    Tree written = node.getEnclosingExpression();
    if (written != null) {
      insert(method.start(node), create, TypeName.get(Objects.class), ".requireNonNull(");
      scan(written, null);
      replace(method.end(written), open, ")" + separator);
    } else {
      Fragment outer = receivers.implicitOuter(type, getCurrentPath(), nesting > 0);
      replace(
          method.start(node), open, outer == null ? create : Fragment.of(create, outer, separator));
    }
    scan(node.getArguments(), null);
    scan(node.getClassBody(), null);
    insert(method.end(node), receivers.isHidden(type) ? "" : ")");
  }

  /** {@code new} and the name of the mirror of {@code type}, up to its type arguments. */
  private Fragment mirrorOf(TypeElement type, Element constructor) {
    ClassName mirror =
        constructor == null
            ? meanings.types().rawName(type)
            : meanings.mirrors().of(type, constructor, Reach.NEST);
    return Fragment.of(receivers.isHidden(type) ? "new " : "mirror(new ", mirror);
  }

  private Fragment typeArguments(NewClassTree node) {
    if (node.getIdentifier() instanceof ParameterizedTypeTree parameterized
        && parameterized.getTypeArguments().isEmpty()) {
      return Fragment.of("<>");
    }
    TypeMirror type =
        node.getClassBody() == null
            ? method.type(node)
            : AnonymousClasses.supertype(elementOf(node.getClassBody()));
    List<TypeName> arguments = meanings.types().allArguments((DeclaredType) type);
    return arguments.isEmpty()
        ? Fragment.of()
        : Fragment.of("<", Fragment.join(", ", arguments), ">");
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
    Fragment outer = receivers.implicitOuter(type, getCurrentPath(), true);
    boolean isHidden = receivers.isHidden(type);
    boolean isPrivate = members.isPrivate(constructor) && !Receivers.isInsideBody(type);
    receivers.use(constructor);
    if (outer == null && (isHidden || !isPrivate)) {
      return false;
    }
    String arguments =
        IntStream.range(0, constructor.getParameters().size())
            .mapToObj(i -> "arg$" + i)
            .collect(Collectors.joining(", "));
    boolean isGeneric = !meanings.types().allArguments((DeclaredType) type.asType()).isEmpty();
    String diamond = isGeneric ? "<>" : "";
    Fragment creation;
    if (isPrivate || isHidden) {
      creation = Fragment.of(mirrorOf(type, constructor), diamond + "(");
      if (outer != null) {
        creation = Fragment.of(creation, outer, arguments.isEmpty() ? "" : ", ");
      }
      creation = Fragment.of(creation, arguments + (isHidden ? ")" : "))"));
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
