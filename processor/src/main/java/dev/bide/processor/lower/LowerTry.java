package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.WellFormed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart {@code try}: a body that awaits stays in it; a {@code catch} or {@code finally} that
 * awaits moves behind it.
 */
final class LowerTry {
  private final Context context;
  private final LowerStatement statements;

  LowerTry(Context context, LowerStatement statements) {
    this.context = context;
    this.statements = statements;
  }

  void lower(TryTree tree, List<Stmt> out) {
    BlockTree finalizer = tree.getFinallyBlock();
    if (finalizer == null) {
      guarded(tree, out);
    } else if (context.suspensions.in(finalizer)) {
      statements
          .exits()
          .withCleanUp(
              tree,
              context.completion.guardedCanComplete(tree),
              body -> guarded(tree, body),
              context.completion.canComplete(finalizer),
              (thrown, cleanUp) -> statements.lower(finalizer.getStatements(), cleanUp),
              out);
    } else {
      List<Stmt> body = new ArrayList<>();
      guarded(tree, body);
      Stmt.Block cleanUp = statements.block(finalizer.getStatements());
      boolean completes = context.completion.canComplete(finalizer);
      out.add(join(new Stmt.Block(body), new Stmt.Finalizer(cleanUp, completes)));
    }
  }

  /** {@code try body finally cleanUp}; a body that is only a {@code try} shares it. */
  private static Stmt join(Stmt.Block body, Stmt.Finalizer cleanUp) {
    if (body.statements().size() == 1
        && body.statements().get(0) instanceof Stmt.Try inner
        && inner.finalizer().isEmpty()) {
      return new Stmt.Try(inner.body(), inner.catches(), Optional.of(cleanUp));
    }
    return new Stmt.Try(body, List.of(), Optional.of(cleanUp));
  }

  /** Everything but the {@code finally}. */
  private void guarded(TryTree tree, List<Stmt> out) {
    if (tree.getCatches().isEmpty()) {
      withResources(tree, 0, out);
      return;
    }
    List<Stmt> body = new ArrayList<>();
    withResources(tree, 0, body);
    if (tree.getCatches().stream().map(CatchTree::getBlock).noneMatch(context.suspensions::in)) {
      List<Stmt.Catch> catches = tree.getCatches().stream().map(this::handler).toList();
      out.add(new Stmt.Try(new Stmt.Block(body), catches, Optional.empty()));
    } else {
      handleBehind(tree, new Stmt.Block(body), out);
    }
  }

  private Stmt.Catch handler(CatchTree tree) {
    Local local = context.declare(tree.getParameter());
    return new Stmt.Catch(
        local, types(tree.getParameter()), statements.block(tree.getBlock().getStatements()));
  }

  private Fragment types(VariableTree parameter) {
    return context.slice(parameter.getType());
  }

  /**
   *
   *
   * <pre>{@code
   * try { body } catch (A e) { await(x); }
   * // becomes
   * A e = null;
   * int handler = 0;
   * try {
   *   body
   * } catch (A e$0) {
   *   e = e$0;
   *   handler = 1;
   * }
   * switch (handler) {
   *   case 1: await(x);
   * }
   * }</pre>
   */
  private void handleBehind(TryTree tree, Stmt.Block body, List<Stmt> out) {
    Local handler = context.temporary("handler", TypeName.INT);
    Target target = context.target("handle");
    out.add(new Stmt.Declare(handler, Fragment.of("int "), Optional.of(Fragment.of("0"))));
    List<Stmt.Catch> catches = new ArrayList<>();
    List<Stmt.Block> arms = new ArrayList<>();
    for (CatchTree caught : tree.getCatches()) {
      Local local = context.declare(caught.getParameter());
      Local parameter = context.temporary(local.name(), local.type());
      Stmt keep = new Stmt.Assign(local, Fragment.of(parameter));
      Stmt choose = new Stmt.Assign(handler, Fragment.of("" + (arms.size() + 1)));
      catches.add(
          new Stmt.Catch(
              parameter, types(caught.getParameter()), new Stmt.Block(List.of(keep, choose))));
      List<Stmt> arm = new ArrayList<>();
      statements.lower(caught.getBlock().getStatements(), arm);
      if (context.completion.canComplete(caught.getBlock())) {
        arm.add(new Stmt.Leave(new Jump(true, target)));
      }
      arms.add(new Stmt.Block(arm));
    }
    out.add(new Stmt.Try(body, catches, Optional.empty()));
    boolean isComplete = !context.completion.bodyCanComplete(tree, 0);
    out.add(new Stmt.Switch(target, handler, 1, arms, isComplete));
  }

