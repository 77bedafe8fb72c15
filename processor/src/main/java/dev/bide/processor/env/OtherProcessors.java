package dev.bide.processor.env;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What other processors have done to a host in the main compilation without changing its source, as
 * edits of its text: members that its elements have and its text lacks become stubs before the
 * closing brace of their class, and Lombok's {@code val} becomes {@code var}.
 */
final class OtherProcessors {
  private final HostText host;
  private final Compilation main;
  private final CompilationUnitTree parsed;
  private final SourcePositions positions;
  private final List<HostText.Edit> edits = new ArrayList<>();

  private OtherProcessors(
      HostText host, Compilation main, CompilationUnitTree parsed, Trees parser) {
    this.host = host;
    this.main = main;
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
    OtherProcessors others = new OtherProcessors(host, main, parsed, parser);
    TreePath root = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type
          && main.trees().getElement(new TreePath(root, type)) instanceof TypeElement element) {
        others.visit(element, parsed.getTypeDecls());
      }
    }
    if (importsVal(parsed)) {
      others.replaceVal();
    }
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
        ElementFilter.typesIn(type.getEnclosedElements())
            .forEach(nested -> visit(nested, tree.getMembers()));
      }
    }
  }

  private void insert(TypeElement type, List<Element> missing, ClassTree tree) {
    int brace = (int) positions.getEndPosition(parsed, tree) - 1;
    if (brace >= 0 && brace < host.user().length() && host.user().charAt(brace) == '}') {
      String stubs = new Stubs(main.elements()).of(type, missing);
      edits.add(new HostText.Edit(brace, brace, stubs));
    }
  }

  private static boolean importsVal(CompilationUnitTree unit) {
    for (ImportTree tree : unit.getImports()) {
      String name = tree.getQualifiedIdentifier().toString();
      if (name.equals("lombok.val") || name.equals("lombok.*")) {
        return true;
      }
    }
    return false;
  }

  private void replaceVal() {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (tree.getType() instanceof IdentifierTree type && type.getName().contentEquals("val")) {
          int start = (int) positions.getStartPosition(parsed, type);
          edits.add(new HostText.Edit(start, start + "val".length(), "var"));
        }
        return super.visitVariable(tree, null);
      }
    }.scan(parsed, null);
  }
}
