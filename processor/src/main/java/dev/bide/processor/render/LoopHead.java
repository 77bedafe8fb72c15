package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The head of a loop, which is also passed on the way back to an await in the body:
 *
 * <pre>{@code
 * while (at != 0 || more()) { ... }
 * for (boolean more = at != 0 || i < n; more; i++, more = i < n) { ... }
 * }</pre>
 *
 * <p>The second form asks once which way it came. HotSpot then sees the loop of the user, and takes
 * out of it what is the same in each round.
 *
 * @param entering the first part of a {@code for}
 * @param test none for an endless loop
 */
record LoopHead(CodeBlock entering, CodeBlock test, List<CodeBlock> updates) {
  private static final CodeBlock NONE = CodeBlock.of("");

  /** The head of {@code loop}; copies that its condition needs are declared in {@code code}. */
  static LoopHead of(
      Stmt.Loop loop, FragmentWriter fragments, Entry entry, CodeBlock.Builder code) {
    List<CodeBlock> updates = new ArrayList<>();
    loop.updates().forEach(update -> updates.add(fragments.write(update, Map.of())));
    if (loop.condition().isEmpty()) {
      return new LoopHead(NONE, NONE, updates);
    }
    Map<Local, String> copies = fragments.declareCopies(loop.condition().get(), code);
    CodeBlock condition = fragments.write(loop.condition().get(), copies);
    if (loop.atEnd() || !entry.awaits().any(loop)) {
      return new LoopHead(NONE, condition, updates);
    } else if (loop.more().isEmpty()) {
      return new LoopHead(NONE, entry.orGoingBack(condition), updates);
    }
    String more = loop.more().get();
    updates.add(CodeBlock.of("$L = $L", more, condition));
    return new LoopHead(
        CodeBlock.of("boolean $L = $L", more, entry.orGoingBack(condition)),
        CodeBlock.of("$L", more),
        updates);
  }

  /** {@code while (...)} or {@code for (...)}. */
  CodeBlock code() {
    if (entering.isEmpty() && updates.isEmpty()) {
      return CodeBlock.of("while ($L)", test.isEmpty() ? "true" : test);
    }
    return CodeBlock.of("for ($L; $L; $L)", entering, test, CodeBlock.join(updates, ", "));
  }
}