  /** The resources from {@code index} on, and the body. */
  private void withResources(TryTree tree, int index, List<Stmt> out) {
    List<? extends Tree> resources = tree.getResources();
    if (index == resources.size()) {
      statements.lower(tree.getBlock().getStatements(), out);
      return;
    }
    Tree tried = resources.get(index);
    Local resource = resource(tried, out);
    boolean isContext = context.suspensions.isAsyncContext(tried);
    if (!isContext) {
      requireClose(tried);
    }
    statements
        .exits()
        .withCleanUp(
            tree,
            context.completion.bodyCanComplete(tree, index),
            body -> withResources(tree, index + 1, body),
            true,
            (thrown, cleanUp) -> {
              if (isContext) {
                exit(tried, resource, thrown, cleanUp);
              } else {
                cleanUp.add(close(resource, thrown));
              }
            },
            out);
  }

  private void requireClose(Tree resource) {
    AsyncMethod method = context.method;
    WellFormed.requireClose(method.type(resource), method.types(), method.elements());
  }

  private Local resource(Tree resource, List<Stmt> out) {
    if (resource instanceof VariableTree variable) {
      statements.declare(variable, out);
      return context.local(context.method.element(variable));
    }
    TypeName type = context.types.name(context.method.type(resource));
    Local local = context.temporary("resource", type);
    Fragment value = statements.expressions().lower((ExpressionTree) resource, out);
    out.add(new Stmt.Declare(local, Fragment.of(type, " "), Optional.of(value)));
    return local;
  }

  /** Closes a resource as JLS 14.20.3.1 says. */
  private static Stmt close(Local resource, Local thrown) {
    TypeName throwable = TypeName.get(Throwable.class);
    return new Stmt.Code(
        Fragment.of(
            "if (",
            resource,
            " != null) {\n",
            "  if (",
            thrown,
            " == null) {\n",
            "    ",
            resource,
            ".close();\n",
            "  } else {\n",
            "    try {\n",
            "      ",
            resource,
            ".close();\n",
            "    } catch (",
            throwable,
            " suppressed) {\n",
            "      ",
            thrown,
            ".addSuppressed(suppressed);\n",
            "    }\n",
            "  }\n",
            "}"));
  }

  /**
   * Python's {@code __aexit__}: sees what the body has thrown, and swallows it by giving true.
   *
   * <pre>{@code
   * Boolean swallow = await(resource.exit(thrown));
   * if (Boolean.TRUE.equals(swallow)) thrown = null;
   * }</pre>
   */
  private void exit(Tree tried, Local resource, Local thrown, List<Stmt> out) {
    TypeName bool = ClassName.get(Boolean.class);
    Local swallow = context.temporary("swallow", bool);
    List<Stmt> exit = new ArrayList<>();
    Fragment operand = Fragment.of(resource, ".exit(", thrown, ")");
    exit.add(
        new Stmt.Suspend(
            context.nextAwait(),
            Optional.of(swallow),
            true,
            context.call(context.names.flow(), "await", operand, context.names.depth()),
            context.resumed(bool),
            context.method.line(tried),
            resource.name() + ".exit(...)"));
    Stmt.Block forget = new Stmt.Block(List.of(new Stmt.Assign(thrown, Fragment.of("null"))));
    exit.add(
        new Stmt.If(
            Fragment.of(bool, ".TRUE.equals(", swallow, ")"), forget, new Stmt.Block(List.of())));
    out.add(
        new Stmt.If(
            Fragment.of(resource, " != null"), new Stmt.Block(exit), new Stmt.Block(List.of())));
  }
}
