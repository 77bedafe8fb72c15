package dev.bide.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bide.processor.ir.Body;
import dev.bide.processor.source.AsyncBody;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.MachineNames;
import dev.bide.processor.source.Results;
import dev.bide.processor.source.Style;
import dev.bide.processor.source.TypeNames;
import java.util.List;

/**
 * Everything that the source of a machine is made from.
 *
 * @param name the machine's
 * @param result what {@code run} returns
 * @param hasSelf whether it has the host's instance
 * @param types the names of types in it
 * @param isEntered whether a body of the same file enters it directly
 * @param file the user's
 * @param lambdas the machines of lambdas that are members of it
 */
public record MachinePlan(
    ClassName name,
    AsyncBody source,
    Body body,
    MachineNames names,
    TypeName result,
    boolean hasSelf,
    TypeNames types,
    boolean isEntered,
    SourceFile file,
    List<MachinePlan> lambdas) {
  /** The method whose body this is, or that the lambda stands in. */
  public AsyncMethod method() {
    return source.method();
  }

  /** Whether it emits items, and has no result. */
  boolean isGenerator() {
    return source.style() == Style.GENERATOR;
  }

  /** An expression for what {@code run} returns when that has no meaning. */
  String nothing() {
    return Results.nothing(result);
  }

  /** This plan, knowing whether the machine is entered directly. */
  public MachinePlan entered(boolean isEntered) {
    return new MachinePlan(
        name, source, body, names, result, hasSelf, types, isEntered, file, lambdas);
  }
}
