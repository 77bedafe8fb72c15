package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Access;
import dev.bide.processor.ir.Fragment.Use;
import dev.bide.processor.ir.Local;
import dev.bide.processor.source.Members.Scope;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what has to be replaced in a piece of the user's text because it means something else in
 * the machine: names by what they refer to, {@code this}, returned values, jumps out of the piece.
 */
final class Resolver extends TypeEditor {
  Resolver(
      AsyncMethod method, Meanings meanings, Map<Tree, Fragment> replacements, int start, int end) {
    super(method, meanings, replacements, start, end);
  }

  @Override
  public Void visitIdentifier(IdentifierTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    if (element == null || !isInText(node)) {
      return null;
    }
    if (Variables.isVariable(element)) {
      replaceVariable(node, element);
    } else if (node.getName().contentEquals("this")) {
      if (nestedClass() == null) {
        replace(node, receivers.self());
      }
    } else if (element instanceof TypeElement type) {
      replaceType(node, type);
    } else if (element.getKind().isField() || element.getKind() == ElementKind.METHOD) {
      replaceMember(node, element);
    }
    return null;
  }

  private void replaceVariable(IdentifierTree node, Element variable) {
    Local local = meanings.local(variable);
    if (local == null) {
      Fragment cast = meanings.types().castOfTested(variable.asType());
      if (variable.getKind() == ElementKind.BINDING_VARIABLE && !cast.parts().isEmpty()) {
        replace(node, "(", cast, node.getName().toString(), ")");
      }
      return;
    }
    boolean isCaptured = nesting > 0 || meanings.variables().needsFinal(getCurrentPath(), variable);
    Use use = new Use(local, Variables.access(getCurrentPath()), isCaptured);
    List<TypeName> bounds = meanings.types().bounds(variable.asType());
    if (bounds.size() < 2 || use.access() != Access.READ || isTested()) {
      replace(node, use);
      return;
    }
    replace(node, "((", Fragment.join(" & ", bounds), ") ", use, ")");
  }

  /** Whether {@code instanceof} asks about the variable: javac fails on a cast to several types. */
  private boolean isTested() {
    TreePath at = getCurrentPath().getParentPath();
    while (at.getLeaf() instanceof ParenthesizedTree) {
      at = at.getParentPath();
    }
    return at.getLeaf() instanceof InstanceOfTree;
  }

  private void replaceMember(IdentifierTree node, Element member) {
    if (member.getKind() == ElementKind.ENUM_CONSTANT && isCaseLabel()) {
      return;
    }
    String name = node.getName().toString();
    Scope scope = members.scope(getCurrentPath(), member);
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    TypeElement owner = (TypeElement) member.getEnclosingElement();
    receivers.use(member);
    if (scope instanceof Scope.Imported) {
      replace(node, meanings.types().rawName(owner), "." + name);
    } else if (scope instanceof Scope.Enclosing enclosing) {
      ClassName mirror = receivers.mirror(member);
      if (mirror != null) {
        if (isStatic) {
          replace(node, mirror, "." + name);
        } else {
          Fragment instance = receivers.instance(enclosing.type());
          Fragment opening = receivers.toMirror(enclosing.type().asType(), member);
          replace(node, opening, instance, ")." + name);
        }
      } else if (isStatic) {
        TypeElement through = owner.getKind().isInterface() ? owner : enclosing.type();
        replace(node, meanings.types().rawName(through), "." + name);
      } else {
        replace(node, receivers.instance(enclosing.type()), "." + name);
      }
    }
  }

  private boolean isCaseLabel() {
    String parent = getCurrentPath().getParentPath().getLeaf().getKind().name();
    return parent.equals("CASE") || parent.equals("CONSTANT_CASE_LABEL");
  }

