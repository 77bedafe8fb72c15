package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Use;
import dev.bide.processor.ir.Local;
import dev.bide.processor.source.Members.Scope;
import dev.bide.processor.source.Mirrors.Reach;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Through what the machine reaches a member: an instance, a class, or a mirror. */
final class Receivers {
  private final AsyncMethod method;
  private final Meanings meanings;
  private final Members members;

  Receivers(AsyncMethod method, Meanings meanings) {
    this.method = method;
    this.meanings = meanings;
    this.members = new Members(method);
  }

  /** The host's instance, or the instance around it that is of class {@code type}. */
  Fragment instance(TypeElement type) {
    if (type.equals(method.host())) {
      return Fragment.of(self());
    }
    meanings.mirrors().of(method.host(), type, Reach.OUTER);
    Fragment self = mirrored(method.host(), Fragment.of(self()));
    return Fragment.of(self, ".outer$" + type.getSimpleName() + "()");
  }

  /** {@code mirror(instance)}, unless {@code owner} is a type that only exists as a mirror. */
  Fragment mirrored(TypeElement owner, Fragment instance) {
    return isHidden(owner) ? instance : Fragment.of("mirror(", instance, ")");
  }

  boolean isHidden(TypeElement type) {
    return meanings.mirrors().hidden().contains(type);
  }

  Fragment.Self self() {
    return new Fragment.Self(meanings.self());
  }

  /** Whether {@code type} is declared inside some method. */
  static boolean isInsideBody(TypeElement type) {
    for (Element at = type; at != null; at = at.getEnclosingElement()) {
      if (at.getKind() == ElementKind.METHOD || at.getKind() == ElementKind.CONSTRUCTOR) {
        return true;
      }
    }
    return false;
  }

  /** Sees to it that the mirror of a hidden type has {@code member}. */
  void use(Element member) {
    TypeElement owner = members.ownerOf(member);
    if (owner != null && isHidden(owner)) {
      meanings.mirrors().of(owner, member, Reach.NEST);
    }
  }

  /**
   * The mirror through which the machine has to reach {@code member}; null if it need not, as with
   * members of a type that is a mirror itself.
   */
  ClassName mirror(Element member) {
    TypeElement owner = members.ownerOf(member);
    if (owner == null || isInsideBody(owner)) {
      return null;
    } else if (isHidden(owner)) {
      use(member);
      return null;
    } else if (members.isForSubclasses(member)) {
      return meanings.mirrors().of(method.host(), member, Reach.INHERITED);
    }
    return members.isPrivate(member) || meanings.mirrors().hidden().inDeclaration(member)
        ? meanings.mirrors().of(owner, member, Reach.NEST)
        : null;
  }

  /**
   * What turns an instance of {@code type} into one of the mirror that has {@code member}, up to
   * the instance itself.
   */
  Fragment toMirror(TypeMirror type, Element member) {
    TypeElement owner = members.isForSubclasses(member) ? method.host() : members.ownerOf(member);
    if (isHidden(owner)) {
      return Fragment.of("(");
    }
    return owner.equals(method.types().asElement(type)) || members.isForSubclasses(member)
        ? Fragment.of("mirror(")
        : Fragment.of("mirror((", meanings.types().name(asSuper(type, owner)), ") ");
  }

  /** The supertype of {@code type} that is of class {@code owner}. */
  private TypeMirror asSuper(TypeMirror type, TypeElement owner) {
    if (owner.equals(method.types().asElement(type))) {
      return type;
    }
    return method.types().directSupertypes(type).stream()
        .filter(
            it ->
                method
                    .types()
                    .isSubtype(method.types().erasure(it), method.types().erasure(owner.asType())))
        .findFirst()
        .map(it -> asSuper(it, owner))
        .orElseGet(() -> method.types().erasure(owner.asType()));
  }

  /**
   * The class around the body whose supertype {@code qualifier} means: {@code super}, {@code
   * Outer.super}, {@code Interface.super}; null if it is one inside the body.
   *
   * @param isNested whether the qualifier stands in a class inside the body
   */
  TypeElement superOf(ExpressionTree qualifier, boolean isNested) {
    if (qualifier instanceof MemberSelectTree select
        && method.element(select.getExpression()) instanceof TypeElement named
        && !named.getKind().isInterface()) {
      return isInsideBody(named) ? null : named;
    }
    return isNested ? null : method.host();
  }

  /** {@code super.member} in {@code type}, by way of its mirror. */
  Fragment superCall(TypeElement type, Element member, String access) {
    meanings.mirrors().of(type, member, Reach.SUPER);
    String name = Mirrors.memberName(new Mirrors.Mirrored(member, Reach.SUPER));
    return Fragment.of(mirrored(type, instance(type)), access + name);
  }

  /**
   * The instance that {@code new type()} is inside of without saying so; null if none is needed.
   */
  Fragment implicitOuter(TypeElement type, TreePath use, boolean captured) {
    Local scope = meanings.scope(type);
    if (scope != null) {
      return Fragment.of(new Use(scope, Fragment.Access.READ, captured));
    }
    boolean isInner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC)
            && !isInsideBody(type);
    return isInner && members.scope(use, type) instanceof Scope.Enclosing enclosing
        ? instance(enclosing.type())
        : null;
  }
}
