package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** From fragments to JavaPoet's code blocks. */
final class FragmentWriter {
  private final Set<Local> moved;
  private final Function<Fragment.Leave, String> jumps;
  private final boolean isPart;
  private final Map<Local, Integer> copies = new LinkedHashMap<>();

  /**
   * @param moved the locals that are assigned more than once in the machine
   * @param jumps the text of a jump at the place that is being written
   * @param isPart whether the text is in one of the methods into which the body is cut
   */
  FragmentWriter(Set<Local> moved, Function<Fragment.Leave, String> jumps, boolean isPart) {
    this.moved = moved;
    this.jumps = jumps;
    this.isPart = isPart;
  }

  /**
   * The copies that the lambdas and classes of {@code fragment} capture in place of moved locals,
   * as declarations in {@code code}.
   */
  Map<Local, String> declareCopies(Fragment fragment, CodeBlock.Builder code) {
    Map<Local, String> names = new LinkedHashMap<>();
    fragment
        .uses()
        .filter(use -> use.captured() && moved.contains(use.local()))
        .map(Fragment.Use::local)
        .distinct()
        .filter(local -> local.kind() != Local.Kind.CONSTANT)
        .forEach(local -> names.put(local, copy(local)));
    names.forEach(
        (local, name) -> code.add("final $T $L = $L;\n", local.type(), name, local.name()));
    return names;
  }

  private String copy(Local local) {
    int number = copies.merge(local, 1, Integer::sum);
    return local.name() + "$final" + (number == 1 ? "" : number);
  }

  CodeBlock write(Fragment fragment, Map<Local, String> copied) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Fragment.Part part : fragment.parts()) {
      if (part instanceof Fragment.Text text) {
        code.add("$L", text.text());
      } else if (part instanceof Fragment.Type type) {
        code.add("$T", type.name());
      } else if (part instanceof Fragment.Use use) {
        String copy = use.captured() ? copied.get(use.local()) : null;
        code.add("$L", copy != null ? copy : use.local().name());
      } else if (part instanceof Fragment.Self self) {
        code.add("$L", self.name());
      } else if (part instanceof Fragment.Leave leave) {
        code.add("$L", jumps.apply(leave));
      } else if (part instanceof Fragment.Line line) {
        code.add("$L", LineMarks.mark(line.number()));
      } else if (part instanceof Fragment.Returned value && isPart) {
        code.add(value.opens() ? "leave(" : ")");
      }
    }
    return code.build();
  }
}
