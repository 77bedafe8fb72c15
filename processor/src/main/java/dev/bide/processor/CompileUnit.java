package dev.bide.processor;

import com.palantir.javapoet.ClassName;
import dev.bide.processor.link.Links;
import dev.bide.processor.lower.Lower;
import dev.bide.processor.lower.Lowered;
import dev.bide.processor.render.MachinePlan;
import dev.bide.processor.render.MachineWriter;
import dev.bide.processor.render.Rendered;
import dev.bide.processor.render.SourceFile;
import dev.bide.processor.source.AsyncBody;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.HiddenTypes;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.Results;
import dev.bide.processor.source.Style;
import dev.bide.processor.source.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Compiles the {@code @Async} methods of one source file. With the checks before it, this is the
 * whole compiler:
 *
 * <pre>
 * attributed method
 *   -> check    every rule; nothing is lowered before all problems are reported
 *   -> lower    awaits become statements, and the statements around them such as can be entered there
 *   -> render   Java source
 *   -> link     what the class files need: host redirected, lines, nest
 * </pre>
 */
final class CompileUnit {
  /** What one method is compiled into. */
  record Compiled(AsyncMethod method, Rendered source, Links links) {}

  private final Map<AsyncMethod, ClassName> machines;
  private final Map<ExecutableElement, Callee> callees = new HashMap<>();
  private final HiddenTypes hidden;
  private final SourceFile file;
  private final int largest;

  private CompileUnit(Map<AsyncMethod, ClassName> machines, SourceFile file, int largest) {
    this.machines = machines;
    this.hidden = new HiddenTypes(machines.keySet());
    this.file = file;
    this.largest = largest;
    machines.forEach(this::offerAsCallee);
  }

  /**
   * Compiles methods of one file.
   *
   * @param machines the methods, which have passed the checks, in the order of the text, and the
   *     names of their machines
   * @param largest the size of the largest body that is not cut into methods, in bytes of code
   */
  static List<Compiled> compile(
      Map<AsyncMethod, ClassName> machines, SourceFile file, int largest) {
    return new CompileUnit(machines, file, largest).compile();
  }

  private List<Compiled> compile() {
    List<MachinePlan> plans = new ArrayList<>();
    machines.forEach((method, name) -> plans.add(Defect.in(method, () -> lower(method, name))));
    Set<ClassName> entered = new HashSet<>();
    plans.forEach(plan -> noteEntered(plan, entered));
    return plans.stream()
        .map(plan -> Defect.in(plan.method(), () -> render(plan, entered.contains(plan.name()))))
        .toList();
  }

  private MachinePlan lower(AsyncMethod method, ClassName name) {
    TypeNames types = new TypeNames(method, new Mirrors(method, name, hidden));
    return plan(Lower.lower(method, name, types, callees, largest));
  }

  private MachinePlan plan(Lowered lowered) {
    return new MachinePlan(
        lowered.machine(),
        lowered.source(),
        lowered.body(),
        lowered.names(),
        lowered.result(),
        lowered.hasSelf(),
        lowered.types(),
        false,
        file,
        lowered.lambdas().stream().map(this::plan).toList());
  }

  private static void noteEntered(MachinePlan plan, Set<ClassName> entered) {
    entered.addAll(plan.body().entered());
    plan.lambdas().forEach(lambda -> noteEntered(lambda, entered));
  }

  private static Compiled render(MachinePlan plan, boolean isEntered) {
    MachinePlan whole = plan.entered(isEntered);
    Rendered source = MachineWriter.write(whole);
    return new Compiled(plan.method(), source, MachineLinks.of(whole, source));
  }

  /** Lets the bodies of the file enter {@code method} directly, if it is one that can be. */
  private void offerAsCallee(AsyncMethod method, ClassName machine) {
    AsyncBody body = method.body();
    boolean isBound =
        switch (body.style()) {
          case COROUTINE ->
              !method.isOverridable() || !method.host().getModifiers().contains(Modifier.ABSTRACT);
          case GENERATOR -> !method.isOverridable();
          case FUTURE -> false;
        };
    if (isBound && !hidden.keepApart(method) && method.hasRoomFor(Callee.OWN_PARAMETERS)) {
      int variables = method.typeVariables().size();
      boolean isObject = body.style() == Style.GENERATOR || hidden.mentions(body.resultType());
      callees.put(
          method.element(), new Callee(machine, variables, Results.primitive(body), isObject));
    }
  }
}
