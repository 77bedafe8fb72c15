package dev.bide.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Whose member a simple name is, and who may reach it. */
final class Members {
  private final AsyncMethod method;

  Members(AsyncMethod method) {
    this.method = method;
  }

  /** The class as whose member the simple name of {@code member} at {@code use} is found. */
  sealed interface Scope {
    /** A class inside the method's body: the name keeps its meaning. */
    record Inside() implements Scope {}

    /** The host or a class around it. */
    record Enclosing(TypeElement type) implements Scope {}

    /** A static import. */
    record Imported() implements Scope {}
  }

  Scope scope(TreePath use, Element member) {
    TreePath at = use;
    for (; at.getLeaf() != method.tree(); at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof ClassTree
          && method.trees().getElement(at) instanceof TypeElement type
          && hasMember(type, member)) {
        return new Scope.Inside();
      }
    }
    for (Element type = method.host(); type != null; type = type.getEnclosingElement()) {
      if (type instanceof TypeElement enclosing && hasMember(enclosing, member)) {
        return new Scope.Enclosing(enclosing);
      }
    }
    return new Scope.Imported();
  }

  private boolean hasMember(TypeElement type, Element member) {
    Element owner = member.getEnclosingElement();
    return owner.equals(type)
        || !member.getModifiers().contains(Modifier.PRIVATE)
            && method
                .types()
                .isSubtype(
                    method.types().erasure(type.asType()), method.types().erasure(owner.asType()));
  }

  /** Whether a class of the host's package may not name {@code member}. */
  boolean isPrivate(Element member) {
    return member.getModifiers().contains(Modifier.PRIVATE) && isClassMember(member);
  }

  /** Whether only subclasses, like the host, may name {@code member}. */
  boolean isForSubclasses(Element member) {
    return member.getModifiers().contains(Modifier.PROTECTED)
        && isClassMember(member)
        && !method
            .elements()
            .getPackageOf(member)
            .equals(method.elements().getPackageOf(method.host()));
  }

  /** The class that declares {@code member}; null if it is no member of a class. */
  TypeElement ownerOf(Element member) {
    return isClassMember(member) && member.getEnclosingElement() instanceof TypeElement owner
        ? owner
        : null;
  }

  private static boolean isClassMember(Element member) {
    ElementKind kind = member.getKind();
    return kind.isField() || kind == ElementKind.METHOD || kind == ElementKind.CONSTRUCTOR;
  }
}
