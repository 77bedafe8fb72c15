package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.bide.processor.ir.Awaits;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.MachineNames;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of {@code run}. Each that contains an await is written so that control can enter
 * it at the start, when {@code at} is 0, or at one of its awaits, when {@code at} is its number:
 *
 * <pre>{@code
 * switch (at) {
 *   default:
 *     before();
 *   case 1, 2:
 *     while (at != 0 || more()) { ... }
 *     after();
 * }
 * }</pre>
 */
final class BodyWriter {
  private final Awaits awaits = new Awaits();
  private final Jumps jumps = new Jumps();
  private final Body body;
  private final Set<Local> moved;
  private final MachineNames names;
  private final AwaitWriter suspensions;
  private final String nothing;
  private final FragmentWriter fragments;
  private final Entry entry;

  /**
   * @param suspensions writes what happens when the flow is suspended
   * @param nothing a value that {@code run} can return when its result has no meaning
   */
  BodyWriter(Body body, MachineNames names, AwaitWriter suspensions, String nothing) {
    this.body = body;
    this.moved = Set.copyOf(body.moved());
    this.names = names;
    this.entry = new Entry(awaits, names.at());
    this.suspensions = suspensions;
    this.nothing = nothing;
    this.fragments = new FragmentWriter(moved, jumps::text);
  }

  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Local local : body.moved()) {
      if (local.kind() != Local.Kind.CONSTANT) {
        code.add("$T $L = $L;\n", local.type(), local.name(), zero(local.type()));
      }
    }
    writeConstants(body.statements(), code);
    suspensions.restore(code);
    sequence(body.statements(), code);
    return code.build();
  }

  static String zero(TypeName type) {
    if (!type.isPrimitive()) {
      return "null";
    }
    return type.equals(TypeName.BOOLEAN) ? "false" : "0";
  }

  /** Constant variables that move keep being constants: case labels may name them. */
  private void writeConstants(Stmt.Block block, CodeBlock.Builder code) {
    Constants.in(block).stream()
        .filter(declare -> moved.contains(declare.local()))
        .forEach(
            declare ->
                code.add(
                    "final $T $L = $L;\n",
                    declare.local().type(),
                    declare.local().name(),
                    fragments.write(declare.value().orElseThrow(), Map.of())));
  }

  // Entering statements at their awaits.

  private void sequence(Stmt.Block block, CodeBlock.Builder code) {
    List<Stmt> statements = block.statements();
    long entries = statements.stream().filter(awaits::any).count();
    boolean startsAtAwait = entries > 0 && awaits.any(statements.get(0));
    if (entries == 0 || entries == 1 && startsAtAwait) {
      statements.forEach(statement -> write(statement, code));
      return;
    }
    code.beginControlFlow("switch ($L)", names.at());
    code.add("default:\n$>");
    jumps.inDispatch(
        () -> {
          for (Stmt statement : statements) {
            if (awaits.any(statement) && statement != statements.get(0)) {
              code.add("$<case $L:\n$>", Entry.numbers(awaits.in(statement)));
            }
            write(statement, code);
          }
        });
    code.add("$<");
    code.endControlFlow();
  }

  // Statements.

  private void write(Stmt statement, CodeBlock.Builder code) {
    if (statement instanceof Stmt.Code text) {
      line("", text.text(), "\n", code);
    } else if (statement instanceof Stmt.DeclareClass type) {
      line("", type.text(), "\n", code);
    } else if (statement instanceof Stmt.Declare declare) {
      declare(declare, code);
    } else if (statement instanceof Stmt.Assign assign) {
      line(assign.local().name() + " = ", assign.value(), ";\n", code);
    } else if (statement instanceof Stmt.Suspend suspend) {
      suspend(suspend, code);
    } else if (statement instanceof Stmt.Emit emit) {
      emit(emit, code);
    } else if (statement instanceof Stmt.Block block) {
      sequence(block, code);
    } else if (statement instanceof Stmt.If choice) {
      choose(choice, code);
    } else if (statement instanceof Stmt.Loop loop) {
      loop(loop, code);
    } else if (statement instanceof Stmt.Labeled labeled) {
      labeled(labeled, code);
    } else if (statement instanceof Stmt.Leave leave) {
      code.add("$L;\n", jumps.text(leave.jump()));
    } else if (statement instanceof Stmt.Switch select) {
      select(select, code);
    } else if (statement instanceof Stmt.Synchronized locked) {
      Map<Local, String> copies = fragments.declareCopies(locked.lock(), code);
      code.beginControlFlow("synchronized ($L)", fragments.write(locked.lock(), copies));
      sequence(locked.body(), code);
      code.endControlFlow();
    } else if (statement instanceof Stmt.Try guarded) {
      guard(guarded, code);
    } else if (statement instanceof Stmt.Return leave) {
      line("return ", leave.value(), ";\n", code);
    } else if (statement instanceof Stmt.Throw raise) {
      line("throw ", raise.exception(), ";\n", code);
    }
  }

  private void line(String before, Fragment fragment, String after, CodeBlock.Builder code) {
    Map<Local, String> copies = fragments.declareCopies(fragment, code);
    code.add("$L$L$L", before, fragments.write(fragment, copies), after);
  }

  private void declare(Stmt.Declare declare, CodeBlock.Builder code) {
    Local local = declare.local();
    boolean isMoved = moved.contains(local);
    if (isMoved && (declare.value().isEmpty() || local.kind() == Local.Kind.CONSTANT)) {
      return;
    }
    CodeBlock.Builder statement = CodeBlock.builder();
    if (!isMoved) {
      statement.add("$L", fragments.write(declare.head(), Map.of()));
    }
    statement.add("$L", local.name());
    if (declare.value().isPresent()) {
      Map<Local, String> copies = fragments.declareCopies(declare.value().get(), code);
      statement.add(" = $L", fragments.write(declare.value().get(), copies));
    }
    code.add("$L;\n", statement.build());
  }

  private void suspend(Stmt.Suspend suspend, CodeBlock.Builder code) {
    suspensions.announce(suspend.number(), suspend.line(), suspend.source(), code);
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

  private void emit(Stmt.Emit emit, CodeBlock.Builder code) {
    suspensions.announce(emit.number(), emit.line(), emit.source(), code);
    code.beginControlFlow("if ($L == 0)", names.at());
    Map<Local, String> copies = fragments.declareCopies(emit.item(), code);
    code.add("$L = $L;\n", names.item(), fragments.write(emit.item(), copies));
    suspensions.emit(emit.number(), code);
    code.endControlFlow();
    code.add("$L = 0;\n", names.at());
    if (emit.local().isPresent()) {
      define(emit.local().get(), emit.declares(), code);
    }
    code.add("$L.sent();\n", names.frame());
  }

  private void choose(Stmt.If choice, CodeBlock.Builder code) {
    Map<Local, String> copies = fragments.declareCopies(choice.condition(), code);
    CodeBlock condition = fragments.write(choice.condition(), copies);
    code.beginControlFlow("if ($L)", entry.condition(choice, condition));
    sequence(choice.then(), code);
    Stmt.Block otherwise = choice.otherwise();
    while (otherwise.statements().size() == 1
        && otherwise.statements().get(0) instanceof Stmt.If next
        && next.condition().uses().noneMatch(Fragment.Use::captured)) {
      CodeBlock again = fragments.write(next.condition(), Map.of());
      code.nextControlFlow("else if ($L)", entry.condition(next, again));
      sequence(next.then(), code);
      otherwise = next.otherwise();
    }
    if (!otherwise.statements().isEmpty()) {
      code.nextControlFlow("else");
      sequence(otherwise, code);
    }
    code.endControlFlow();
  }

  private void loop(Stmt.Loop loop, CodeBlock.Builder code) {
    Map<Local, String> copies =
        loop.condition().map(it -> fragments.declareCopies(it, code)).orElse(Map.of());
    CodeBlock condition = loop.condition().map(it -> fragments.write(it, copies)).orElse(null);
    CodeBlock updates =
        loop.updates().stream()
            .map(it -> fragments.write(it, Map.of()))
            .collect(CodeBlock.joining(", "));
    CodeBlock.Builder inner = CodeBlock.builder();
    jumps.inLoop(loop.target(), () -> sequence(loop.body(), inner));
    String label = jumps.label(loop.target());
    if (loop.atEnd()) {
      code.beginControlFlow("$Ldo", label).add(inner.build());
      code.endControlFlow("while ($L)", condition);
      return;
    }
    CodeBlock test =
        condition == null
            ? CodeBlock.of(updates.isEmpty() ? "true" : "")
            : awaits.any(loop) ? entry.orGoingBack(condition) : condition;
    if (updates.isEmpty()) {
      code.beginControlFlow("$Lwhile ($L)", label, test);
    } else {
      code.beginControlFlow("$Lfor (; $L; $L)", label, test, updates);
    }
    code.add(inner.build()).endControlFlow();
  }

  private void labeled(Stmt.Labeled labeled, CodeBlock.Builder code) {
    CodeBlock.Builder inner = CodeBlock.builder();
    jumps.inBlock(labeled.target(), () -> sequence(labeled.body(), inner));
    String label = jumps.label(labeled.target());
    if (label.isEmpty()) {
      code.add(inner.build());
    } else {
      code.add("$L{\n$>", label).add(inner.build()).add("$<}\n");
    }
  }

  private void select(Stmt.Switch select, CodeBlock.Builder code) {
    if (select.arms().isEmpty()) {
      return;
    }
    CodeBlock.Builder inner = CodeBlock.builder();
    jumps.inSwitch(
        select.target(),
        () -> {
          for (int i = 0; i < select.arms().size(); i++) {
            boolean isRest = select.complete() && i == select.arms().size() - 1;
            inner.add(isRest ? "default:\n$>" : "case " + (i + 1) + ":\n$>");
            sequence(select.arms().get(i), inner);
            inner.add("$<");
          }
        });
    String label = jumps.label(select.target());
    code.beginControlFlow("$Lswitch ($L)", label, select.selector().name());
    code.add(inner.build()).endControlFlow();
  }

  private void guard(Stmt.Try guarded, CodeBlock.Builder code) {
    code.beginControlFlow("try");
    sequence(guarded.body(), code);
    for (Stmt.Catch handler : guarded.catches()) {
      Local local = handler.local();
      boolean isMoved = moved.contains(local);
      CodeBlock types = fragments.write(handler.types(), Map.of());
      code.nextControlFlow("catch ($L $L)", types, local.name() + (isMoved ? "$" : ""));
      if (isMoved) {
        code.add("$L = $L;\n", local.name(), local.name() + "$");
      }
      sequence(handler.body(), code);
    }
    if (guarded.finalizer().isPresent()) {
      code.nextControlFlow("finally");
      finish(guarded.finalizer().get(), awaits.any(guarded), code);
    }
    code.endControlFlow();
  }

  /** A finalizer, which does nothing when it is passed only because of a suspension. */
  private void finish(Stmt.Finalizer cleanUp, boolean awaits, CodeBlock.Builder code) {
    if (awaits && cleanUp.completes()) {
      code.beginControlFlow("if ($L)", suspensions.notSuspended());
      sequence(cleanUp.body(), code);
      code.endControlFlow();
    } else {
      if (awaits) {
        suspensions.leaveIfSuspended(code);
      }
      sequence(cleanUp.body(), code);
    }
  }
}
