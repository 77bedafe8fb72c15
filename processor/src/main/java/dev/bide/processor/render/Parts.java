package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.bide.processor.ir.Awaits;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.MachineNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The methods that a body is cut into. Each says how it was left: 0 if control goes on behind it,
 * {@code LEFT} if it has left the body, otherwise the number of a jump.
 *
 * <pre>{@code
 * if (at <= 40) {
 *   switch (run$2(flow, depth)) {
 *     case LEFT:
 *       return LEFT;
 *     case 1:
 *       break loop;
 *   }
 * }
 * }</pre>
 */
final class Parts {
  private final Awaits awaits = new Awaits();
  private final Body body;
  private final MachineNames names;
  private final Suspensions suspensions;
  private final int line;
  private final Map<Jump, Integer> signals = new LinkedHashMap<>();
  private final TreeMap<Integer, MethodSpec> methods = new TreeMap<>();
  private int count;

  /**
   * @param line the user's line where the method begins
   */
  Parts(Body body, MachineNames names, Suspensions suspensions, int line) {
    this.body = body;
    this.names = names;
    this.suspensions = suspensions;
    this.line = line;
  }

  /** The methods written so far. */
  Collection<MethodSpec> methods() {
    return methods.values();
  }

  /** Calls the methods of {@code split}, and goes on as they say. */
  void call(Stmt.Split split, Jumps jumps, CodeBlock.Builder code) {
    List<Stmt.Block> blocks = split.blocks();
    for (Stmt.Block block : blocks.subList(0, blocks.size() - 1)) {
      List<Integer> inside = awaits.in(block);
      if (inside.isEmpty()) {
        code.beginControlFlow("if ($L == 0)", names.at());
      } else {
        code.beginControlFlow("if ($L <= $L)", names.at(), inside.get(inside.size() - 1));
      }
      call(block, jumps, code);
      code.endControlFlow();
    }
    call(blocks.get(blocks.size() - 1), jumps, code);
  }

  private void call(Stmt.Block block, Jumps jumps, CodeBlock.Builder code) {
    int number = ++count;
    CodeBlock call = CodeBlock.of("run$$$L($L, $L)", number, names.flow(), names.depth());
    Set<Jump> exits = write(number, block);
    if (exits.isEmpty()) {
      code.beginControlFlow("if ($L == $L)", call, names.left());
      code.add("return $L;\n", names.left());
      code.endControlFlow();
      return;
    }
    code.beginControlFlow("switch ($L)", call);
    code.add("case $L:\n$>return $L;\n$<", names.left(), names.left());
    jumps.inDispatch(
        () -> {
          for (Jump exit : exits) {
            code.add("case $L:\n$>$L;\n$<", signals.get(exit), jumps.text(exit));
          }
        });
    code.endControlFlow();
  }

  /** Writes the method for {@code block}; returns the jumps by which control leaves it. */
  private Set<Jump> write(int number, Stmt.Block block) {
    Set<Jump> exits = new LinkedHashSet<>();
    Jumps jumps =
        new Jumps(
            jump -> {
              exits.add(jump);
              signals.putIfAbsent(jump, signals.size() + 1);
              return "return " + signals.get(jump);
            });
    CodeBlock.Builder code = CodeBlock.builder();
    new BodyWriter(body, names, suspensions, jumps, Optional.of(this)).completing(block, code);
    methods.put(
        number,
        MethodSpec.methodBuilder("run$" + number)
            .addJavadoc(description(awaits.in(block)))
            .addModifiers(Modifier.PRIVATE)
            .returns(TypeName.INT)
            .addParameter(SplitBody.FLOW, names.flow())
            .addParameter(TypeName.INT, names.depth())
            .addException(Throwable.class)
            .addCode("$L", LineMarks.mark(line))
            .addCode(code.build())
            .addStatement("return 0")
            .build());
    return exits;
  }

  private static String description(List<Integer> inside) {
    if (inside.isEmpty()) {
      return "Statements without an await.";
    }
    int first = inside.get(0);
    int last = inside.get(inside.size() - 1);
    return first == last ? "Await " + first + "." : "Awaits " + first + " to " + last + ".";
  }
}
