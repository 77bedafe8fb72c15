package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.source.MachineNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How an activation leaves the Java stack at an await, and comes back. */
final class AwaitWriter {
  private final Body body;
  private final MachineNames names;
  private final CodeBlock newFrame;
  private final boolean hasFrame;
  private final String nothing;

  /**
   * @param newFrame makes a frame
   * @param hasFrame whether there always is one: in a generator
   * @param nothing a value that {@code run} can return when its result has no meaning
   */
  AwaitWriter(Body body, MachineNames names, CodeBlock newFrame, boolean hasFrame, String nothing) {
    this.body = body;
    this.names = names;
    this.newFrame = newFrame;
    this.hasFrame = hasFrame;
    this.nothing = nothing;
  }

  /** The locals that some await saves, other than parameters. */
  List<Local> savedLocals() {
    Set<Local> saved = new LinkedHashSet<>(body.moved());
    saved.removeIf(local -> body.saved().values().stream().noneMatch(it -> it.contains(local)));
    return List.copyOf(saved);
  }

  /**
   * Moves the state of a resumed activation out of its frame: what the next suspension does not
   * save again is garbage.
   */
  void restore(CodeBlock.Builder code) {
    if (body.isPlain()) {
      return;
    }
    if (hasFrame) {
      code.add("$T $L = null;\n", Object.class, names.item());
    }
    code.add("int $L = 0;\n", names.at());
    code.beginControlFlow("if ($L != null)", names.frame());
    code.add("$L = $L.at;\n", names.at(), names.frame());
    if (hasFrame) {
      code.add("$L.at = 0;\n", names.frame());
    }
    for (Local local : savedLocals()) {
      code.add("$L = $L.$L;\n", local.name(), names.frame(), local.name());
    }
    for (Local local : body.parameters()) {
      clear(local, code);
    }
    savedLocals().forEach(local -> clear(local, code));
    code.endControlFlow();
  }

  private void clear(Local local, CodeBlock.Builder code) {
    if (!local.type().isPrimitive()) {
      code.add("$L.$L = null;\n", names.frame(), local.name());
    }
  }

  /** A comment for the reader that says which await follows. */
  void announce(int number, int line, String source, CodeBlock.Builder code) {
    String text = source.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    String shown = text.length() > 70 ? text.substring(0, 67) + "..." : text;
    boolean isSafe = !shown.contains("\\u");
    code.add("// await $L, line $L$L\n", number, line, isSafe ? ": " + shown : "");
    code.add("$L", LineMarks.mark(line));
  }

  /** Leaves the stack if the flow is suspended. */
  void suspendIfNeeded(int number, CodeBlock.Builder code) {
    code.beginControlFlow("if ($L.suspended())", names.flow());
    if (!hasFrame) {
      code.beginControlFlow("if ($L == null)", names.frame());
      code.add("$L = $L;\n", names.frame(), newFrame);
      code.endControlFlow();
    }
    save(number, code);
    code.add("$L.suspend($L, $L);\n", names.flow(), names.frame(), number);
    code.add("return $L;\n", nothing);
    code.endControlFlow();
  }

  /** A condition that does not hold while the activation leaves the stack. */
  CodeBlock notSuspended() {
    return hasFrame
        ? CodeBlock.of("$L.at == 0", names.frame())
        : CodeBlock.of("!$L.suspended()", names.flow());
  }

  /** Leaves a {@code finally} that is passed only because the activation is being suspended. */
  void leaveIfSuspended(CodeBlock.Builder code) {
    if (hasFrame) {
      code.beginControlFlow("if ($L.at != 0)", names.frame());
    } else {
      code.beginControlFlow("if ($L.suspended())", names.flow());
    }
    code.add("return $L;\n", hasFrame ? names.item() : nothing).endControlFlow();
  }

  /** Gives an item to whoever iterates. */
  void emit(int number, CodeBlock.Builder code) {
    save(number, code);
    code.add("return $L.emit($L, $L);\n", names.frame(), number, names.item());
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
