package dev.bide.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.HiddenTypes;
import dev.bide.processor.source.MachineNames;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The methods by which another machine of the same file enters the body: {@code call}, or, if it is
 * a generator, {@code open} and {@code next}. What has a hidden type is an {@code Object} on the
 * way: each machine has a mirror of its own for it.
 */
final class CallWriter {
  private static final ClassName FLOW = ClassName.get("dev.bide.machine", "Flow");
  private static final ClassName STOP = ClassName.get("dev.bide", "StopAsyncIteration");

  private final MachinePlan plan;
  private final TypeName machine;
  private final AsyncMethod method;
  private final MachineNames names;
  private final TypeNames types;
  private final HiddenTypes hidden;
  private final List<ParameterSpec> declared = new ArrayList<>();
  private final List<CodeBlock> passed = new ArrayList<>();

  /**
   * @param machine its type
   * @param parameters those of {@code run} that come from the caller
   */
  CallWriter(MachinePlan plan, TypeName machine, List<ParameterSpec> parameters) {
    this.plan = plan;
    this.machine = machine;
    this.method = plan.method();
    this.names = plan.names();
    this.types = plan.types();
    this.hidden = types.mirrors().hidden();
    List<TypeMirror> userTypes =
        Stream.concat(
                method.isStatic() ? Stream.of() : Stream.of(method.host().asType()),
                method.element().getParameters().stream().map(VariableElement::asType))
            .toList();
    for (int i = 0; i < parameters.size(); i++) {
      pass(parameters.get(i), hidden.mentions(userTypes.get(i)));
    }
  }

  private void pass(ParameterSpec parameter, boolean isHidden) {
    declared.add(
        isHidden ? ParameterSpec.builder(ClassName.OBJECT, parameter.name()).build() : parameter);
    passed.add(
        isHidden
            ? CodeBlock.of("($T) $L", parameter.type(), parameter.name())
            : CodeBlock.of("$L", parameter.name()));
  }

  /** Completes {@code call}, which has what all entries of a machine have. */
  MethodSpec call(MethodSpec.Builder call) {
    boolean isHidden = hidden.mentions(plan.source().resultType());
    CodeBlock arguments = CodeBlock.join(passed, ", ");
    call.addJavadoc("{@code await($L(...))} without an object, unless it suspends.", methodName())
        .returns(isHidden ? ClassName.OBJECT : plan.result());
    receive(call);
    deferIfDeep(CodeBlock.of("start($L)", arguments), call);
    return call.addCode(enter(arguments)).build();
  }

  /** Completes {@code open}. */
  MethodSpec open(MethodSpec.Builder open) {
    open.addJavadoc("{@code $L(...)}, for a loop that steps it by {@code next}.", methodName())
        .returns(machine);
    receive(open);
    CodeBlock arguments = CodeBlock.join(passed, ", ");
    return open.addCode("return ($T) $Lstart($L);\n", machine, typeArguments(), arguments).build();
  }

  /** Takes the receiver, which may be null or have another body, and the arguments. */
  private void receive(MethodSpec.Builder entry) {
    entry
        .addParameters(declared)
        .varargs(method.element().isVarArgs())
        .addCode("$L", LineMarks.mark(method.line(method.tree())));
    if (method.isOverridable()) {
      callOverriding(entry);
    } else if (!method.isStatic()) {
      entry.addStatement("$T.requireNonNull($L)", Objects.class, names.self());
    }
  }

  /** Those of {@code start}, in front of it: a cast does not ask for them. */
  private CodeBlock typeArguments() {
    return machine instanceof ParameterizedTypeName generic
        ? generic.typeArguments().stream()
            .map(variable -> CodeBlock.of("$T", variable))
            .collect(CodeBlock.joining(", ", plan.name().simpleName() + ".<", ">"))
        : CodeBlock.of("");
  }

  /**
   * Completes {@code next}, which has what all entries of a machine have.
   *
   * @param run enters the body with what the frame has
   */
  MethodSpec next(MethodSpec.Builder next, CodeBlock run) {
    next.addJavadoc(
            "{@code await($L.next())} without an object, unless it suspends.", names.frame())
        .addParameter(machine, names.frame())
        .addCode("$L", LineMarks.mark(method.line(method.tree())));
    deferIfDeep(CodeBlock.of("$L", names.frame()), next);
    return next.beginControlFlow("try")
        .addStatement("return $L", run)
        .nextControlFlow("catch ($T e)", STOP)
        .addStatement("throw raised(e)")
        .endControlFlow()
        .build();
  }

  private String methodName() {
    return method.element().getSimpleName().toString();
  }

  /** Makes {@code frame} wait until the stack is unwound if bodies may enter it without end. */
  private void deferIfDeep(CodeBlock frame, MethodSpec.Builder entry) {
    if (plan.body().entered().isEmpty()) {
      return;
    }
    entry
        .beginControlFlow("if ($L >= $T.MAX_DEPTH)", names.depth(), FLOW)
        .addCode("$L.defer($L);\n", names.flow(), frame)
        .addCode("return $L;\n", plan.nothing())
        .endControlFlow();
  }

  private CodeBlock enter(CodeBlock arguments) {
    String frame = names.frame();
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.body().isSplit()) {
      return code.addStatement("$T $L = frame($L)", machine, frame, arguments)
          .addStatement("return $L.run($L, $L + 1)", frame, names.flow(), names.depth())
          .build();
    }
    return code.add("return run($L, $L + 1, null", names.flow(), names.depth())
        .add("$L$L);\n", passed.isEmpty() ? "" : ", ", arguments)
        .build();
  }

  /** A subclass may have another body. */
  private void callOverriding(MethodSpec.Builder call) {
    call.beginControlFlow(
        "if ($L.getClass() != $T.class)", names.self(), types.rawName(method.host()));
    CodeBlock coroutine =
        CodeBlock.of(
            "$L.$L($L)",
            receiver(),
            method.element().getSimpleName(),
            CodeBlock.join(passed.subList(1, passed.size()), ", "));
    CodeBlock await = CodeBlock.of("$L.await($L, $L)", names.flow(), coroutine, names.depth());
    if (plan.result().isPrimitive()) {
      call.addCode("$T result = $L;\n", plan.result().box(), await);
      call.addCode("return $L.suspended() ? $L : result;\n", names.flow(), plan.nothing());
    } else {
      call.addCode("return $L;\n", await);
    }
    call.endControlFlow();
  }

  private CodeBlock receiver() {
    CodeBlock self = passed.get(0);
    boolean isHidden = hidden.contains(method.host());
    if (!isHidden && !hidden.inDeclaration(method.element())) {
      return self;
    }
    types.mirrors().of(method.host(), method.element(), Mirrors.Reach.NEST);
    return CodeBlock.of(isHidden ? "($L)" : "mirror($L)", self);
  }
}
