package dev.bide.processor.source;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.bide.processor.ir.Fragment;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Edits the names of types: those of local classes that have moved, and of mirrors. */
abstract class TypeEditor extends SubclassEditor {
  TypeEditor(
      AsyncMethod method, Meanings meanings, Map<Tree, Fragment> replacements, int start, int end) {
    super(method, meanings, replacements, start, end);
  }

  /** Replaces the simple name of {@code type}. */
  final void replaceType(IdentifierTree node, TypeElement type) {
    TypeName local = meanings.localClass(type);
    if (local != null && isRaw(node, type)) {
      replace(node, TypeNames.raw(local));
    } else if (isTested() && meanings.types().localClasses().isOfGenericScope(type)) {
      replace(node, meanings.types().localClasses().tested(type));
    } else if (local != null && !isInside(type)) {
      replace(node, local);
    } else if (type.getNestingKind() == NestingKind.TOP_LEVEL
        || type.getNestingKind() == NestingKind.MEMBER && !Receivers.isInsideBody(type)) {
      replace(node, named(node, type));
    }
  }

  /** Whether the current tree is part of {@code type}, where its simple name is all it needs. */
  private boolean isInside(TypeElement type) {
    TreePath at = getCurrentPath();
    while (at.getLeaf() != method.tree()
        && !(at.getLeaf() instanceof ClassTree && type.equals(method.trees().getElement(at)))) {
      at = at.getParentPath();
    }
    return at.getLeaf() != method.tree();
  }

  /**
   * Whether the name of a generic type stands without arguments, or for the class, not the type.
   */
  private boolean isRaw(Tree node, TypeElement type) {
    TreePath whole = wholeArray(getCurrentPath());
    boolean isArray = whole != getCurrentPath();
    TreePath parent = whole.getParentPath();
    if (parent.getLeaf() instanceof MemberSelectTree) {
      return !(method.trees().getElement(parent) instanceof TypeElement member)
          || member.getModifiers().contains(Modifier.STATIC);
    }
    return parent.getLeaf() instanceof NewArrayTree
        || isArray && parent.getLeaf() instanceof MemberReferenceTree
        || !type.getTypeParameters().isEmpty()
            && !(parent.getLeaf() instanceof ParameterizedTypeTree generic
                && generic.getType() == node);
  }

  /** Whether an object is asked whether it is of the type, of one in it, or an array of it. */
  private boolean isTested() {
    TreePath at = getCurrentPath();
    while (at.getParentPath().getLeaf() instanceof ParameterizedTypeTree generic
            && generic.getType() == at.getLeaf()
        || at.getParentPath().getLeaf() instanceof MemberSelectTree
            && method.trees().getElement(at.getParentPath()) instanceof TypeElement) {
      at = at.getParentPath();
    }
    TreePath type = wholeArray(at);
    Tree user = type.getParentPath().getLeaf();
    return user instanceof InstanceOfTree test && test.getType() == type.getLeaf()
        || user instanceof VariableTree
            && type.getParentPath().getParentPath().getLeaf() instanceof BindingPatternTree;
  }

  private static TreePath wholeArray(TreePath element) {
    TreePath at = element;
    while (at.getParentPath().getLeaf() instanceof ArrayTypeTree) {
      at = at.getParentPath();
    }
    return at;
  }

  /** Braces alone would create an array of the variable's type, which may be a generic one. */
  @Override
  public Void visitNewArray(NewArrayTree node, Void unused) {
    boolean isWithVariable =
        getCurrentPath().getParentPath().getLeaf() instanceof VariableTree variable
            && method.start(variable) >= start;
    TypeMirror type = method.trees().getTypeMirror(getCurrentPath());
    if (node.getType() == null
        && isWithVariable
        && meanings.types().localClasses().isOfGenericScope(type)) {
      insert(method.start(node), "new ", meanings.types().created(type), " ");
    }
    return super.visitNewArray(node, null);
  }

  /** The name of {@code type}, with the arguments that a mirror has where the type has none. */
  final TypeName named(Tree node, TypeElement type) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    boolean isWhole =
        !(parent instanceof MemberSelectTree)
            && !(parent instanceof MemberReferenceTree)
            && !(parent instanceof ParameterizedTypeTree generic && generic.getType() == node);
    return receivers.isHidden(type) && isWhole
        ? meanings.types().name(method.trees().getTypeMirror(getCurrentPath()))
        : meanings.types().rawName(type);
  }

  @Override
  public Void visitParameterizedType(ParameterizedTypeTree node, Void unused) {
    if (!(method.trees().getTypeMirror(getCurrentPath()) instanceof DeclaredType type)) {
      return super.visitParameterizedType(node, null);
    }
    TypeElement element = (TypeElement) type.asElement();
    boolean isCreated =
        wholeArray(getCurrentPath()).getParentPath().getLeaf() instanceof NewArrayTree;
    if (receivers.isHidden(element) && type.getEnclosingType() instanceof DeclaredType) {
      replace(node, meanings.types().name(type));
    } else if (isCreated && meanings.types().localClasses().isOfGenericScope(element)) {
      replace(node, meanings.types().rawName(element));
    } else {
      super.visitParameterizedType(node, null);
    }
    return null;
  }
}
