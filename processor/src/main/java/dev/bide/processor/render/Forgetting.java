package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.source.MachineNames;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The methods that clear the fields of locals which do not live across the await where the body is
 * suspended.
 *
 * <pre>{@code
 * if (at < 3 || at > 17) {
 *   pages = null;
 * }
 * }</pre>
 */
final class Forgetting {
  /** How many comparisons one method has at most, up to 30 bytes of code each. */
  private static final int LARGEST = 200;

  /** The most stretches of awaits that are told apart for one local. */
  private static final int MOST_RANGES = 8;

  private final Body body;
  private final MachineNames names;
  private final String returned;
  private final List<Local> locals;

  /** Awaits in a row across which a local lives. */
  private record Range(int first, int last) {}

  /**
   * @param locals those that are not parameters
   */
  Forgetting(Body body, MachineNames names, TypeName result, List<Local> locals) {
    this.body = body;
    this.names = names;
    this.returned = result.isPrimitive() ? "" : names.returned() + " = null;\n";
    this.locals =
        Stream.concat(body.parameters().stream(), locals.stream())
            .filter(local -> !local.type().isPrimitive())
            .toList();
  }

  /** {@code forget}, and what it calls if it were too large. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    int size = 0;
    for (Local local : locals) {
      List<Range> ranges = ranges(local);
      size += Math.max(1, ranges.size());
      if (size > LARGEST) {
        methods.add(method(methods.size(), code, true));
        code = CodeBlock.builder();
        size = ranges.size();
      }
      drop(local, ranges, code);
    }
    methods.add(method(methods.size(), code, false));
    return methods;
  }

  private MethodSpec method(int index, CodeBlock.Builder code, boolean goesOn) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(index == 0 ? "forget" : "forget$" + index)
            .addJavadoc("Drops what is not used after await {@code at}.")
            .addModifiers(Modifier.PRIVATE);
    if (index == 0) {
      method.addCode(returned);
    }
    method.addCode(code.build());
    if (goesOn) {
      method.addStatement("forget$$$L()", index + 1);
    }
    return method.build();
  }

  private void drop(Local local, List<Range> ranges, CodeBlock.Builder code) {
    if (ranges.isEmpty()) {
      code.add("$L = null;\n", local.name());
      return;
    }
    CodeBlock outside =
        ranges.stream()
            .map(range -> outside(range, ranges.size() > 1))
            .collect(CodeBlock.joining(" && "));
    code.beginControlFlow("if ($L)", outside).add("$L = null;\n", local.name()).endControlFlow();
  }

  private CodeBlock outside(Range range, boolean isOperand) {
    String at = names.at();
    if (range.first() == range.last()) {
      return CodeBlock.of("$L != $L", at, range.first());
    }
    String test = isOperand ? "($L < $L || $L > $L)" : "$L < $L || $L > $L";
    return CodeBlock.of(test, at, range.first(), at, range.last());
  }

  /** The awaits across which {@code local} lives. */
  private List<Range> ranges(Local local) {
    SortedSet<Integer> live = new TreeSet<>();
    body.saved()
        .forEach(
            (number, saved) -> {
              if (saved.contains(local)) {
                live.add(number);
              }
            });
    List<Range> ranges = new ArrayList<>();
    for (int number : live) {
      int last = ranges.size() - 1;
      if (last >= 0 && (ranges.get(last).last() == number - 1 || last == MOST_RANGES - 1)) {
        ranges.set(last, new Range(ranges.get(last).first(), number));
      } else {
        ranges.add(new Range(number, number));
      }
    }
    return ranges;
  }
}
