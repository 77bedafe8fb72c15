package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What a body needs and its machine may not name: members, by the class that stands for their owner
 * in the machine's source until the linker puts the owner in its place, and whole types.
 */
public final class Mirrors {
  /** How the linked machine reaches a member. */
  public enum Reach {
    /** Directly: the machine is a nestmate. */
    NEST,
    /** As a protected member that the host inherits, through an accessor in the host. */
    INHERITED,
    /** As {@code super.member}, through an accessor in the host. */
    SUPER,
    /** The enclosing instance of the host that is of type {@code member}. */
    OUTER
  }

  /** One mirrored member. */
  public record Mirrored(Element member, Reach reach) {}

  /**
   * One mirror.
   *
   * @param stands the class it stands for
   * @param isType whether it stands for the type too: with its name, kind and supertypes
   */
  public record Mirror(
      ClassName name, TypeElement stands, boolean isType, List<Mirrored> members) {}

  private final AsyncMethod method;
  private final ClassName machine;
  private final HiddenTypes hidden;
  private final Map<TypeElement, Mirror> mirrors = new LinkedHashMap<>();

  public Mirrors(AsyncMethod method, ClassName machine, HiddenTypes hidden) {
    this.method = method;
    this.machine = machine;
    this.hidden = hidden;
  }

  /** The types that only exist as mirrors in the machine's source. */
  public HiddenTypes hidden() {
    return hidden;
  }

  /** The mirror of {@code owner}, which from now on has {@code member}. */
  public ClassName of(TypeElement owner, Element member, Reach reach) {
    Mirror mirror = mirror(owner);
    Mirrored mirrored = new Mirrored(member, reach);
    if (!mirror.members().contains(mirrored) && (reach != Reach.NEST || !isImplicit(member))) {
      mirror.members().add(mirrored);
    }
    return mirror.name();
  }

  /** The mirror of a hidden type. */
  ClassName of(TypeElement type) {
    return mirror(type).name();
  }

  /** Gives the mirrors of supertypes what {@code subclass}, in the body, may override or call. */
  void inherit(TypeElement subclass) {
    method.types().directSupertypes(subclass.asType()).stream()
        .map(it -> (TypeElement) ((DeclaredType) it).asElement())
        .filter(hidden::contains)
        .forEach(this::extend);
  }

  private void extend(TypeElement superclass) {
    superclass.getEnclosedElements().stream()
        .filter(
            it ->
                it.getKind() == ElementKind.CONSTRUCTOR
                    || it.getKind() == ElementKind.METHOD
                        && !it.getModifiers().contains(Modifier.PRIVATE))
        .forEach(it -> of(superclass, it, Reach.NEST));
    inherit(superclass);
  }

  private Mirror mirror(TypeElement stands) {
    Mirror known = mirrors.get(stands);
    if (known != null) {
      return known;
    }
    boolean isType = hidden.contains(stands);
    Mirror mirror = new Mirror(nameFor(stands, isType), stands, isType, new ArrayList<>());
    mirrors.put(stands, mirror);
    if (isType) {
      addWhatMakesItAType(stands);
    }
    return mirror;
  }

  /** What has to be there for javac to accept it, and what it is implicitly used by. */
  private void addWhatMakesItAType(TypeElement type) {
    WellFormed.requireDeclaration(type, method.types(), method.elements());
    if (type.getKind() != ElementKind.ENUM) {
      type.getPermittedSubclasses()
          .forEach(it -> mirror((TypeElement) method.types().asElement(it)));
    }
    for (ExecutableElement declared : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (declared.getModifiers().contains(Modifier.ABSTRACT)) {
        of(type, declared, Reach.NEST);
      }
    }
    List<ExecutableElement> inherited = abstractMethods(type);
    WellFormed.require(type, inherited, method.elements());
    List<ExecutableElement> all = ElementFilter.methodsIn(method.elements().getAllMembers(type));
    for (ExecutableElement required : inherited) {
      Optional<ExecutableElement> implementation =
          all.stream().filter(it -> method.elements().overrides(it, required, type)).findFirst();
      TypeElement owner =
          implementation.map(it -> (TypeElement) it.getEnclosingElement()).orElse(type);
      if (hidden.contains(owner)) {
        boolean isMissing = implementation.isEmpty() && type.getKind() == ElementKind.ENUM;
        if (implementation.isPresent() || isMissing) {
          of(owner, implementation.orElse(required), Reach.NEST);
        }
      }
    }
  }

