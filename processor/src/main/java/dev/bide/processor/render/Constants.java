package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Constant variables that move: they keep being constants, for case labels may name them. */
final class Constants {
  private Constants() {}

  /** The declarations of those in {@code body}, wherever they stand. */
  static List<Stmt.Declare> in(Body body) {
    List<Stmt.Declare> found = new ArrayList<>();
    collect(body.statements(), found);
    found.removeIf(declare -> !body.moved().contains(declare.local()));
    return found;
  }

  /** The value of a constant variable. */
  static CodeBlock value(Stmt.Declare constant) {
    FragmentWriter fragments = new FragmentWriter(Set.of(), jump -> "", false);
    return fragments.write(constant.value().orElseThrow(), Map.of());
  }

  private static void collect(Stmt statement, List<Stmt.Declare> found) {
    if (statement instanceof Stmt.Declare declare) {
      if (declare.local().kind() == Local.Kind.CONSTANT) {
        found.add(declare);
      }
    } else {
      statement.parts().forEach(part -> collect(part, found));
    }
  }
}
