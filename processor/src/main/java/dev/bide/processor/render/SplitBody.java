package dev.bide.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.MachineNames;
import javax.lang.model.element.Modifier;

/**
 * The members of a machine whose body is cut into methods: {@code run}, which calls the first of
 * them; the methods; and {@code forget}, which drops what the rest of the body does not need.
 */
final class SplitBody {
  static final ClassName FLOW = ClassName.get("dev.bide.machine", "Flow");

  private final MachinePlan plan;
  private final Body body;
  private final MachineNames names;
  private final FrameLocals locals;

  SplitBody(MachinePlan plan, MachineNames names, FrameLocals locals) {
    this.plan = plan;
    this.body = plan.body();
    this.names = names;
    this.locals = locals;
  }

  void addTo(TypeSpec.Builder machine) {
    machine.addField(
        FieldSpec.builder(
                TypeName.INT, names.left(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "What a part of the body returns when control has left the body: suspended, or"
                    + " with a result.\n0 says that control goes on behind the part, another number"
                    + " is that of a jump.")
            .initializer("-1")
            .build());
    for (Stmt.Declare constant : Constants.in(body)) {
      machine.addField(
          FieldSpec.builder(
                  constant.local().type(),
                  constant.local().name(),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer(Constants.value(constant))
              .build());
    }
    machine.addField(plan.result(), names.returned(), Modifier.PRIVATE);
    int line = plan.source().line();
    Parts parts = new Parts(body, names, locals, line);
    CodeBlock.Builder ignored = CodeBlock.builder();
    parts.call((Stmt.Split) body.statements().statements().get(0), new Jumps(jump -> ""), ignored);
    machine.addMethod(run(line));
    parts.methods().forEach(machine::addMethod);
    machine.addMethod(leave());
    new Forgetting(body, names, plan.result(), locals.fields())
        .methods()
        .forEach(machine::addMethod);
  }

  private MethodSpec run(int line) {
    return MethodSpec.methodBuilder("run")
        .addJavadoc("The body: entered at its start, or where it was suspended.")
        .addModifiers(Modifier.PRIVATE)
        .returns(plan.result())
        .addParameter(FLOW, names.flow())
        .addParameter(TypeName.INT, names.depth())
        .addException(Throwable.class)
        .addCode("$L", LineMarks.mark(line))
        .beginControlFlow("try")
        .addStatement("run$$1($L, $L)", names.flow(), names.depth())
        .addStatement("return $L", names.returned())
        .nextControlFlow("finally")
        .addStatement("forget()")
        .endControlFlow()
        .build();
  }

  private MethodSpec leave() {
    return MethodSpec.methodBuilder("leave")
        .addJavadoc("Keeps what the body returns.")
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.INT)
        .addParameter(plan.result(), "value")
        .addStatement("$L = value", names.returned())
        .addStatement("return $L", names.left())
        .build();
  }
}
