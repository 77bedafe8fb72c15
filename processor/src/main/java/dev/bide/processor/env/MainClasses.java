package dev.bide.processor.env;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The classes of the main compilation outside the platform: its own sources, its class path and its
 * module path, all modules taken together. Valid for one round of annotation processing.
 */
final class MainClasses {
  private final Compilation main;
  private final Elements elements;
  private final ClassPath classPath;
  private final List<ModuleElement> modules;
  private final boolean thorough;
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, Map<String, JavaFileObject>> packages = new HashMap<>();
  private final Map<String, Set<String>> expected = new HashMap<>();
  private final Set<String> missed = new LinkedHashSet<>();

  /**
   * @param thorough lists packages through the main compilation's {@code Elements}, which misses
   *     nothing but loads whole packages there: see {@link ClassPath}
   */
  MainClasses(Compilation main, boolean thorough) {
    this.thorough = thorough || !main.knowsSources();
    this.main = main;
    this.elements = main.elements();
    this.classPath = main.platform().classPath();
    Set<String> systemModules = main.platform().systemModules();
    this.modules =
        elements.getAllModuleElements().stream()
            .filter(module -> !systemModules.contains(module.getQualifiedName().toString()))
            .<ModuleElement>map(module -> module)
            .toList();
    for (ModuleElement module : modules) {
      ElementFiles.classFile(module, elements)
          .ifPresent(file -> classPath.add(file.toUri(), "module-info.class"));
    }
  }

  /**
   * Leaves a top-level class and what is nested in it out of every listing: its source is at hand.
   */
  void hide(String qualifiedName) {
    hidden.add(qualifiedName);
  }

  /**
   * Says that somebody names this class, if there is one; {@code binaryName} has dots between
   * packages.
   */
  void expect(String binaryName) {
    String packageName = packageOf(binaryName);
    Map<String, JavaFileObject> listed = packages.get(packageName);
    if (listed == null) {
      expected.computeIfAbsent(packageName, name -> new HashSet<>()).add(simpleName(binaryName));
    } else if (!listed.containsKey(binaryName)) {
      missed.add(binaryName);
    }
  }

  /**
   * Looks again for classes that were named but not listed; whether any turned up, so that a new
   * task would see more than the last one did.
   */
  boolean findMissed() {
    boolean found = false;
    for (String name : missed) {
      found |= classPath.probe(packageOf(name), simpleName(name)) || findElement(name);
    }
    missed.clear();
    return found;
  }

  /** Finds what no jar or directory has: sources on the source path, classes in memory. */
  private boolean findElement(String binaryName) {
    int nested = binaryName.indexOf('$', packageOf(binaryName).length() + 2);
    String topLevel = nested < 0 ? binaryName : binaryName.substring(0, nested);
    TypeElement type = hidden.contains(topLevel) ? null : elements.getTypeElement(topLevel);
    return type != null && main.add(type);
  }

  private static String packageOf(String binaryName) {
    return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
  }

