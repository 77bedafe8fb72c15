package dev.bide.processor.env;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * Packages of the JDK that hosts import although they are not for everyone: the user has exported
 * them by option.
 */
final class InternalPackages {
  private InternalPackages() {}

  /** The {@code --add-exports} options under which the second task accepts the same imports. */
  static List<String> exports(
      Collection<CompilationUnitTree> hosts, Elements elements, Set<String> systemModules) {
    Set<String> packages = new LinkedHashSet<>();
    for (CompilationUnitTree host : hosts) {
      for (ImportTree tree : host.getImports()) {
        addPrefixes(tree.getQualifiedIdentifier().toString(), packages);
      }
    }
    List<String> options = new ArrayList<>();
    for (String name : packages) {
      PackageElement found = elements.getPackageElement(name);
      ModuleElement module = found == null ? null : elements.getModuleOf(found);
      if (module != null && systemModules.contains(module.getQualifiedName().toString())) {
        options.add("--add-exports");
        options.add(module.getQualifiedName() + "/" + name + "=ALL-UNNAMED");
      }
    }
    return options;
  }

  /** Only names that the JDK uses for its internals; the rest is exported, or not the JDK's. */
  private static void addPrefixes(String imported, Set<String> packages) {
    if (imported.startsWith("sun.")
        || imported.startsWith("jdk.")
        || imported.startsWith("com.sun.")) {
      for (int dot = imported.lastIndexOf('.'); dot > 0; dot = imported.lastIndexOf('.', dot - 1)) {
        packages.add(imported.substring(0, dot));
      }
    }
  }
}
