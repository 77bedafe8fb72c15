package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes apart {@code for (T x : awaitEach(source))}. The source is closed on every way out.
 *
 * <pre>{@code
 * for (T x : awaitEach(source)) { body }
 * // becomes
 * AwaitEach<T> x$each = awaitEach(source);
 * try {
 *   while (true) {
 *     T x$0 = await x$each.next();
 *     if (x$each.ended()) break;
 *     T x = x$0;
 *     body
 *   }
 * } finally {
 *   await x$each.close(thrown);         // what fails then is suppressed by what the body has thrown
 * }
 * }</pre>
 *
 * A generator of the same file that nobody has but the loop is stepped without an {@code
 * AwaitEach}:
 *
 * <pre>{@code
 * Machine x$each = Machine.open(...);
 * ...
 *     T x$0 = await Machine.next(x$each);
 * }</pre>
 */
final class LowerAwaitEach {
  private static final ClassName AWAIT_EACH = ClassName.get("dev.bide", "AwaitEach");

  private final Context context;
  private final LowerStatement statements;
  private final LowerForEach loops;

  /**
   * What a loop iterates over.
   *
   * @param each the local that has it
   * @param item the type of what {@code next} gives
   * @param close closes it, given what the body has thrown
   */
  private record Source(
      Local each,
      TypeName item,
      Fragment next,
      Fragment resumed,
      Fragment ended,
      Function<Local, Fragment> close) {}

  LowerAwaitEach(Context context, LowerStatement statements, LowerForEach loops) {
    this.context = context;
    this.statements = statements;
    this.loops = loops;
  }

  void lower(EnhancedForLoopTree loop, String label, List<Stmt> out) {
    Source source =
        generator(loop)
            .map(generator -> openGenerator(loop, generator, out))
            .orElseGet(() -> openSource(loop, out));
    statements
        .exits()
        .withCleanUp(
            loop,
            true,
            body -> overItems(loop, label, source, body),
            true,
            (thrown, cleanUp) -> cleanUp.add(close(loop, source, thrown)),
            out);
  }

  /** The call of a generator that only {@code loop} will have, if it iterates over one. */
  private Optional<DirectCall> generator(EnhancedForLoopTree loop) {
    return Vocabulary.strip(loop.getExpression()) instanceof MethodInvocationTree each
            && Vocabulary.isVerb(context.method.element(each), "awaitEach")
            && each.getTypeArguments().isEmpty()
            && Vocabulary.strip(Vocabulary.argument(each)) instanceof ExpressionTree source
        ? DirectCall.of(source, context, statements.expressions(), new Operands(context))
        : Optional.empty();
  }

  private Source openGenerator(EnhancedForLoopTree loop, DirectCall generator, List<Stmt> out) {
    Fragment opened = generator.open(out);
    Local each = context.temporary(nameFor(loop), generator.generator());
    out.add(LowerForEach.declare(each, opened));
    TypeName item = generator.type(itemType(loop));
    return new Source(
        each,
        item,
        generator.next(each, item),
        context.resumed(item),
        context.call(AWAIT_EACH, "ended", each),
        thrown ->
            context.call(
                AWAIT_EACH, "close", context.names.flow(), context.names.depth(), each, thrown));
  }

  private Source openSource(EnhancedForLoopTree loop, List<Stmt> out) {
    Fragment opened = statements.expressions().lower(loop.getExpression(), out);
    Local each =
        context.temporary(nameFor(loop), ParameterizedTypeName.get(AWAIT_EACH, elementType(loop)));
    out.add(LowerForEach.declare(each, opened));
    return new Source(
        each,
        itemType(loop),
        context.call(each, "next", context.names.flow(), context.names.depth()),
        context.call(each, "resumedNext", context.names.flow()),
        context.call(each, "ended"),
        thrown -> context.call(each, "close", context.names.flow(), context.names.depth(), thrown));
  }

  private void overItems(EnhancedForLoopTree loop, String label, Source source, List<Stmt> out) {
    Target target = context.breakTarget(loop, label);
    context.continueBy(loop, new Jump(false, target));
    Local item = context.temporary(LowerForEach.name(loop), source.item());
    List<Stmt> body = new ArrayList<>();
    body.add(
        new Stmt.Suspend(
            context.nextAwait(),
            Optional.of(item),
            true,
            source.next(),
            source.resumed(),
            context.method.line(loop),
            "awaitEach"));
    body.add(LowerLoop.breakIf(source.ended(), target));
    loops.declareElement(loop.getVariable(), Fragment.of(item), body);
    statements.lower(loop.getStatement(), body);
    out.add(Stmt.Loop.endless(target, new Stmt.Block(body)));
  }

  private Stmt close(EnhancedForLoopTree loop, Source source, Local thrown) {
    return new Stmt.Suspend(
        context.nextAwait(),
        Optional.empty(),
        false,
        source.close().apply(thrown),
        context.resumed(ClassName.get(Void.class)),
        context.method.line(loop),
        "awaitEach: close");
  }

  private static String nameFor(EnhancedForLoopTree loop) {
    return LowerForEach.name(loop) + "$each";
  }

  private TypeName elementType(EnhancedForLoopTree loop) {
    return loops.elementType(context.method.type(loop.getExpression()));
  }

  private TypeName itemType(EnhancedForLoopTree loop) {
    return elementType(loop) instanceof WildcardTypeName wildcard
        ? wildcard.upperBounds().get(0)
        : elementType(loop);
  }
}
