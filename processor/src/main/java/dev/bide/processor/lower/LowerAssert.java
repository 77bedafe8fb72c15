package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart an assertion: it awaits only where assertions are enabled.
 *
 * <pre>{@code
 * assert await(a) : b;
 * // becomes
 * boolean enabled = false;
 * assert enabled = true;
 * if (enabled) {
 *   Boolean a$1 = await(a);
 *   if (!a$1) throw new AssertionError(b);
 * }
 * }</pre>
 */
final class LowerAssert {
  private final Context context;
  private final LowerExpression expressions;

  LowerAssert(Context context, LowerExpression expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  void lower(AssertTree statement, List<Stmt> out) {
    Local enabled = context.temporary("enabled", TypeName.BOOLEAN);
    Fragment no = Fragment.of("false");
    out.add(new Stmt.Declare(enabled, Fragment.of("boolean "), Optional.of(no)));
    Fragment enable = Fragment.of("assert ", Fragment.written(enabled), " = true;");
    out.add(new Stmt.Code(enable));
    List<Stmt> checked = new ArrayList<>();
    Fragment condition = expressions.lower(statement.getCondition(), checked);
    ExpressionTree detail = statement.getDetail();
    if (detail == null) {
      checked.add(new Stmt.Code(Fragment.of("assert ", condition, ";")));
    } else {
      List<Stmt> failed = new ArrayList<>();
      Fragment message = expressions.lower(detail, failed);
      failed.add(
          new Stmt.Throw(
              Fragment.of("new ", TypeName.get(AssertionError.class), "(", message, ")")));
      checked.add(
          new Stmt.If(
              Fragment.of("!(", condition, ")"),
              new Stmt.Block(failed),
              new Stmt.Block(List.of())));
    }
    out.add(new Stmt.If(Fragment.of(enabled), new Stmt.Block(checked), new Stmt.Block(List.of())));
  }
}
