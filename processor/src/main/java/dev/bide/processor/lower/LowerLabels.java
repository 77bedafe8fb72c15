package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Access;
import dev.bide.processor.ir.Fragment.Use;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.BodyScanner;
import dev.bide.processor.source.Guards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * The labels of a switch, which choose the number of an arm. A guard that awaits is asked behind
 * the choice; if it says no, the choice is made once more without it and what stands before it.
 *
 * <pre>{@code
 * case Integer i when await(isBig(i)) -> ...
 * default -> ...
 * // becomes
 * do {
 *   arm = switch (selected) {
 *     case Integer i when refused < 1 -> { i$1 = i; yield -1; }
 *     default -> 2;
 *   };
 *   if (arm == -1) {
 *     Boolean isBig$1 = await(isBig(i$1));
 *     if (isBig$1) { arm = 1; } else { refused = 1; }
 *   }
 * } while (arm < 0);
 * }</pre>
 */
final class LowerLabels {
  private final Context context;
  private final LowerExpression expressions;
  private final Local arm;
  private final long waiting;
  private final List<Object> choice = new ArrayList<>();
  private final List<Stmt> guards = new ArrayList<>();

  /** The number of the last guard that has said no. */
  private final Local refused;

  /**
   * @param arm gets the number
   */
  LowerLabels(
      Context context, LowerExpression expressions, Local arm, List<? extends CaseTree> cases) {
    this.context = context;
    this.expressions = expressions;
    this.arm = arm;
    this.waiting = cases.stream().filter(this::waits).count();
    this.refused = waiting == 0 ? null : context.temporary("refused", TypeName.INT);
  }

  private boolean waits(CaseTree label) {
    return Guards.of(label).filter(context.suspensions::in).isPresent();
  }

  /** The start of the choice: what is chosen by. */
  void select(ExpressionTree selector, List<Stmt> out) {
    Fragment selected = expressions.lower(selector, out);
    if (waiting > 0) {
      TypeName type = context.types.name(context.method.type(selector));
      Local kept = context.temporary("selected", type);
      out.add(new Stmt.Declare(kept, Fragment.of(type, " "), Optional.of(selected)));
      selected = Fragment.of(kept);
    }
    choice.addAll(List.of("switch (", selected, ") {\n"));
  }

  /** {@code label} chooses the arm called {@code number}. */
  void add(CaseTree label, int number) {
    Optional<ExpressionTree> guard = Guards.of(label);
    if (waits(label)) {
      addWaiting(label, guard.get(), number);
      return;
    }
    int start = context.method.start(label);
    int end = endOf(label, null);
    Map<Tree, Fragment> replaced =
        guard.isPresent() && guards.size() < waiting
            ? Map.of(guard.get(), unlessRefused(guard.get()))
            : Map.of();
    Fragment header =
        end == start ? Fragment.of("default") : context.slicer.slice(label, start, end, replaced);
    add(header, bind(label, null, end), number);
  }

  private Fragment unlessRefused(ExpressionTree guard) {
    return Fragment.of(isNotRefused(), " && (", context.slice(guard), ")");
  }

  /** Whether the next guard that awaits has not said no yet. */
  private Fragment isNotRefused() {
    return Fragment.of(new Use(refused, Access.READ, true), " < " + (guards.size() + 1));
  }

  private void addWaiting(CaseTree label, ExpressionTree guard, int number) {
    int end = endOf(label, guard);
    Fragment header =
        Fragment.of(
            context.slicer.slice(label, context.method.start(label), end, Map.of()),
            " when ",
            isNotRefused());
    int key = guards.size() + 1;
    add(header, bind(label, guard, end), -key);
    List<Stmt> ask = new ArrayList<>();
    Fragment agreed = expressions.lower(guard, ask);
    Stmt take = new Stmt.Assign(arm, Fragment.of("" + number));
    Stmt refuse = new Stmt.Assign(refused, Fragment.of("" + key));
    ask.add(new Stmt.If(agreed, new Stmt.Block(List.of(take)), new Stmt.Block(List.of(refuse))));
    guards.add(
        new Stmt.If(
            Fragment.of(arm, " == -" + key), new Stmt.Block(ask), new Stmt.Block(List.of())));
  }

  private void add(Fragment header, Fragment binds, int number) {
    choice.addAll(List.of("  ", header));
    choice.addAll(
        binds.parts().isEmpty()
            ? List.of(" -> " + number + ";\n")
            : List.of(" -> { ", binds, "yield " + number + "; }\n"));
  }

  /**
   * Where what {@code label} has before its arrow or colon ends, but for its guard {@code less}.
   */
  private int endOf(CaseTree label, Tree less) {
    int[] end = {context.method.start(label)};
    new LabelScanner(label, less) {
      @Override
      void visit(Tree tree) {
        end[0] = Math.max(end[0], context.method.end(tree));
      }
    }.scan(label, null);
    return end[0];
  }

  /** Keeps what the patterns bind, if it is used behind {@code end}. */
  private Fragment bind(CaseTree label, Tree guard, int end) {
    List<Object> binds = new ArrayList<>();
    new LabelScanner(label, guard) {
      @Override
      void visit(Tree tree) {
        if (tree instanceof VariableTree binding) {
          Element variable = context.method.element(binding);
          if (context.variables.isUsedOutside(variable, context.method.start(label), end)) {
            Local local = context.declareCaseBinding(variable);
            Fragment cast = context.types.castOfTested(variable.asType());
            binds.addAll(List.of(Fragment.written(local), " = ", cast, binding.getName() + "; "));
          }
        }
      }
    }.scan(label, null);
    return Fragment.of(binds.toArray());
  }

  /** The end of the choice: it is made. */
  void choose(boolean isComplete, List<Stmt> out) {
    choice.add(isComplete ? "}" : "  default -> 0;\n}");
    Fragment chosen = Fragment.of(choice.toArray());
    if (waiting == 0) {
      out.add(new Stmt.Declare(arm, Fragment.of("int "), Optional.of(chosen)));
      return;
    }
    out.add(new Stmt.Declare(arm, Fragment.of("int "), Optional.empty()));
    out.add(new Stmt.Declare(refused, Fragment.of("int "), Optional.of(Fragment.of("0"))));
    guards.add(0, new Stmt.Assign(arm, chosen));
    Target target = context.target("choose");
    Fragment undecided = Fragment.of(arm, " < 0");
    out.add(Stmt.Loop.doWhile(target, new Stmt.Block(guards), undecided));
  }

  /** Visits what stands before the arrow or colon, but not lambdas and classes in it. */
  private abstract static class LabelScanner extends BodyScanner<Void> {
    private final CaseTree label;
    private final Tree guard;

    LabelScanner(CaseTree label, Tree guard) {
      this.label = label;
      this.guard = guard;
    }

    abstract void visit(Tree tree);

    @Override
    public Void scan(Tree tree, Void unused) {
      boolean isArm =
          tree == label.getBody()
              || label.getStatements() != null && label.getStatements().contains(tree);
      if (tree == null || isArm || tree == guard) {
        return null;
      }
      if (tree != label) {
        visit(tree);
      }
      return super.scan(tree, null);
    }
  }
}
