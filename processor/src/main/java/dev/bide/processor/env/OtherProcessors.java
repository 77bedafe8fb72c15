package dev.bide.processor.env;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What other processors have done to a host in the main compilation without changing its source, as
 * edits of its text: members that its elements have and its text lacks become stubs before the
 * closing brace of their class, modifiers go before the members that got them, and code inside of
 * methods becomes what Lombok makes of it.
 */
final class OtherProcessors {
  private final HostText host;
  private final Compilation main;
  private final CompilationUnitTree unit;
  private final CompilationUnitTree parsed;
  private final SourcePositions positions;
  private final List<HostText.Edit> edits = new ArrayList<>();

  private OtherProcessors(
      HostText host,
      Compilation main,
      CompilationUnitTree unit,
      CompilationUnitTree parsed,
      Trees parser) {
    this.host = host;
    this.main = main;
    this.unit = unit;
    this.parsed = parsed;
    this.positions = parser.getSourcePositions();
  }

  /** The edits for {@code host}, whose text {@code parser} has parsed but not attributed. */
  static List<HostText.Edit> edits(
      HostText host,
      Compilation main,
      CompilationUnitTree unit,
      CompilationUnitTree parsed,
      Trees parser) {
    OtherProcessors others = new OtherProcessors(host, main, unit, parsed, parser);
    TreePath root = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type
          && main.trees().getElement(new TreePath(root, type)) instanceof TypeElement element) {
        others.visit(element, parsed.getTypeDecls());
      }
    }
    others.edits.addAll(BodyEdits.of(host.user(), parsed, others.positions));
    return others.edits;
  }

  /**
   * Compares a class with the tree of the same name among {@code declarations}, and so on inside.
   */
  private void visit(TypeElement type, List<? extends Tree> declarations) {
    for (Tree declaration : declarations) {
      if (declaration instanceof ClassTree tree
          && tree.getSimpleName().contentEquals(type.getSimpleName())) {
        List<Element> missing = MissingMembers.of(type, tree, main.elements());
        if (!missing.isEmpty()) {
          insert(type, missing, tree);
        }
        compareMembers(type, tree);
        ElementFilter.typesIn(type.getEnclosedElements())
            .forEach(nested -> visit(nested, tree.getMembers()));
      }
    }
  }

  private void insert(TypeElement type, List<Element> missing, ClassTree tree) {
    int brace = (int) positions.getEndPosition(parsed, tree) - 1;
    if (brace >= 0 && brace < host.user().length() && host.user().charAt(brace) == '}') {
      insert(brace, new Stubs(main.elements()).of(type, missing));
    }
  }

  private void compareMembers(TypeElement type, ClassTree written) {
    Map<String, Tree> all = new HashMap<>();
    for (Tree member : main.trees().getTree(type).getMembers()) {
      all.putIfAbsent(MissingMembers.key(member), member);
    }
    Map<Integer, String> modifiers = new LinkedHashMap<>(); // variables may share theirs
    for (Tree member : written.getMembers()) {
      Tree same = all.get(MissingMembers.key(member));
      if (same != null && same.getKind() == member.getKind()) {
        int start = (int) positions.getStartPosition(parsed, member);
        modifiers.putIfAbsent(start, AddedModifiers.of(same, member));
        if (member instanceof MethodTree method && method.getBody() != null) {
          int body = (int) positions.getStartPosition(parsed, method.getBody()) + 1;
          insert(
              body,
              NullChecks.of((MethodTree) same, method, unit, main.trees().getSourcePositions()));
        }
      }
    }
    if (!type.getKind().isInterface()) { // javac itself adds those that all members have there
      modifiers.forEach(this::insert);
    }
  }

  private void insert(int position, String text) {
    if (!text.isEmpty()) {
      edits.add(new HostText.Edit(position, position, text));
    }
  }
}
