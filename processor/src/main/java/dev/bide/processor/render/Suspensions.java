package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Local;
import java.util.List;
import java.util.Set;

/** How an activation leaves the Java stack at an await, and comes back. */
interface Suspensions {
  /** The locals other than parameters that the frame has fields for. */
  List<Local> fields();

  /** The locals that lambdas and classes cannot capture, only copies of them. */
  Set<Local> unstable();

  /** Leaves the stack if the flow is suspended. */
  void suspendIfNeeded(int number, CodeBlock.Builder code);

  /** A condition that does not hold while the activation leaves the stack. */
  CodeBlock notSuspended();

  /** Leaves a {@code finally} that is passed only because the activation is being suspended. */
  void leaveIfSuspended(CodeBlock.Builder code);

  /** Gives {@code item} to whoever iterates. */
  void emit(int number, CodeBlock item, CodeBlock.Builder code);
}
