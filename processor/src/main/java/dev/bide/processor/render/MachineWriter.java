package dev.bide.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.MemberClass;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.MachineNames;
import dev.bide.processor.source.Results;
import dev.bide.processor.source.Style;
import dev.bide.processor.source.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class of a machine: its fields, and the ways into {@code run}. */
public final class MachineWriter {
  private static final ClassName FLOW = ClassName.get("dev.bide.machine", "Flow");
  private static final ClassName COROUTINE = ClassName.get("dev.bide", "Coroutine");
  private static final ClassName GENERATOR = ClassName.get("dev.bide", "AsyncGenerator");
  private final MachinePlan plan;
  private final MachinePlan root;
  private final AsyncMethod method;
  private final MachineNames names;
  private final MachineHead head;
  private final TypeNames types;
  private final List<TypeVariableName> variables;
  private final TypeName machine;
  private final Suspensions suspensions;

  /**
   * @param root the machine of the method: {@code plan}, or that around it
   */
  private MachineWriter(MachinePlan plan, MachinePlan root) {
    this.plan = plan;
    this.root = root;
    this.method = plan.method();
    this.names = plan.body().isSplit() ? plan.names().inFrame() : plan.names();
    this.head = new MachineHead(plan);
    this.types = plan.types();
    this.variables = TypeVariables.of(method, types);
    this.machine =
        variables.isEmpty()
            ? plan.name()
            : ParameterizedTypeName.get(plan.name(), variables.toArray(TypeName[]::new));
    this.suspensions =
        plan.body().isSplit()
            ? new FrameLocals(plan.body(), names, plan.isGenerator())
            : new StackLocals(plan, newFrame());
  }

  /** Writes the machine of {@code plan}. */
  public static Rendered write(MachinePlan plan) {
    MachineWriter writer = new MachineWriter(plan, plan);
    TypeSpec.Builder type =
        writer.type().alwaysQualify(plan.source().variables().names().toArray(String[]::new));
    new MirrorWriter(plan.types()).write(plan.types().mirrors(), type);
    JavaFile file =
        JavaFile.builder(plan.name().packageName(), type.build())
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    LineMarks.Unmarked source = LineMarks.remove(RawMembers.unwrap(file.toString()));
    return new Rendered(plan.name().canonicalName(), source.text(), source.lines());
  }