  /** The abstract methods of all supertypes. */
  private List<ExecutableElement> abstractMethods(TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeMirror supertype : method.types().directSupertypes(type.asType())) {
      TypeElement element = (TypeElement) ((DeclaredType) supertype).asElement();
      if (element.getQualifiedName().contentEquals("java.lang.Record")) {
        continue; // what it declares, every record has
      }
      ElementFilter.methodsIn(element.getEnclosedElements()).stream()
          .filter(it -> it.getModifiers().contains(Modifier.ABSTRACT))
          .forEach(found::add);
      found.addAll(abstractMethods(element));
    }
    return found;
  }

  /** Whether every class of that kind has it: it need not be declared. */
  private boolean isImplicit(Element member) {
    TypeElement owner = (TypeElement) member.getEnclosingElement();
    if (!hidden.contains(owner)) {
      return false;
    }
    return switch (owner.getKind()) {
      case ENUM ->
          member.getKind() == ElementKind.ENUM_CONSTANT
              || member.getKind() == ElementKind.CONSTRUCTOR
              || isOfEveryEnum(member);
      case RECORD -> isOfEveryRecord(owner, member);
      default -> false;
    };
  }

  private static boolean isOfEveryEnum(Element member) {
    return member instanceof ExecutableElement executable
        && member.getModifiers().contains(Modifier.STATIC)
        && (member.getSimpleName().contentEquals("values") && executable.getParameters().isEmpty()
            || member.getSimpleName().contentEquals("valueOf")
                && executable.getParameters().size() == 1
                && AsyncMethod.qualifiedName(executable.getParameters().get(0).asType())
                    .equals("java.lang.String"));
  }

  private boolean isOfEveryRecord(TypeElement owner, Element member) {
    var components = owner.getRecordComponents();
    if (member.getKind() == ElementKind.CONSTRUCTOR) {
      List<TypeMirror> types =
          components.stream().map(it -> method.types().erasure(it.asType())).toList();
      List<TypeMirror> parameters =
          ((ExecutableElement) member)
              .getParameters().stream().map(it -> method.types().erasure(it.asType())).toList();
      return types.size() == parameters.size()
          && IntStream.range(0, types.size())
              .allMatch(i -> method.types().isSameType(types.get(i), parameters.get(i)));
    }
    boolean isComponent =
        components.stream().anyMatch(it -> it.getSimpleName().equals(member.getSimpleName()));
    return isComponent
        && !member.getModifiers().contains(Modifier.STATIC)
        && (member.getKind() == ElementKind.FIELD
            || member instanceof ExecutableElement accessor && accessor.getParameters().isEmpty());
  }

  private ClassName nameFor(TypeElement type, boolean isType) {
    String name = type.getSimpleName() + (isType ? "" : "Mirror");
    boolean taken =
        mirrors.values().stream().anyMatch(mirror -> mirror.name().simpleName().equals(name))
            || name.equals(machine.simpleName());
    return machine.nestedClass(taken ? name + "$" + (mirrors.size() + 1) : name);
  }

  /** Every mirror that is needed so far. */
  public List<Mirror> all() {
    return List.copyOf(mirrors.values());
  }

  /** The name of a member in its mirror. */
  public static String memberName(Mirrored mirrored) {
    String name = mirrored.member().getSimpleName().toString();
    return switch (mirrored.reach()) {
      case NEST, INHERITED -> name;
      case SUPER ->
          mirrored.member().getEnclosingElement().getKind().isInterface()
              ? mirrored.member().getEnclosingElement().getSimpleName() + "$super$" + name
              : "super$" + name;
      case OUTER -> "outer$" + name;
    };
  }
}
