package dev.bide.processor.render;

import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;

/** The declarations of constant variables, wherever they stand. */
final class Constants {
  private Constants() {}

  static List<Stmt.Declare> in(Stmt statement) {
    List<Stmt.Declare> found = new ArrayList<>();
    collect(statement, found);
    return found;
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
