package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.TypeNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The conversion hidden in a compound assignment (JLS 15.26.2). */
final class Conversions {
  private static final List<TypeKind> RANKS =
      List.of(TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE);

  private final AsyncMethod method;
  private final TypeNames types;

  Conversions(AsyncMethod method, TypeNames types) {
    this.method = method;
    this.types = types;
  }

  /** The type to cast {@code old op value} to, if the assignment does not convert by itself. */
  Optional<TypeName> narrowing(CompoundAssignmentTree assignment) {
    Optional<TypeKind> target = primitive(method.type(assignment.getVariable()));
    Optional<TypeKind> value = primitive(method.type(assignment.getExpression()));
    if (target.isEmpty() || value.isEmpty() || target.get() == TypeKind.BOOLEAN) {
      return Optional.empty();
    }
    boolean isShift =
        switch (assignment.getKind()) {
          case LEFT_SHIFT_ASSIGNMENT, RIGHT_SHIFT_ASSIGNMENT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT ->
              true;
          default -> false;
        };
    int needed = isShift ? 0 : rank(value.get());
    boolean fits = RANKS.contains(target.get()) && rank(target.get()) >= needed;
    return fits
        ? Optional.empty()
        : Optional.of(TypeName.get(method.types().getPrimitiveType(target.get())));
  }

  /**
   * Whether {@code whole} unboxes the value of {@code operand} as soon as it has it, before it
   * evaluates what stands to the right.
   */
  boolean isUnboxed(ExpressionTree whole, ExpressionTree operand) {
    boolean isBoxed =
        !method.type(operand).getKind().isPrimitive()
            && primitive(method.type(operand)).isPresent();
    if (!isBoxed) {
      return false;
    }
    if (whole instanceof BinaryTree binary) {
      boolean isEquality =
          whole.getKind() == Tree.Kind.EQUAL_TO || whole.getKind() == Tree.Kind.NOT_EQUAL_TO;
      return method.type(whole).getKind().isPrimitive()
          && (!isEquality || method.type(binary.getRightOperand()).getKind().isPrimitive());
    }
    return whole instanceof ArrayAccessTree access && operand == access.getIndex()
        || whole instanceof CompoundAssignmentTree
        || whole instanceof NewArrayTree array && array.getDimensions().contains(operand);
  }

  /** The type of a temporary for the value of {@code operand}. */
  TypeName operandType(ExpressionTree whole, ExpressionTree operand) {
    TypeName type = types.name(method.type(operand));
    return isUnboxed(whole, operand) ? type.unbox() : type;
  }

  /** The rank of a type after promotion to at least {@code int}. */
  private static int rank(TypeKind kind) {
    return Math.max(0, RANKS.indexOf(kind));
  }

  /** The primitive type behind {@code type}, boxed or not. */
  Optional<TypeKind> primitive(TypeMirror type) {
    if (type instanceof PrimitiveType) {
      return Optional.of(type.getKind());
    }
    try {
      return Optional.of(method.types().unboxedType(type).getKind());
    } catch (IllegalArgumentException notBoxed) {
      return Optional.empty();
    }
  }

  /** The binary operator of a compound assignment. */
  static String operator(Tree.Kind assignment) {
    return switch (assignment) {
      case PLUS_ASSIGNMENT -> "+";
      case MINUS_ASSIGNMENT -> "-";
      case MULTIPLY_ASSIGNMENT -> "*";
      case DIVIDE_ASSIGNMENT -> "/";
      case REMAINDER_ASSIGNMENT -> "%";
      case AND_ASSIGNMENT -> "&";
      case OR_ASSIGNMENT -> "|";
      case XOR_ASSIGNMENT -> "^";
      case LEFT_SHIFT_ASSIGNMENT -> "<<";
      case RIGHT_SHIFT_ASSIGNMENT -> ">>";
      case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
      default -> throw new IllegalArgumentException(assignment.toString());
    };
  }
}
