package dev.bide.processor;

import com.palantir.javapoet.ClassName;
import dev.bide.processor.link.Accessor;
import dev.bide.processor.link.HostLink;
import dev.bide.processor.link.LineTable;
import dev.bide.processor.link.Links;
import dev.bide.processor.link.MachineLink;
import dev.bide.processor.link.Mirror;
import dev.bide.processor.link.Redirect;
import dev.bide.processor.render.MachinePlan;
import dev.bide.processor.render.Rendered;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Descriptors;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.Mirrors.Mirrored;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What the linker has to know about a machine that has been rendered. */
final class MachineLinks {
  private final AsyncMethod method;
  private final Descriptors descriptors;

  private MachineLinks(AsyncMethod method) {
    this.method = method;
    this.descriptors = new Descriptors(method.types(), method.elements());
  }

  static Links of(MachinePlan plan, Rendered rendered) {
    return new MachineLinks(plan.method()).links(plan, rendered);
  }

  private Links links(MachinePlan plan, Rendered rendered) {
    String host = descriptors.internalName(method.host());
    String machine = internalName(plan.name());
    Redirect redirect =
        new Redirect(
            method.element().getSimpleName().toString(),
            descriptors.of(method.element()),
            method.isStatic(),
            machine);
    MachineLink link =
        new MachineLink(
            machine,
            host,
            descriptors.internalName(outermost(method.host())),
            plan.file().name(),
            LineTable.of(rendered.lines()),
            plan.types().mirrors().all().stream().map(this::mirror).toList());
    return new Links(List.of(new HostLink(host, List.of(redirect))), List.of(link));
  }

  private static TypeElement outermost(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : type;
  }

  private static String internalName(ClassName name) {
    return name.reflectionName().replace('.', '/');
  }

  private Mirror mirror(Mirrors.Mirror mirror) {
    List<Accessor> accessors =
        mirror.members().stream()
            .map(member -> accessor(mirror.stands(), member))
            .flatMap(Optional::stream)
            .toList();
    return new Mirror(
        internalName(mirror.name()), descriptors.internalName(mirror.stands()), accessors);
  }

  private Optional<Accessor> accessor(TypeElement stands, Mirrored mirrored) {
    return switch (mirrored.reach()) {
      case NEST -> Optional.empty();
      case INHERITED -> Optional.of(accessor(stands, mirrored, new Accessor.Target.Inherited()));
      case SUPER -> Optional.of(accessor(stands, mirrored, superTarget(stands, mirrored.member())));
      case OUTER -> {
        String outer = "()" + descriptors.of(mirrored.member().asType());
        String name = Mirrors.memberName(mirrored);
        yield Optional.of(new Accessor(name, outer, outer, new Accessor.Target.Outer()));
      }
    };
  }

  private Accessor accessor(TypeElement stands, Mirrored mirrored, Accessor.Target target) {
    Element member = mirrored.member();
    TypeMirror seen = method.types().asMemberOf((DeclaredType) stands.asType(), member);
    return new Accessor(
        Mirrors.memberName(mirrored),
        descriptors.of(seen),
        descriptors.of(member.asType()),
        target);
  }

  private Accessor.Target superTarget(TypeElement stands, Element member) {
    TypeElement owner = (TypeElement) member.getEnclosingElement();
    String name = member.getSimpleName().toString();
    if (!owner.getKind().isInterface()) {
      TypeElement superclass = (TypeElement) method.types().asElement(stands.getSuperclass());
      return new Accessor.Target.Super(descriptors.internalName(superclass), name, false);
    }
    TypeElement direct =
        stands.getInterfaces().stream()
            .filter(
                it ->
                    method
                        .types()
                        .isSubtype(
                            method.types().erasure(it), method.types().erasure(owner.asType())))
            .map(it -> (TypeElement) method.types().asElement(it))
            .findFirst()
            .orElse(owner);
    return new Accessor.Target.Super(descriptors.internalName(direct), name, true);
  }
}
