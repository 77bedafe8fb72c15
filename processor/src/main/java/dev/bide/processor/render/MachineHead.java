package dev.bide.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.bide.processor.source.AsyncMethod;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What a machine says about itself: its annotations, its origin, its place in stack traces. */
final class MachineHead {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final ClassName MARKER = ClassName.get("dev.bide.machine", "BideGenerated");
  private static final String PROCESSOR = "dev.bide.processor.AsyncProcessor";

  /** What javac has already said, or not said, about the user's own text. */
  private static final String SUPPRESSED =
      Stream.of(
              "all",
              "cast",
              "deprecation",
              "divzero",
              "empty",
              "fallthrough",
              "finally",
              "lossy-conversions",
              "overloads",
              "preview",
              "rawtypes",
              "removal",
              "restricted",
              "serial",
              "static",
              "strictfp",
              "synchronization",
              "this-escape",
              "try",
              "unchecked",
              "varargs")
          .map(category -> "\"" + category + "\"")
          .collect(Collectors.joining(", ", "{", "}"));

  private final MachinePlan plan;
  private final AsyncMethod method;

  MachineHead(MachinePlan plan) {
    this.plan = plan;
    this.method = plan.method();
  }

  void annotate(TypeSpec.Builder type) {
    if (plan.source().isLambda()) {
      type.addAnnotation(MARKER);
      return;
    }
    if (plan.file().seesGenerated()) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    type.addAnnotation(MARKER);
    type.addAnnotation(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$L", SUPPRESSED)
            .build());
  }

  Modifier[] modifiers() {
    return plan.source().isLambda()
        ? new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL}
        : new Modifier[] {Modifier.FINAL};
  }

  /** What the machine is made from, for documentation. */
  String origin() {
    return plan.source().isLambda()
        ? "a lambda in {@code " + signature() + "}"
        : "{@code " + signature() + "}";
  }

  /** {@code totalLength}, for documentation. */
  String name() {
    return plan.source().isLambda()
        ? "the lambda"
        : "{@code " + method.element().getSimpleName() + "}";
  }

  /** {@code totalLength(List<URI>)}, as the user wrote it. */
  private String signature() {
    String parameters =
        method.tree().getParameters().stream()
            .map(parameter -> method.text(parameter.getType()))
            .collect(Collectors.joining(", "));
    String text = method.host().getSimpleName() + "." + method.element().getSimpleName();
    boolean isSafe = !parameters.contains("\\u") && !parameters.contains("*/");
    return text + "(" + (isSafe ? parameters.replaceAll("[@{}\\s]+", " ").strip() : "...") + ")";
  }

  /** What the body is called in a stack trace; as javac does, for a lambda. */
  private String frameName() {
    String name = method.element().getSimpleName().toString();
    String machine = plan.name().simpleName();
    return plan.source().isLambda() ? "lambda$" + name + "$" + machine.replaceAll("\\D", "") : name;
  }

  MethodSpec location() {
    String lines = AwaitLines.of(plan.source(), plan.body());
    String type = method.elements().getBinaryName(method.host()).toString();
    return MethodSpec.methodBuilder("location")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(StackTraceElement.class)
        .addCode("int[] lines = {$L};\n", lines)
        .addCode(
            "return new $T($S, $S, $S, lines[at]);\n",
            StackTraceElement.class,
            type,
            frameName(),
            plan.file().name())
        .build();
  }
}
