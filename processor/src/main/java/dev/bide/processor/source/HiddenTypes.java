package dev.bide.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * The types that the bodies of one file may name and their machines may not: private ones, those
 * protected in another package, those beside the main class of the file.
 *
 * <p>What cannot do without such a type is hidden too: what is nested in it, has it among its
 * supertypes or the bounds of its variables, or permits it. So is a superclass whose constructors
 * only its nest may call.
 */
public final class HiddenTypes {
  private final PackageElement here;
  private final Set<TypeElement> declared;
  private final Set<TypeElement> hidden = new HashSet<>();

  /** The types of other files that have been looked at, and have nothing hidden about them. */
  private final Set<TypeElement> open = new HashSet<>();

  /** Those of the file of {@code methods}, which are all its async ones. */
  public HiddenTypes(Collection<AsyncMethod> methods) {
    AsyncMethod first = methods.iterator().next();
    this.here = first.elements().getPackageOf(first.host());
    this.declared =
        declared(first).flatMap(HiddenTypes::withNested).collect(Collectors.toUnmodifiableSet());
    String file = fileOf(first.unit());
    declared.stream().filter(it -> isBeside(it, file) || isProtectedFrom(it)).forEach(hidden::add);
    methods.forEach(this::hideClosedSuperclasses);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (TypeElement type : declared) {
        grows |= !hidden.contains(type) && needsHidden(type) && hidden.add(type);
        grows |= hidden.contains(type) && hideClosedSuperclass(type);
      }
      open.clear();
    }
  }

  private static Stream<TypeElement> declared(AsyncMethod method) {
    CompilationUnitTree unit = method.unit();
    return unit.getTypeDecls().stream()
        .filter(tree -> tree.getKind() != Tree.Kind.EMPTY_STATEMENT)
        .map(tree -> method.trees().getElement(new TreePath(new TreePath(unit), tree)))
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast);
  }

  private static Stream<TypeElement> withNested(TypeElement type) {
    Stream<TypeElement> nested = ElementFilter.typesIn(type.getEnclosedElements()).stream();
    return Stream.concat(Stream.of(type), nested.flatMap(HiddenTypes::withNested));
  }

  private static String fileOf(CompilationUnitTree unit) {
    String path = unit.getSourceFile().getName();
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }

  /** Whether javac warns if another file than {@code file} names {@code type}. */
  private static boolean isBeside(TypeElement type, String file) {
    return type.getNestingKind() == NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.PUBLIC)
        && !file.equals(type.getSimpleName() + ".java");
  }

  /** Whether a machine may not name {@code type}. */
  public boolean contains(TypeElement type) {
    return hidden.contains(type) || isProtectedFrom(type) || isBuiltOnHidden(type);
  }

  /** Whether a class of another file has a hidden type among its supertypes. */
  private boolean isBuiltOnHidden(TypeElement type) {
    Set<TypeElement> before = Set.copyOf(open);
    if (declared.contains(type) || Receivers.isInsideBody(type) || !open.add(type)) {
      return false;
    }
    boolean isBuilt =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .filter(it -> !isPrivate(it))
            .anyMatch(this::mentions);
    if (isBuilt) {
      open.retainAll(before);
    }
    return isBuilt;
  }

  private static boolean isPrivate(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getModifiers().contains(Modifier.PRIVATE);
  }

  private boolean isProtectedFrom(TypeElement type) {
    if (type.getNestingKind() != NestingKind.MEMBER || Receivers.isInsideBody(type)) {
      return false;
    }
    Set<Modifier> modifiers = type.getModifiers();
    return modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.PROTECTED) && !here.equals(packageOf(type))
        || type.getEnclosingElement() instanceof TypeElement outer && isProtectedFrom(outer);
  }

  private static Element packageOf(TypeElement type) {
    Element at = type;
    while (at instanceof TypeElement) {
      at = at.getEnclosingElement();
    }
    return at;
  }

  private boolean needsHidden(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer && hidden.contains(outer)
        || mentions(type.getSuperclass())
        || type.getInterfaces().stream().anyMatch(this::mentions)
        || type.getPermittedSubclasses().stream().anyMatch(this::mentions)
        || boundsMention(type);
  }

  /** Whether no type would do for an argument of another machine, which has mirrors of its own. */
  public boolean keepApart(AsyncMethod method) {
    List<? extends VariableElement> parameters = method.element().getParameters();
    return method.element().isVarArgs() && mentions(parameters.get(parameters.size() - 1).asType())
        || method.typeVariables().keySet().stream()
            .flatMap(it -> ((TypeParameterElement) it).getBounds().stream())
            .anyMatch(this::mentions);
  }

  /** Hides what classes inside of {@code method} extend by way of a private constructor. */
  private void hideClosedSuperclasses(AsyncMethod method) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
        Element called = method.element(node);
        if (called != null
            && called.getKind() == ElementKind.CONSTRUCTOR
            && called.getModifiers().contains(Modifier.PRIVATE)
            && declared.contains(called.getEnclosingElement())) {
          hidden.add((TypeElement) called.getEnclosingElement());
        }
        return super.visitMethodInvocation(node, null);
      }
    }.scan(method.tree(), null);
  }

  /** A superclass whose constructors are private can only be extended by its mirror's mirror. */
  private boolean hideClosedSuperclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType superclass
        && ElementFilter.constructorsIn(superclass.asElement().getEnclosedElements()).stream()
            .allMatch(it -> it.getModifiers().contains(Modifier.PRIVATE))
        && hidden.add((TypeElement) superclass.asElement());
  }

  private boolean boundsMention(Parameterizable declaration) {
    return declaration.getTypeParameters().stream()
        .map(TypeParameterElement::getBounds)
        .anyMatch(bounds -> bounds.stream().anyMatch(this::mentions));
  }

  /** Whether the declaration of a field, method or constructor mentions a hidden type. */
  public boolean inDeclaration(Element member) {
    return member instanceof ExecutableElement method
        ? mentions(method.getReturnType())
            || method.getParameters().stream().anyMatch(it -> mentions(it.asType()))
            || method.getThrownTypes().stream().anyMatch(this::mentions)
            || boundsMention(method)
        : mentions(member.asType());
  }

  /** Whether the name of {@code type} needs the name of a hidden type. */
  public boolean mentions(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> mentions((DeclaredType) type);
      case ARRAY -> mentions(((ArrayType) type).getComponentType());
      case WILDCARD -> mentionsBound((WildcardType) type);
      case INTERSECTION -> ((IntersectionType) type).getBounds().stream().anyMatch(this::mentions);
      default -> false;
    };
  }

  private boolean mentions(DeclaredType type) {
    return contains((TypeElement) type.asElement())
        || type.getTypeArguments().stream().anyMatch(this::mentions)
        || mentions(type.getEnclosingType());
  }

  private boolean mentionsBound(WildcardType type) {
    return type.getExtendsBound() != null && mentions(type.getExtendsBound())
        || type.getSuperBound() != null && mentions(type.getSuperBound());
  }
}
