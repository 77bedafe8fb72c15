package dev.bide.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bide.processor.ir.Body;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.MachineNames;
import dev.bide.processor.source.Mirrors;

/**
 * Everything that the source of a machine is made from.
 *
 * @param name the machine's
 * @param result what {@code run} returns
 * @param isEntered whether a body of the same file enters it directly
 * @param file the user's
 */
public record MachinePlan(
    ClassName name,
    AsyncMethod method,
    Body body,
    MachineNames names,
    Mirrors mirrors,
    TypeName result,
    boolean isEntered,
    SourceFile file) {
  /** This plan, knowing whether the machine is entered directly. */
  public MachinePlan entered(boolean isEntered) {
    return new MachinePlan(name, method, body, names, mirrors, result, isEntered, file);
  }
}