  private static String simpleName(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1);
  }

  /** The classes of a package, nested ones included. */
  Iterable<JavaFileObject> in(String packageName) {
    Map<String, JavaFileObject> listed = packages.get(packageName);
    if (listed == null) {
      listed = thorough ? fromElements(packageName) : fromFiles(packageName);
      packages.put(packageName, listed);
    }
    return listed.values();
  }

  private Map<String, JavaFileObject> fromFiles(String packageName) {
    Map<String, JavaFileObject> found = classPath.list(packageName);
    Set<ClassName> sources = main.sources(packageName);
    Set<String> named = expected.getOrDefault(packageName, Set.of());
    if (probe(packageName, named, found.keySet())) {
      found = classPath.list(packageName);
    }
    if (found.isEmpty() && sources.isEmpty() && !named.isEmpty()) {
      if (!probeModules(packageName, named)) {
        return fromElements(packageName); // JDK 17's module path, the source path, or nowhere
      }
      found = classPath.list(packageName);
    }
    Set<String> haveSource = new HashSet<>(hidden);
    sources.forEach(source -> haveSource.add(source.qualifiedName()));
    found.keySet().removeIf(name -> isOrIsNestedIn(name, haveSource));
    found.replaceAll((name, file) -> new ClassPathFile(file, name, this));
    for (ClassName source : sources) {
      TypeElement type = source.find(elements);
      if (type != null) {
        add(type, found);
      }
    }
    for (String name : named) {
      String binaryName = packageName.isEmpty() ? name : packageName + "." + name;
      if (!found.containsKey(binaryName)) {
        missed.add(binaryName);
      }
    }
    return found;
  }

  private boolean probe(String packageName, Set<String> simpleNames, Set<String> found) {
    boolean more = false;
    for (String name : simpleNames) {
      String binaryName = packageName.isEmpty() ? name : packageName + "." + name;
      more |= !found.contains(binaryName) && classPath.probe(packageName, name);
    }
    return more;
  }

  /** Finds an automatic module, which has no descriptor, by one of its classes. */
  private boolean probeModules(String packageName, Set<String> simpleNames) {
    for (String name : simpleNames) {
      String binaryName = packageName.isEmpty() ? name : packageName + "." + name;
      TypeElement type = elements.getTypeElement(binaryName);
      if (type != null) {
        return ElementFiles.classFile(type, elements)
            .filter(file -> classPath.add(file.toUri(), binaryName.replace('.', '/') + ".class"))
            .isPresent();
      }
    }
    return false;
  }

  private static boolean isOrIsNestedIn(String binaryName, Set<String> topLevels) {
    for (int end = binaryName.indexOf('$'); end >= 0; end = binaryName.indexOf('$', end + 1)) {
      if (topLevels.contains(binaryName.substring(0, end))) {
        return true;
      }
    }
    return topLevels.contains(binaryName);
  }

  private Map<String, JavaFileObject> fromElements(String packageName) {
    Map<String, JavaFileObject> found = new LinkedHashMap<>();
    for (PackageElement pack : packageElements(packageName)) {
      ElementFilter.typesIn(pack.getEnclosedElements()).forEach(type -> add(type, found));
    }
    return found;
  }

  private List<PackageElement> packageElements(String name) {
    if (modules.isEmpty()) { // a source level without modules
      return Optional.ofNullable(elements.getPackageElement(name))
          .<PackageElement>map(p -> p)
          .stream()
          .toList();
    }
    List<PackageElement> found = new ArrayList<>();
    for (ModuleElement module : modules) {
      PackageElement pack = elements.getPackageElement(module, name);
      if (pack != null && module.equals(elements.getModuleOf(pack))) {
        found.add(pack);
      }
    }
    return found;
  }

  /** Adds a top-level class, and what is nested in it, unless it is a host. */
  private void add(TypeElement type, Map<String, JavaFileObject> found) {
    if (!hidden.contains(type.getQualifiedName().toString())) {
      addWithNested(type, found);
    }
  }

  private void addWithNested(TypeElement type, Map<String, JavaFileObject> found) {
    String name = elements.getBinaryName(type).toString();
    found.put(name, new MainClassFile(type, name, this));
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(nested -> addWithNested(nested, found));
  }

  /** What javac needs to know of {@code type}: its real class file if it has one, else a header. */
  byte[] content(TypeElement type, String binaryName) {
    byte[] file = main.trees().getTree(type) == null ? classFile(type, binaryName) : null;
    return file != null ? file : new HeaderWriter(main).header(type);
  }

  private byte[] classFile(TypeElement type, String binaryName) {
    String path = binaryName.replace('.', '/') + ".class";
    try {
      FileObject file = ElementFiles.classFile(type, elements).orElse(null);
      if (file == null) {
        file = main.javacFiler().getResource(StandardLocation.CLASS_PATH, "", path);
      }
      try (InputStream in = file.openInputStream()) {
        return in.readAllBytes();
      }
    } catch (IOException | RuntimeException e) {
      return null; // JDK 17's module path, or in memory only: its header does
    }
  }

  /** Takes note of what a class file refers to, because javac is about to look for it. */
  void expectReferences(byte[] classFile) {
    Set<String> names;
    try {
      names = ClassReferences.in(classFile);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return; // newer than ASM, or broken: javac decides what to make of it
    }
    for (String name : names) {
      if (!name.startsWith("java/")) {
        expect(name.replace('/', '.'));
      }
    }
  }
}
