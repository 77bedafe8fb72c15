package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.TypeNames;
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
   * Lowers one method, and the async lambdas in it.
   *
   * @param machine the name of the machine
   * @param mirrors gets the members that the machine may not name
   * @param callees the methods that can be entered directly
   */
  public static Lowered lower(
      AsyncMethod method,
      ClassName machine,
      Mirrors mirrors,
      Map<ExecutableElement, Callee> callees) {
    Family family = new Family(machine, mirrors, new TypeNames(method), callees);
    Context context = new Context(method.body(), machine, family);
    Body body = body(context);
    return lowered(context, body, !method.isStatic(), family.allLambdas());
  }

  static Body body(Context context) {
    List<Local> parameters = new ArrayList<>();
    for (VariableTree parameter : context.body.parameters()) {
      parameters.add(context.declare(parameter));
    }
    Stmt.Block statements = new LowerStatement(context).body(context.body.code());
    return Places.of(parameters, statements, context.classes().members(), context.entered());
  }

  static Lowered lowered(Context context, Body body, boolean hasSelf, List<Lowered> lambdas) {
    return new Lowered(
        context.body,
        context.machine,
        body,
        context.names,
        context.result,
        hasSelf,
        context.types,
        lambdas);
  }
}
