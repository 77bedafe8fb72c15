package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.MachineNames;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.Suspensions;
import dev.bide.processor.source.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/**
 * From trees to the intermediate representation.
 *
 * <p>Postcondition: an await is a statement of its own, no {@code catch} or {@code finally} awaits,
 * every local knows whether it has to move to the start of {@code run}, and every await which
 * locals live across it.
 */
public final class Lower {
  private Lower() {}

  /**
   * Lowers one method.
   *
   * @param machine the name of the machine
   * @param mirrors gets the members that the machine may not name
   * @param result what {@code run} returns
   * @param callees the methods that can be entered directly
   */
  public static Body lower(
      AsyncMethod method,
      ClassName machine,
      Suspensions suspensions,
      Variables variables,
      MachineNames names,
      Mirrors mirrors,
      TypeName result,
      Map<ExecutableElement, Callee> callees) {
    Context context =
        new Context(method, machine, suspensions, variables, names, mirrors, result, callees);
    List<Local> parameters = new ArrayList<>();
    for (VariableTree parameter : method.tree().getParameters()) {
      parameters.add(context.declare(parameter));
    }
    Stmt.Block statements =
        new LowerStatement(context).block(method.tree().getBody().getStatements());
    return Places.of(parameters, statements, context.classes().members(), context.entered());
  }
}
