package dev.bide.processor.source;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BindingPatternTree;
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
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Edits the names of types: those of local classes that have moved, and of mirrors. */
abstract class TypeEditor extends SubclassEditor {
  TypeEditor(
      AsyncMethod method, Meanings meanings, Map<Tree, Fragment> replacements, int start, int end) {
    super(method, meanings, replacements, start, end);
  }

  /** Replaces the simple name of {@code type}. */
  final void replaceType(IdentifierTree node, TypeElement type) {
    TypeName local = meanings.localClass(type);
    if (local != null) {
      replace(
          node, isRaw(node, type) ? TypeNames.raw(local) : isTested(node) ? tested(local) : local);
    } else if (type.getNestingKind() == NestingKind.TOP_LEVEL
        || type.getNestingKind() == NestingKind.MEMBER && !Receivers.isInsideBody(type)) {
      replace(node, named(node, type));
    }
  }

  /**
   * Whether the name of a generic type stands without arguments, or for the class, not the type.
   */
  private boolean isRaw(Tree node, TypeElement type) {
    TreePath parent = getCurrentPath().getParentPath();
    if (parent.getLeaf() instanceof MemberSelectTree) {
      return !(method.trees().getElement(parent) instanceof TypeElement);
    }
    return parent.getLeaf() instanceof NewArrayTree
        || !type.getTypeParameters().isEmpty()
            && !(parent.getLeaf() instanceof ParameterizedTypeTree generic
                && generic.getType() == node);
  }

  /** Whether an object is asked whether it is of the type. */
  private boolean isTested(Tree node) {
    TreePath at = getCurrentPath();
    Tree type = node;
    if (at.getParentPath().getLeaf() instanceof ParameterizedTypeTree) {
      at = at.getParentPath();
      type = at.getLeaf();
    }
    Tree user = at.getParentPath().getLeaf();
    return user instanceof InstanceOfTree test && test.getType() == type
        || user instanceof VariableTree
            && at.getParentPath().getParentPath().getLeaf() instanceof BindingPatternTree;
  }

  private static TypeName tested(TypeName local) {
    return local instanceof ParameterizedTypeName member ? TypeNames.tested(member) : local;
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
    if (method.trees().getTypeMirror(getCurrentPath()) instanceof DeclaredType type
        && receivers.isHidden((TypeElement) type.asElement())
        && type.getEnclosingType() instanceof DeclaredType) {
      replace(node, meanings.types().name(type));
      return null;
    }
    return super.visitParameterizedType(node, null);
  }
}
