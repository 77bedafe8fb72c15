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
import java.util.Optional;
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
  private final Jumps jumps;
  private final Set<Local> moved;
  private final MachineNames names;
  private final Suspensions suspensions;
  private final FragmentWriter fragments;
  private final AwaitWriter awaitWriter;
  private final Entry entry;
  private final Optional<Parts> parts;

  /**
   * @param names as they are where the statements stand
   * @param jumps those of the method that is being written
   * @param parts writes the methods that the body is cut into
   */
  BodyWriter(
      Body body, MachineNames names, Suspensions suspensions, Jumps jumps, Optional<Parts> parts) {
    this.moved = Set.copyOf(body.moved());
    this.names = names;
    this.entry = new Entry(awaits, names.at());
    this.suspensions = suspensions;
    this.jumps = jumps;
    this.parts = parts;
    this.fragments = new FragmentWriter(suspensions.unstable(), jumps::text, parts.isPresent());
    this.awaitWriter = new AwaitWriter(moved, names, suspensions, fragments);
  }

  static String zero(TypeName type) {
    if (!type.isPrimitive()) {
      return "null";
    }
    return type.equals(TypeName.BOOLEAN) ? "false" : "0";
  }

  // Entering statements at their awaits.

  void sequence(Stmt.Block block, CodeBlock.Builder code) {
    if (awaits.isDispatched(block)) {
      dispatch("default", block, code);
    } else {
      block.statements().forEach(statement -> write(statement, code));
    }
  }

  /**
   * The same, inside a statement that can complete normally in the eyes of javac, even if the block
   * cannot: what follows is reachable.
   */
  void completing(Stmt.Block block, CodeBlock.Builder code) {
    if (awaits.isDispatched(block)) {
      List<Integer> first = awaits.in(block.statements().get(0));
      dispatch(first.isEmpty() ? "case 0" : "case 0, " + Entry.numbers(first), block, code);
    } else {
      code.beginControlFlow("if ($L >= 0)", names.at());
      sequence(block, code);
      code.endControlFlow();
    }
  }

  private void dispatch(String start, Stmt.Block block, CodeBlock.Builder code) {
    List<Stmt> statements = block.statements();
    code.beginControlFlow("switch ($L)", names.at());
    code.add("$L:\n$>", start);
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
      awaitWriter.write(suspend, code);
    } else if (statement instanceof Stmt.Emit emit) {
      awaitWriter.write(emit, code);
    } else if (statement instanceof Stmt.Block block) {
      sequence(block, code);
    } else if (statement instanceof Stmt.Split split) {
      parts.orElseThrow().call(split, jumps, code);
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
      Fragment value =
          Fragment.of(new Fragment.Returned(true), leave.value(), new Fragment.Returned(false));
      line("return ", value, ";\n", code);
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
    LoopHead head = LoopHead.of(loop, fragments, entry, code);
    CodeBlock.Builder inner = CodeBlock.builder();
    jumps.inLoop(loop.target(), () -> sequence(loop.body(), inner));
    String label = jumps.label(loop.target());
    code.beginControlFlow("$L$L", label, loop.atEnd() ? "do" : head.code()).add(inner.build());
    if (loop.atEnd()) {
      code.endControlFlow("while ($L)", head.test());
    } else {
      code.endControlFlow();
    }
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
            inner.add(isRest ? "default:\n$>" : "case " + (select.first() + i) + ":\n$>");
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
