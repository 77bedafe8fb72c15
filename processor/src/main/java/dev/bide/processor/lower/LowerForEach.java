package dev.bide.processor.lower;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Vocabulary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Takes apart for-each loops: what is iterated over becomes a local of its own. */
final class LowerForEach {
  /** The types whose only argument is the type of what they iterate over. */
  private static final Set<String> ITERABLES = Set.of("java.lang.Iterable", Vocabulary.AWAIT_EACH);

  private final Context context;
  private final LowerStatement statements;

  LowerForEach(Context context, LowerStatement statements) {
    this.context = context;
    this.statements = statements;
  }

  /** A for-each loop over an array, an {@code Iterable} or {@code awaitEach(...)}. */
  void lower(EnhancedForLoopTree loop, String label, List<Stmt> out) {
    if (context.suspensions.isAsync(loop)) {
      new LowerAwaitEach(context, statements, this).lower(loop, label, out);
      return;
    }
    TypeMirror type = context.method.type(loop.getExpression());
    Fragment source = statements.expressions().lower(loop.getExpression(), out);
    if (type.getKind() == TypeKind.ARRAY) {
      overArray(loop, label, source, (ArrayType) type, out);
    } else {
      overIterable(loop, label, source, type, out);
    }
  }

  /**
   *
   *
   * <pre>{@code
   * for (T x : source) { body }
   * // becomes
   * Iterator<T> x$iterator = source.iterator();
   * while (x$iterator.hasNext()) {
   *   T x = x$iterator.next();
   *   body
   * }
   * }</pre>
   */
  private void overIterable(
      EnhancedForLoopTree loop, String label, Fragment source, TypeMirror type, List<Stmt> out) {
    TypeName iteratorType =
        ParameterizedTypeName.get(ClassName.get(Iterator.class), elementType(type));
    Local iterator = context.temporary(name(loop) + "$iterator", iteratorType);
    Fragment value = Fragment.of(parenthesized(loop.getExpression(), source), ".iterator()");
    out.add(declare(iterator, value));
    body(
        loop,
        label,
        Fragment.of(iterator, ".hasNext()"),
        List.of(),
        Fragment.of(iterator, ".next()"),
        out);
  }

  /**
   *
   *
   * <pre>{@code
   * for (T x : source) { body }
   * // becomes
   * T[] x$array = source;
   * for (int x$index = 0; x$index < x$array.length; x$index++) {
   *   T x = x$array[x$index];
   *   body
   * }
   * }</pre>
   */
  private void overArray(
      EnhancedForLoopTree loop, String label, Fragment source, ArrayType type, List<Stmt> out) {
    TypeName arrayType = ArrayTypeName.of(context.types.name(type.getComponentType()));
    Local array = context.temporary(name(loop) + "$array", arrayType);
    Local index = context.temporary(name(loop) + "$index", TypeName.INT);
    out.add(declare(array, source));
    out.add(declare(index, Fragment.of("0")));
    Fragment.Part step = new Fragment.Use(index, Fragment.Access.UPDATE, false);
    body(
        loop,
        label,
        Fragment.of(index, " < ", array, ".length"),
        List.of(Fragment.of(step, "++")),
        Fragment.of(array, "[", index, "]"),
        out);
  }

  private void body(
      EnhancedForLoopTree loop,
      String label,
      Fragment condition,
      List<Fragment> updates,
      Fragment element,
      List<Stmt> out) {
    Target target = context.breakTarget(loop, label);
    context.continueBy(loop, new Jump(false, target));
    List<Stmt> body = new ArrayList<>();
    declareElement(loop.getVariable(), element, body);
    statements.lower(loop.getStatement(), body);
    Optional<String> more = Optional.of(context.fresh("more"));
    out.add(
        new Stmt.Loop(target, Optional.of(condition), more, updates, new Stmt.Block(body), false));
  }

  /** Declares the variable of a loop. */
  void declareElement(VariableTree variable, Fragment element, List<Stmt> body) {
    Local local = context.declare(variable);
    Fragment head = Fragment.of(local.type(), " ");
    body.add(new Stmt.Declare(local, head, Optional.of(element)));
  }

  static Stmt declare(Local local, Fragment value) {
    return new Stmt.Declare(local, Fragment.of(local.type(), " "), Optional.of(value));
  }

  static String name(EnhancedForLoopTree loop) {
    return loop.getVariable().getName().toString();
  }

  private static Fragment parenthesized(ExpressionTree expression, Fragment text) {
    return switch (expression.getKind()) {
      case IDENTIFIER, METHOD_INVOCATION, MEMBER_SELECT, PARENTHESIZED, ARRAY_ACCESS -> text;
      default -> Fragment.of("(", text, ")");
    };
  }

  /** The {@code T} of the {@code Iterable<T>} that {@code type} is. */
  TypeName elementType(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && ITERABLES.contains(AsyncMethod.qualifiedName(declared))) {
      return declared.getTypeArguments().isEmpty()
          ? WildcardTypeName.subtypeOf(Object.class)
          : argument(context.types.name(declared));
    }
    for (TypeMirror supertype : context.method.types().directSupertypes(type)) {
      TypeName found = elementType(supertype);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static TypeName argument(TypeName iterable) {
    return ((ParameterizedTypeName) iterable).typeArguments().get(0);
  }
}
