package dev.bide.processor.env;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The class path of the main compilation, found out piece by piece: javac does not tell its class
 * path, but it tells where on it a given file is. A jar or directory becomes known with the first
 * of its classes that is asked for.
 *
 * <p>Why not list packages through {@code Elements}: that loads every class of the package into the
 * main compilation, and each annotation it cannot read there is a warning the user would not have
 * seen otherwise.
 */
final class ClassPath {
  private final Filer filer;
  private final StandardJavaFileManager files;
  private final Set<Path> roots = new LinkedHashSet<>();
  private final Set<String> probed = new HashSet<>();

  /** {@code files} get the jars and directories that are found as their class path. */
  ClassPath(Filer filer, StandardJavaFileManager files) {
    this.filer = filer;
    this.files = files;
  }

  /**
   * Looks for a class by its binary name's last part; whether that made another jar or directory
   * known.
   */
  boolean probe(String packageName, String simpleName) {
    return probe(path(packageName) + simpleName + ".class");
  }

  /** The class files of a package in the jars and directories known so far, by binary name. */
  Map<String, JavaFileObject> list(String packageName) {
    if (!packageName.isEmpty()) {
      probe(packageName.replace('.', '/'));
    }
    Map<String, JavaFileObject> found = new LinkedHashMap<>();
    if (roots.isEmpty()) {
      return found;
    }
    try {
      for (JavaFileObject file :
          files.list(
              StandardLocation.CLASS_PATH,
              packageName,
              EnumSet.of(JavaFileObject.Kind.CLASS),
              false)) {
        String name = files.inferBinaryName(StandardLocation.CLASS_PATH, file);
        if (found.putIfAbsent(name, file) != null && isFirstOnClassPath(file, name)) {
          found.put(name, file);
        }
      }
    } catch (IOException e) {
      return found; // a broken jar: the main compilation says so
    }
    return found;
  }

  private boolean isFirstOnClassPath(JavaFileObject file, String binaryName) {
    return location(binaryName.replace('.', '/') + ".class")
        .filter(file.toUri()::equals)
        .isPresent();
  }

  private boolean probe(String file) {
    return probed.add(file) && location(file).filter(uri -> add(uri, file)).isPresent();
  }

  /**
   * Makes the jar or directory known in which {@code uri} is the file at the relative path {@code
   * file}; whether it is new.
   */
  boolean add(URI uri, String file) {
    Optional<Path> root = root(uri, file);
    if (root.isEmpty() || !roots.add(root.get())) {
      return false;
    }
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, new ArrayList<>(roots));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Where the main compilation finds {@code file}, a path relative to the roots of its class path.
   */
  private Optional<URI> location(String file) {
    try {
      return Optional.of(filer.getResource(StandardLocation.CLASS_PATH, "", file).toUri());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The jar or directory that {@code uri} is in; none if it is not in the file system. */
  private static Optional<Path> root(URI uri, String file) {
    try {
      String text = uri.toString();
      if (text.startsWith("jar:")) {
        return Optional.of(
            Path.of(URI.create(text.substring("jar:".length(), text.lastIndexOf("!/")))));
      }
      Path root = Path.of(uri);
      for (int depth = file.split("/").length; depth > 0; depth--) {
        root = root.getParent();
      }
      return Optional.ofNullable(root);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String path(String packageName) {
    return packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
  }
}
