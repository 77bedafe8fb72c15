package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Callee;
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
   * @param types the names of types, whose mirrors get what the machine may not name
   * @param callees the methods that can be entered directly
   * @param largest the size, in bytes of code, from which on the body is cut into methods
   */
  public static Lowered lower(
      AsyncMethod method,
      ClassName machine,
      TypeNames types,
      Map<ExecutableElement, Callee> callees,
      int largest) {
    Family family = new Family(method.body(), machine, types, callees, largest);
    Context context = new Context(method.body(), machine, family, null);
    Body body = body(context);
    return lowered(context, body, !method.isStatic(), family.lambdas());
  }

  /** Lowers an async lambda; its machine gets what it captures before its own parameters. */
  static Lowered lambda(Context context) {
    Body body = body(context);
    return lowered(context, body, context.usesSelf(), List.of());
  }

  private static Body body(Context context) {
    List<Local> own = new ArrayList<>();
    named(context.body.parameters()).forEach(parameter -> own.add(context.declare(parameter)));
    List<Stmt> code = new ArrayList<>(context.captures().constants());
    LowerStatement statement = new LowerStatement(context);
    if (context.body.code() instanceof BlockTree block) {
      statement.lower(block.getStatements(), code);
      if (context.completion.canComplete(block)) {
        code.add(
            context.returnsNothing()
                ? new Stmt.Return(Fragment.of(context.endValue()))
                : Exits.swallowed());
      }
    } else {
      statement.leaveByReturn((ExpressionTree) context.body.code(), code);
    }
    List<Local> parameters = new ArrayList<>(context.captures().arguments().keySet());
    parameters.addAll(own);
    Stmt.Block statements = new Stmt.Block(code);
    Body whole = Places.of(parameters, statements, context.classes().members(), context.entered());
    int largest = context.family.largest();
    if (Partition.sizeOf(whole) <= largest && hasRoomFor(parameters)) {
      return whole;
    }
    Stmt.Block cut = Partition.of(statements, largest);
    return Places.of(parameters, cut, context.classes().members(), context.entered());
  }

  /** Whether {@code run} can have {@code parameters} beside flow, depth, frame and self. */
  private static boolean hasRoomFor(List<Local> parameters) {
    return parameters.stream().mapToInt(Local::slots).sum() + 4 <= AsyncMethod.MAX_SLOTS;
  }

  /** Those that can be used: the parameter of a lambda may be called {@code _}. */
  static List<? extends VariableTree> named(List<? extends VariableTree> parameters) {
    return parameters.stream().filter(parameter -> !parameter.getName().isEmpty()).toList();
  }

  private static Lowered lowered(
      Context context, Body body, boolean hasSelf, List<Lowered> lambdas) {
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
