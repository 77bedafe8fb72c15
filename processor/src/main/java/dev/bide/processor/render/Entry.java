package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Awaits;
import dev.bide.processor.ir.Stmt;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions that also hold on the way back to an await.
 *
 * @param at the name of the variable with the number of the await
 */
record Entry(Awaits awaits, String at) {
  /** The numbers as case labels. */
  static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** {@code condition}, or true on the way back to an await behind it. */
  CodeBlock orGoingBack(CodeBlock condition) {
    return CodeBlock.of("$L != 0 || $L", at, Conditions.operand(condition));
  }

  /** The condition of {@code choice}, or, on the way back, the arm with the await. */
  CodeBlock condition(Stmt.If choice, CodeBlock condition) {
    List<Integer> then = awaits.in(choice.then());
    List<Integer> otherwise = awaits.in(choice.otherwise());
    if (then.isEmpty() && otherwise.isEmpty()) {
      return condition;
    } else if (otherwise.isEmpty()) {
      return orGoingBack(condition);
    } else if (then.isEmpty()) {
      return CodeBlock.of("$L == 0 && $L", at, Conditions.operand(condition));
    }
    int last = then.get(then.size() - 1);
    return CodeBlock.of("$L == 0 ? $L : $L <= $L", at, Conditions.operand(condition), at, last);
  }
}
