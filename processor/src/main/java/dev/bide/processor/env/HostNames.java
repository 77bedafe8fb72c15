package dev.bide.processor.env;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;

/** The classes that a source file may be naming, judged by its syntax alone. */
final class HostNames extends TreeScanner<Void, Void> {
  private final Set<String> simple = new LinkedHashSet<>();
  private final Set<String> qualified = new LinkedHashSet<>();
  private final Set<String> packages = new LinkedHashSet<>();

  private HostNames() {}

  /**
   * Candidates for binary names: what is imported, what is qualified, and simple names in every
   * package in scope.
   */
  static Set<String> in(CompilationUnitTree unit) {
    HostNames names = new HostNames();
    names.packages.add(unit.getPackageName() == null ? "" : unit.getPackageName().toString());
    names.scan(unit, null);
    Set<String> all = names.qualified;
    for (String packageName : names.packages) {
      names.simple.forEach(
          name -> all.add(packageName.isEmpty() ? name : packageName + "." + name));
    }
    return all;
  }

  @Override
  public Void visitImport(ImportTree tree, Void unused) {
    String name = tree.getQualifiedIdentifier().toString();
    if (name.endsWith(".*")) {
      String prefix = name.substring(0, name.length() - ".*".length());
      (tree.isStatic() ? qualified : packages).add(prefix);
    } else if (!tree.isStatic()) {
      qualified.add(name);
    }
    return super.visitImport(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    String name = tree.getName().toString();
    if (!name.isEmpty() && !Character.isLowerCase(name.charAt(0))) {
      simple.add(name);
    }
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    String name = dotted(tree);
    if (name != null && !Character.isLowerCase(tree.getIdentifier().charAt(0))) {
      qualified.add(name);
    }
    return super.visitMemberSelect(tree, null);
  }

  /** {@code a.b.C} as text, or null if the tree is more than names. */
  private static String dotted(MemberSelectTree tree) {
    if (tree.getIdentifier().length() == 0) {
      return null;
    }
    if (tree.getExpression() instanceof IdentifierTree identifier) {
      return identifier.getName() + "." + tree.getIdentifier();
    }
    String prefix = tree.getExpression() instanceof MemberSelectTree select ? dotted(select) : null;
    return prefix == null ? null : prefix + "." + tree.getIdentifier();
  }
}
