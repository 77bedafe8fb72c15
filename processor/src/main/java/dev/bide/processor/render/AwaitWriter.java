package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.MachineNames;
import java.util.Map;
import java.util.Set;

/** The places where the body is suspended and resumed. */
final class AwaitWriter {
  private final Set<Local> moved;
  private final MachineNames names;
  private final Suspensions suspensions;
  private final FragmentWriter fragments;

  AwaitWriter(
      Set<Local> moved, MachineNames names, Suspensions suspensions, FragmentWriter fragments) {
    this.moved = moved;
    this.names = names;
    this.suspensions = suspensions;
    this.fragments = fragments;
  }

  /** A comment for the reader that says which await follows. */
  private static void announce(int number, int line, String source, CodeBlock.Builder code) {
    String text = source.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    String shown = text.length() > 70 ? text.substring(0, 67) + "..." : text;
    boolean isSafe = !shown.contains("\\u");
    code.add("// await $L, line $L$L\n", number, line, isSafe ? ": " + shown : "");
    code.add("$L", LineMarks.mark(line));
  }

  void write(Stmt.Suspend suspend, CodeBlock.Builder code) {
    announce(suspend.number(), suspend.line(), suspend.source(), code);
    Map<Local, String> copies = fragments.declareCopies(suspend.fresh(), code);
    String target = suspend.local().map(local -> local.name() + " = ").orElse("");
    if (suspend.declares()
        && suspend.local().isPresent()
        && !moved.contains(suspend.local().get())) {
      code.add("$T $L;\n", suspend.local().get().type(), suspend.local().get().name());
    }
    code.beginControlFlow("if ($L == 0)", names.at());
    code.add("$L$L;\n", target, fragments.write(suspend.fresh(), copies));
    suspensions.suspendIfNeeded(suspend.number(), code);
    code.nextControlFlow("else");
    code.add("$L = 0;\n", names.at());
    code.add("$L$L;\n", target, fragments.write(suspend.resumed(), Map.of()));
    code.endControlFlow();
  }

  private void define(Local local, boolean declares, CodeBlock.Builder code) {
    if (declares && !moved.contains(local)) {
      code.add("$T ", local.type());
    }
    code.add("$L = ", local.name());
  }

  void write(Stmt.Emit emit, CodeBlock.Builder code) {
    announce(emit.number(), emit.line(), emit.source(), code);
    code.beginControlFlow("if ($L == 0)", names.at());
    Map<Local, String> copies = fragments.declareCopies(emit.item(), code);
    suspensions.emit(emit.number(), fragments.write(emit.item(), copies), code);
    code.endControlFlow();
    code.add("$L = 0;\n", names.at());
    if (emit.local().isPresent()) {
      define(emit.local().get(), emit.declares(), code);
    }
    code.add("$L.sent();\n", names.frame());
  }
}