  /** Whether the tree stands in the text; javac also makes trees for inferred types. */
  private boolean isInText(IdentifierTree node) {
    int from = method.start(node);
    int to = method.end(node);
    if (from < start || to > end || from >= to) {
      return false;
    }
    String text = method.text().substring(from, to);
    return text.contentEquals(node.getName()) || text.contains("\\u");
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    ExpressionTree qualifier = node.getExpression();
    if (node.getIdentifier().contentEquals("this")) {
      TypeElement type =
          (TypeElement)
              ((DeclaredType)
                      method.types().erasure(method.trees().getTypeMirror(getCurrentPath())))
                  .asElement();
      if (!Receivers.isInsideBody(type)) {
        replace(node, receivers.instance(type));
      }
      return null;
    }
    if (element == null
        || element.getKind() == ElementKind.PACKAGE
        || node.getIdentifier().contentEquals("class")
        || node.getIdentifier().contentEquals("super")) {
      return super.visitMemberSelect(node, null);
    }
    if (element instanceof TypeElement type && receivers.isHidden(type)) {
      replace(node, named(node, type));
      return null;
    }
    if (isSuper(qualifier)) {
      replaceSuper(node, element);
      return null;
    }
    ClassName mirror = receivers.mirror(element);
    if (mirror != null) {
      if (isType(qualifier)) {
        replace(qualifier, mirror);
        return null;
      }
      insert(method.start(qualifier), receivers.toMirror(method.type(qualifier), element));
      insert(method.end(qualifier), ")");
    }
    return super.visitMemberSelect(node, null);
  }

  private void replaceSuper(MemberSelectTree node, Element member) {
    ExpressionTree qualifier = node.getExpression();
    TypeElement type = receivers.superOf(qualifier, nestedClass() != null);
    receivers.use(member);
    if (type == null) {
      scan(qualifier, null);
    } else if (member.getKind().isField() && !members.isForSubclasses(member)) {
      TypeName superclass = meanings.types().name(type.getSuperclass());
      replace(qualifier, "((", superclass, ") ", receivers.instance(type), ")");
    } else {
      replace(node, receivers.superCall(type, member, "."));
    }
  }

  private boolean isType(ExpressionTree qualifier) {
    return method.trees().getElement(new TreePath(getCurrentPath(), qualifier))
        instanceof TypeElement;
  }

  private static boolean isSuper(ExpressionTree qualifier) {
    return qualifier instanceof IdentifierTree name && name.getName().contentEquals("super")
        || qualifier instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super");
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    castInexactArray(node.getArguments());
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void unused) {
    castInexactArray(node.getArguments());
    return super.visitNewClass(node, null);
  }

  /** Makes explicit that an array, or null, is all variable arguments: javac warns otherwise. */
  private void castInexactArray(List<? extends ExpressionTree> arguments) {
    if (!(method.trees().getElement(getCurrentPath()) instanceof ExecutableElement called)
        || !called.isVarArgs()
        || called.getParameters().size() != arguments.size()) {
      return;
    }
    ExpressionTree last = arguments.get(arguments.size() - 1);
    TypeMirror given = method.type(last);
    TypeMirror wanted = called.getParameters().get(arguments.size() - 1).asType();
    boolean isArray = given.getKind() == TypeKind.ARRAY || given.getKind() == TypeKind.NULL;
    if (isArray
        && method.types().isAssignable(given, wanted)
        && !method.types().isSameType(given, wanted)) {
      insert(method.start(last), "(", meanings.types().name(wanted), ") (");
      insert(method.end(last), ")");
    }
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    ExpressionTree qualifier = node.getQualifierExpression();
    if (isSuper(qualifier)) {
      TypeElement type = receivers.superOf(qualifier, nestedClass() != null);
      if (type != null) {
        replace(node, receivers.superCall(type, element, "::"));
      }
      return null;
    }
    if (replaceConstructorReference(node, element)) {
      return null;
    }
    ClassName mirror =
        element == null || node.getMode() == MemberReferenceTree.ReferenceMode.NEW
            ? null
            : receivers.mirror(element);
    if (mirror != null) {
      if (isType(qualifier)) {
        replace(qualifier, mirror);
        return null;
      }
      insert(method.start(qualifier), receivers.toMirror(method.type(qualifier), element));
      insert(method.end(qualifier), ")");
    }
    return super.visitMemberReference(node, null);
  }
}
