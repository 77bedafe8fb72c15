package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.MachineNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Locals are on the Java stack; an await that suspends saves those that live in the frame. */
final class StackLocals implements Suspensions {
  private final MachinePlan plan;
  private final Body body;
  private final MachineNames names;
  private final CodeBlock newFrame;

  /** Whether there always is a frame. */
  private final boolean hasFrame;

  /**
   * @param newFrame makes a frame
   */
  StackLocals(MachinePlan plan, CodeBlock newFrame) {
    this.plan = plan;
    this.body = plan.body();
    this.names = plan.names();
    this.newFrame = newFrame;
    this.hasFrame = plan.isGenerator();
  }

  @Override
  public List<Local> fields() {
    Set<Local> saved = new LinkedHashSet<>(body.moved());
    saved.removeIf(local -> body.saved().values().stream().noneMatch(it -> it.contains(local)));
    return List.copyOf(saved);
  }

  @Override
  public Set<Local> unstable() {
    return Set.copyOf(body.moved());
  }

  /** Declares the locals that move, and goes on where {@code frame} was suspended. */
  void begin(CodeBlock.Builder code) {
    for (Local local : body.moved()) {
      if (local.kind() != Local.Kind.CONSTANT) {
        code.add("$T $L = $L;\n", local.type(), local.name(), BodyWriter.zero(local.type()));
      }
    }
    for (Stmt.Declare declare : Constants.in(body)) {
      Local local = declare.local();
      code.add("final $T $L = $L;\n", local.type(), local.name(), Constants.value(declare));
    }
    restore(code);
  }

  /**
   * Moves the state of a resumed activation out of its frame: what the next suspension does not
   * save again is garbage.
   */
  private void restore(CodeBlock.Builder code) {
    if (body.isPlain()) {
      return;
    }
    if (hasFrame) {
      code.add("$T $L = $L;\n", plan.result(), names.item(), BodyWriter.zero(plan.result()));
    }
    code.add("int $L = $L.entry($L);\n", names.at(), names.flow(), names.frame());
    CodeBlock.Builder moves = CodeBlock.builder();
    if (hasFrame) {
      moves.add("$L.at = 0;\n", names.frame());
    }
    for (Local local : fields()) {
      moves.add("$L = $L.$L;\n", local.name(), names.frame(), local.name());
    }
    for (Local local : body.parameters()) {
      clear(local, moves);
    }
    fields().forEach(local -> clear(local, moves));
    if (hasFrame || moves.isEmpty()) {
      code.add(moves.build());
    } else {
      code.beginControlFlow("if ($L != null)", names.frame()).add(moves.build()).endControlFlow();
    }
  }

  private void clear(Local local, CodeBlock.Builder code) {
    if (!local.type().isPrimitive()) {
      code.add("$L.$L = null;\n", names.frame(), local.name());
    }
  }

  @Override
  public void suspendIfNeeded(int number, CodeBlock.Builder code) {
    code.beginControlFlow("if ($L.suspended())", names.flow());
    if (!hasFrame) {
      code.beginControlFlow("if ($L == null)", names.frame());
      code.add("$L = $L;\n", names.frame(), newFrame);
      code.endControlFlow();
    }
    save(number, code);
    code.add("$L.suspend($L, $L);\n", names.flow(), names.frame(), number);
    code.add("return $L;\n", plan.nothing());
    code.endControlFlow();
  }

  @Override
  public CodeBlock notSuspended() {
    return hasFrame
        ? CodeBlock.of("$L.at == 0", names.frame())
        : CodeBlock.of("!$L.suspended()", names.flow());
  }

  @Override
  public void leaveIfSuspended(CodeBlock.Builder code) {
    if (hasFrame) {
      code.beginControlFlow("if ($L.at != 0)", names.frame());
    } else {
      code.beginControlFlow("if ($L.suspended())", names.flow());
    }
    code.add("return $L;\n", hasFrame ? names.item() : plan.nothing()).endControlFlow();
  }

  @Override
  public void emit(int number, CodeBlock item, CodeBlock.Builder code) {
    code.add("$L = $L;\n", names.item(), item);
    save(number, code);
    code.add("$L.at = $L;\n", names.frame(), number);
    code.add("return $L;\n", names.item());
  }

  private void save(int number, CodeBlock.Builder code) {
    Set<Local> saved = body.saved().getOrDefault(number, Set.of());
    for (Local local : body.parameters()) {
      if (saved.contains(local)) {
        code.add("$L.$L = $L;\n", names.frame(), local.name(), local.name());
      }
    }
    for (Local local : body.moved()) {
      if (saved.contains(local)) {
        code.add("$L.$L = $L;\n", names.frame(), local.name(), local.name());
      }
    }
  }
}