  private TypeSpec.Builder type() {
    TypeName awaited = Results.awaited(plan.source(), types);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.name())
            .addJavadoc(
                "The state machine of $L, $L:$L.$L",
                head.origin(),
                plan.file().name(),
                plan.source().line(),
                LineMarks.mark(plan.source().line()))
            .addModifiers(head.modifiers())
            .addTypeVariables(variables)
            .superclass(
                ParameterizedTypeName.get(plan.isGenerator() ? GENERATOR : COROUTINE, awaited));
    head.annotate(type);
    fields(type);
    type.addMethod(constructor());
    type.addMethod(start());
    if (plan.isEntered()) {
      entries(type);
    }
    type.addMethod(step(awaited));
    if (!plan.body().isPlain()) {
      type.addMethod(head.location());
    }
    if (suspensions instanceof StackLocals locals) {
      type.addMethod(run(locals));
    } else if (suspensions instanceof FrameLocals locals) {
      new SplitBody(plan, names, locals).addTo(type);
    }
    MemberClassWriter classes =
        new MemberClassWriter(plan.hasSelf() ? selfType() : null, names.self(), variables);
    for (MemberClass member : plan.body().classes()) {
      classes.write(member, isParent(member), type);
    }
    plan.lambdas().forEach(lambda -> type.addType(new MachineWriter(lambda, plan).type().build()));
    return type;
  }

  /** Whether a local class of the method or of a lambda in it extends {@code member}. */
  private boolean isParent(MemberClass member) {
    return Stream.concat(Stream.of(root), root.lambdas().stream())
        .flatMap(other -> other.body().classes().stream())
        .flatMap(other -> other.scope().stream())
        .flatMap(scope -> scope.parent().stream())
        .anyMatch(
            parent ->
                member
                    .scope()
                    .map(scope -> plan.name().nestedClass(scope.name()))
                    .filter(TypeNames.raw(parent)::equals)
                    .isPresent());
  }

  private TypeName selfType() {
    return types.name(method.host().asType());
  }

  private List<Local> parameters() {
    return plan.body().parameters();
  }

  private void fields(TypeSpec.Builder type) {
    if (plan.hasSelf()) {
      type.addField(selfType(), selfField(), Modifier.PRIVATE, Modifier.FINAL);
    }
    for (Local local : parameters()) {
      type.addField(local.type(), local.name(), Modifier.PRIVATE);
    }
    for (Local local : suspensions.fields()) {
      type.addField(FieldSpec.builder(local.type(), local.name(), Modifier.PRIVATE).build());
    }
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    if (plan.hasSelf()) {
      constructor.addParameter(selfType(), "self").addStatement("this.$L = self", selfField());
    }
    return constructor.build();
  }

  /** Where the body's methods find the host's instance; {@code run} gets it as an argument. */
  private String selfField() {
    return plan.body().isSplit() ? names.self() : "self";
  }

  private CodeBlock newFrame() {
    String diamond = variables.isEmpty() ? "" : "<>";
    return CodeBlock.of("new $T$L($L)", plan.name(), diamond, plan.hasSelf() ? names.self() : "");
  }

  /** The parameters of the method, behind {@code self}. */
  private List<ParameterSpec> arguments() {
    List<ParameterSpec> specs = new ArrayList<>();
    if (plan.hasSelf()) {
      specs.add(ParameterSpec.builder(selfType(), names.self()).build());
    }
    for (Local local : parameters()) {
      specs.add(ParameterSpec.builder(local.type(), local.name()).build());
    }
    return specs;
  }

  private MethodSpec start() {
    boolean isFuture = plan.source().style() == Style.FUTURE;
    MethodSpec.Builder start =
        staticMethod("start")
            .addJavadoc("What the body of $L has become.", head.name())
            .returns(types.name(plan.source().returnType()))
            .addParameters(arguments())
            .addCode("$L", LineMarks.mark(plan.source().line()));
    if (parameters().isEmpty() && !isFuture) {
      return start.addCode("return $L;\n", newFrame()).build();
    }
    return start
        .addCode(activation())
        .addCode("return $L$L;\n", plan.names().frame(), isFuture ? ".toFuture()" : "")
        .build();
  }

  /** A frame that has not started. */
  private CodeBlock activation() {
    String frame = plan.names().frame();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T $L = $L", machine, frame, newFrame());
    for (Local local : parameters()) {
      code.add("$L.$L = $L;\n", frame, local.name(), local.name());
    }
    return code.build();
  }

  /** The ways into the body for other machines of the same file. */
  private void entries(TypeSpec.Builder type) {
    CallWriter entries = new CallWriter(plan, machine, arguments());
    if (plan.isGenerator()) {
      String frame = plan.names().frame();
      CodeBlock run = enter(frame, frame + ".", names.depth() + " + 1");
      type.addMethod(entries.open(staticMethod("open")));
      type.addMethod(entries.next(entry("next"), run));
    } else {
      type.addMethod(entries.call(entry("call")));
      if (plan.body().isSplit()) {
        type.addMethod(frame());
      }
    }
  }

  private MethodSpec.Builder staticMethod(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addTypeVariables(variables);
  }

  private MethodSpec.Builder entry(String name) {
    return staticMethod(name)
        .returns(plan.result())
        .addParameter(FLOW, names.flow())
        .addParameter(TypeName.INT, names.depth())
        .addException(Throwable.class);
  }

  /** The frame of a body that is cut into methods; {@code run} makes that of another itself. */
  private MethodSpec frame() {
    return staticMethod("frame")
        .addJavadoc("An activation that has not started.")
        .addModifiers(Modifier.PRIVATE)
        .returns(machine)
        .addParameters(arguments())
        .addCode(activation())
        .addCode("return $L;\n", plan.names().frame())
        .build();
  }

  private MethodSpec step(TypeName awaited) {
    return MethodSpec.methodBuilder(plan.isGenerator() ? "advance" : "step")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(plan.isGenerator() ? ClassName.OBJECT : awaited)
        .addParameter(FLOW, names.flow())
        .addParameter(TypeName.INT, names.depth())
        .addException(Throwable.class)
        .addCode("$L", LineMarks.mark(plan.source().line()))
        .addStatement("return $L", enter("this", "", names.depth()))
        .build();
  }

  /**
   * Enters the body with what a frame has.
   *
   * @param fields what comes before the names of the frame's fields
   */
  private CodeBlock enter(String frame, String fields, String depth) {
    if (plan.body().isSplit()) {
      return CodeBlock.of("$Lrun($L, $L)", fields, names.flow(), depth);
    }
    String arguments =
        arguments().stream()
            .map(it -> it.name().equals(names.self()) ? "self" : it.name())
            .map(field -> ", " + fields + field)
            .collect(Collectors.joining());
    return CodeBlock.of("run($L, $L, $L$L)", names.flow(), depth, frame, arguments);
  }

  private MethodSpec run(StackLocals locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    locals.begin(code);
    Jumps jumps = new Jumps(jump -> "");
    new BodyWriter(plan.body(), names, locals, jumps, Optional.empty())
        .sequence(plan.body().statements(), code);
    return entry("run")
        .addJavadoc(
            "The body: entered at its start, or where {@code $L} was suspended.", names.frame())
        .addModifiers(Modifier.PRIVATE)
        .addParameter(machine, names.frame())
        .addParameters(arguments())
        .addCode("$L", LineMarks.mark(plan.source().line()))
        .addCode(code.build())
        .build();
  }
}
