package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.AsyncBody;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.Completion;
import dev.bide.processor.source.Jumps;
import dev.bide.processor.source.MachineNames;
import dev.bide.processor.source.Meanings;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.Results;
import dev.bide.processor.source.Slicer;
import dev.bide.processor.source.Style;
import dev.bide.processor.source.Suspensions;
import dev.bide.processor.source.TypeNames;
import dev.bide.processor.source.Variables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What the lowering of one body knows so far: its locals, its jump targets, its awaits. */
final class Context implements Meanings {
  /** The fields that every machine has. */
  private static final Set<String> INHERITED = Set.of("at", "self", "caller");

  final AsyncBody body;
  final AsyncMethod method;
  final ClassName machine;
  final Family family;
  final Suspensions suspensions;
  final Variables variables;
  final Completion completion;
  final TypeNames types;
  final Slicer slicer;
  final MachineNames names;
  final TypeName result;

  private final Map<Element, Local> locals = new LinkedHashMap<>();
  private final Map<Tree, Target> breaks = new IdentityHashMap<>();
  private final Map<Tree, Jump> continues = new IdentityHashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<ClassName> entered = new LinkedHashSet<>();
  private final LowerClass classes;
  private final LowerLambda lambdas;
  private final Captures captures;
  private int awaits;
  private boolean usesSelf;

  /**
   * @param machine the name of the machine
   * @param outer the body around that of a lambda; null for a method
   */
  Context(AsyncBody body, ClassName machine, Family family, Context outer) {
    this.body = body;
    this.method = body.method();
    this.machine = machine;
    this.family = family;
    this.suspensions = body.suspensions();
    this.variables = body.variables();
    this.names = MachineNames.avoiding(variables.identifiers());
    this.types = family.types();
    this.result = Results.returned(body, types);
    this.completion = new Completion(method, body.suspensions());
    this.slicer = new Slicer(method, this);
    this.classes = new LowerClass(this, machine);
    this.lambdas = new LowerLambda(this);
    this.captures = new Captures(this, outer);
  }

  /** The number of the next await. */
  int nextAwait() {
    return ++awaits;
  }

  /** The machine that a call of {@code callee} can enter directly, if there is one. */
  Optional<Callee> callee(Element callee) {
    return callee instanceof ExecutableElement
        ? Optional.ofNullable(family.callees().get(callee))
        : Optional.empty();
  }

  /** Notes that the body enters the machine of {@code callee} directly. */
  void enter(Callee callee) {
    entered.add(callee.machine());
  }

  /** The machines that the body enters directly. */
  Set<ClassName> entered() {
    return entered;
  }

  // Locals.

  /** The local that a parameter or variable of the user's becomes. */
  Local declare(VariableTree tree) {
    Element variable = method.element(tree);
    return declare(variable, types.name(variable.asType()));
  }

  Local declare(Element variable, TypeName type) {
    return declare(variable, type, kind(variable));
  }

  Local declare(Element variable, TypeName type, Local.Kind kind) {
    String name = variable.getSimpleName().toString();
    boolean isTaken =
        variables.count(name) > 1 || INHERITED.contains(name) || variables.isType(name);
    String unique = isTaken ? fresh(name) : name;
    Local local = new Local(unique, type, kind);
    locals.put(variable, local);
    return local;
  }

  private Local.Kind kind(Element variable) {
    if (variable.getKind() == ElementKind.PARAMETER) {
      return variables.isAssigned(variable)
          ? Local.Kind.REASSIGNED_PARAMETER
          : Local.Kind.PARAMETER;
    }
    return ((VariableElement) variable).getConstantValue() != null
        ? Local.Kind.CONSTANT
        : Local.Kind.VARIABLE;
  }

  /** A local of the compiler's own. */
  Local temporary(String name, TypeName type) {
    return new Local(fresh(name), type, Local.Kind.VARIABLE);
  }

  /** A parameter of the machine that is no variable of the user's. */
  Local parameter(String name, TypeName type) {
    return new Local(fresh(name), type, Local.Kind.PARAMETER);
  }

  /** {@code name}, or {@code name$n} if {@code name} means something in the method already. */
  String fresh(String name) {
    String candidate = name;
    while (!isFree(candidate)) {
      candidate = name + "$" + used.merge(name, 1, Integer::sum);
    }
    taken.add(candidate);
    return candidate;
  }

  private boolean isFree(String name) {
    return !variables.identifiers().contains(name)
        && !names.all().contains(name)
        && !INHERITED.contains(name)
        && !taken.contains(name);
  }

  // Jumps.

  /** The target of the breaks out of {@code statement}, named by its label or by {@code name}. */
  Target breakTarget(Tree statement, String name) {
    Target target = target(name);
    breaks.put(statement, target);
    return target;
  }

  void continueBy(Tree loop, Jump jump) {
    continues.put(loop, jump);
  }

  Target target(String name) {
    return new Target(fresh(name));
  }

  @Override
  public Jump jump(Tree jump) {
    Tree target = Jumps.target(method.path(jump));
    return jump instanceof BreakTree ? new Jump(true, breaks.get(target)) : continues.get(target);
  }

  // What names mean.

  @Override
  public String self() {
    usesSelf = true;
    return names.self();
  }

  @Override
  public Local local(Element variable) {
    return locals.get(variable);
  }

  @Override
  public Local declareBinding(Element variable) {
    Local known = locals.get(variable);
    return known != null ? known : declare(variable, types.name(variable.asType()));
  }

  /** Makes the variable of a {@code case} pattern a local with a name of its own. */
  Local declareCaseBinding(Element variable) {
    Local local = temporary(variable.getSimpleName().toString(), types.name(variable.asType()));
    locals.put(variable, local);
    return local;
  }

  @Override
  public TypeName localClass(TypeElement type) {
    return types.localClasses().get(type);
  }

  @Override
  public Local scope(TypeElement type) {
    Local own = classes.scope(type);
    return own != null ? own : captures.scope(type);
  }

  @Override
  public Fragment lambda(LambdaExpressionTree lambda) {
    return lambdas.lower(lambda);
  }

  /** What the body has of that around it. */
  Captures captures() {
    return captures;
  }

  /** Whether the body mentions the host's instance. */
  boolean usesSelf() {
    return usesSelf;
  }

  /** The local classes of the method. */
  LowerClass classes() {
    return classes;
  }

  @Override
  public Variables variables() {
    return variables;
  }

  @Override
  public TypeNames types() {
    return types;
  }

  @Override
  public Mirrors mirrors() {
    return types.mirrors();
  }

  @Override
  public String endValue() {
    return Results.nothing(result);
  }

  /** Whether the body has no value to return, so that its end may be its last line. */
  boolean returnsNothing() {
    return body.style() == Style.GENERATOR
        || AsyncMethod.qualifiedName(body.resultType()).equals("java.lang.Void");
  }

  // Text.

  Fragment slice(Tree tree) {
    return slicer.slice(tree);
  }

  /** {@code flow.await(operand, depth)} and its like: a call with the machine's own arguments. */
  Fragment call(Object receiver, String methodName, Object... arguments) {
    Fragment call = Fragment.of(receiver, "." + methodName + "(");
    for (int i = 0; i < arguments.length; i++) {
      call = Fragment.of(call, i == 0 ? "" : ", ", arguments[i]);
    }
    return Fragment.of(call, ")");
  }

  /** What gives the outcome of an await, of {@code type}, to the resumed activation. */
  Fragment resumed(TypeName type) {
    return type.isPrimitive()
        ? Fragment.of(names.flow() + ".<", type.box(), ">resumed()")
        : Fragment.of(names.flow() + ".resumed()");
  }
}
