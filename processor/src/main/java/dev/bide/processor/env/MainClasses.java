package dev.bide.processor.env;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * The classes of the main compilation outside the platform: its own sources, its class path and its
 * module path, all modules taken together. Valid for one round of annotation processing.
 */
final class MainClasses {
  private final Compilation main;
  private final Elements elements;
  private final List<ModuleElement> modules;

  /** {@code systemModules} are the modules that the second task finds by itself. */
  MainClasses(Compilation main, Set<String> systemModules) {
    this.main = main;
    this.elements = main.elements();
    this.modules =
        elements.getAllModuleElements().stream()
            .filter(module -> !systemModules.contains(module.getQualifiedName().toString()))
            .<ModuleElement>map(module -> module)
            .toList();
  }

  /**
   * The classes of a package, nested ones included, without those of the {@code hidden} top-level
   * classes.
   */
  List<MainClassFile> in(String packageName, Set<String> hidden) {
    List<MainClassFile> found = new ArrayList<>();
    for (PackageElement pack : packages(packageName)) {
      for (Element member : pack.getEnclosedElements()) {
        if (member instanceof TypeElement type
            && !hidden.contains(type.getQualifiedName().toString())) {
          add(type, found);
        }
      }
    }
    return found;
  }

  private List<PackageElement> packages(String name) {
    if (modules.isEmpty()) { // a source level without modules
      return Optional.ofNullable(elements.getPackageElement(name)).stream().toList();
    }
    List<PackageElement> found = new ArrayList<>();
    for (ModuleElement module : modules) {
      PackageElement pack = elements.getPackageElement(module, name);
      if (pack != null && module.equals(elements.getModuleOf(pack)) && !found.contains(pack)) {
        found.add(pack);
      }
    }
    return found;
  }

  private void add(TypeElement type, List<MainClassFile> found) {
    found.add(new MainClassFile(type, elements.getBinaryName(type).toString(), this));
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> add(nested, found));
  }

  /** What javac needs to know of {@code type}: its real class file if it has one, else a header. */
  byte[] content(TypeElement type, String binaryName) {
    if (main.trees().getTree(type) == null) {
      byte[] file = classFile(type, binaryName);
      if (file != null) {
        return file;
      }
    }
    return new HeaderWriter(main).header(type);
  }

  private byte[] classFile(TypeElement type, String binaryName) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String fileName =
        binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
    try (InputStream in =
        main.javacFiler()
            .getResource(StandardLocation.CLASS_PATH, packageName, fileName)
            .openInputStream()) {
      return in.readAllBytes();
    } catch (IOException | RuntimeException e) {
      return null; // on the module path, or in memory only: its header does
    }
  }
}
