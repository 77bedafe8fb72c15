package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.source.MachineNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Locals are fields, and the body is methods of the frame: there is nothing to save. */
final class FrameLocals implements Suspensions {
  private final Body body;
  private final MachineNames names;
  private final boolean isGenerator;

  FrameLocals(Body body, MachineNames names, boolean isGenerator) {
    this.body = body;
    this.names = names;
    this.isGenerator = isGenerator;
  }

  @Override
  public List<Local> fields() {
    return body.moved().stream().filter(it -> it.kind() != Local.Kind.CONSTANT).toList();
  }

  @Override
  public Set<Local> unstable() {
    Set<Local> fields = new HashSet<>(body.moved());
    fields.addAll(body.parameters());
    return fields;
  }

  @Override
  public void suspendIfNeeded(int number, CodeBlock.Builder code) {
    code.beginControlFlow("if ($L.suspended())", names.flow());
    code.add("$L.suspend(this, $L);\n", names.flow(), number);
    code.add("return $L;\n", names.left());
    code.endControlFlow();
  }

  @Override
  public CodeBlock notSuspended() {
    return isGenerator
        ? CodeBlock.of("$L == 0", names.at())
        : CodeBlock.of("!$L.suspended()", names.flow());
  }

  @Override
  public void leaveIfSuspended(CodeBlock.Builder code) {
    if (isGenerator) {
      code.beginControlFlow("if ($L != 0)", names.at());
    } else {
      code.beginControlFlow("if ($L.suspended())", names.flow());
    }
    code.add("return $L;\n", names.left());
    code.endControlFlow();
  }

  @Override
  public void emit(int number, CodeBlock item, CodeBlock.Builder code) {
    code.add("$L = $L;\n", names.returned(), item);
    code.add("$L = $L;\n", names.at(), number);
    code.add("return $L;\n", names.left());
  }
}
