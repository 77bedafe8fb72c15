package dev.bide.processor.link;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** The class files that javac has written in this compilation. */
final class ClassFiles {
  /**
   * A class that javac has written.
   *
   * @param module empty if it is unnamed
   * @param file the name of the file
   */
  private record Written(
      TypeElement type, String module, String packageName, String file, JavaFileObject source) {}

  private final Filer filer;
  private final Elements elements;

  /** What is to be written, in the order of its linking. */
  private final Map<String, byte[]> replaced = new LinkedHashMap<>();

  private final Map<String, Written> written = new HashMap<>();
  private final Map<String, List<String>> units = new HashMap<>();

  /** By module, whether {@link #hasOutputFolder}. */
  private final Map<String, Boolean> outputFolders = new HashMap<>();

  /** No class file yet. */
  ClassFiles(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /** Takes note that javac has written the class file of {@code type}. */
  void add(TypeElement type, JavaFileObject source) {
    written(type, source)
        .ifPresent(
            it -> {
              written.put(nameOf(type), it);
              units
                  .computeIfAbsent(nameOf(topLevel(type)), n -> new ArrayList<>())
                  .add(nameOf(type));
            });
  }

  /** Deletes what an earlier compilation has left in the place of {@code type}. */
  void forget(TypeElement type, JavaFileObject source) throws IOException {
    Optional<Written> earlier = written(type, source);
    if (earlier.isPresent()) {
      delete(earlier.get());
    }
  }

  private Optional<Written> written(TypeElement type, JavaFileObject source) {
    if (!(topLevel(type).getEnclosingElement() instanceof PackageElement home)) {
      return Optional.empty(); // module-info
    }
    String name = nameOf(type);
    String module = home.getEnclosingElement() instanceof ModuleElement it ? qualified(it) : "";
    String file = name.substring(name.lastIndexOf('/') + 1) + ".class";
    return Optional.of(new Written(type, module, qualified(home), file, source));
  }

  /** The name of {@code type} in class files. */
  String nameOf(TypeElement type) {
    return elements.getBinaryName(type).toString().replace('.', '/');
  }

  /** The class with this name; null if javac has not written it. */
  TypeElement type(String name) {
    Written it = written.get(name);
    return it == null ? null : it.type();
  }

  /** The classes written for the top-level class {@code name}, in the order of their writing. */
  List<String> unit(String name) {
    return units.getOrDefault(name, List.of());
  }

  /** The outermost class around {@code type}. */
  static TypeElement topLevel(TypeElement type) {
    TypeElement outermost = type;
    for (Element it = type; it != null; it = it.getEnclosingElement()) {
      if (it instanceof TypeElement enclosing) {
        outermost = enclosing;
      }
    }
    return outermost;
  }

  /** The content of a class file, as {@link #replace} has left it. */
  byte[] read(String name) throws IOException {
    byte[] content = replaced.get(name);
    return content != null ? content : stored(written(name));
  }

  /** The same; empty if there is none, for javac does not write one that would break a limit. */
  Optional<byte[]> find(String name) throws IOException {
    try {
      return Optional.of(read(name));
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private byte[] stored(Written it) throws IOException {
    Path path = path(it);
    if (path != null) {
      return Files.readAllBytes(path);
    }
    try (InputStream stream = resource(it).openInputStream()) {
      return stream.readAllBytes();
    }
  }

  /** Replaces the content of a class file, once it is {@linkplain #store stored}. */
  void replace(String name, byte[] content) {
    replaced.put(name, content);
  }

  /** The class files with another content than javac has given them. */
  List<String> replaced() {
    return List.copyOf(replaced.keySet());
  }

  /**
   * Writes what has been replaced; each file once, however many nests have changed it, because a
   * {@link Filer} opens none twice.
   */
  void store(String name) throws IOException {
    store(written(name), replaced.remove(name));
  }

  private void store(Written it, byte[] content) throws IOException {
    Path path = path(it);
    if (path != null) {
      // Through the Filer, javac 21 and later would warn of an output file clash.
      Files.write(path, content);
      return;
    }
    String folder = inModule(it, it.packageName());
    FileObject file =
        filer.createResource(StandardLocation.CLASS_OUTPUT, folder, it.file(), it.type());
    try (OutputStream stream = file.openOutputStream()) {
      stream.write(content);
    }
  }

  /** Deletes a class file, if the place where javac wrote it allows that. */
  void delete(String name) throws IOException {
    delete(written(name));
  }

  private void delete(Written it) throws IOException {
    Path path = path(it);
    if (path != null) {
      Files.deleteIfExists(path);
    } else {
      resource(it).delete();
    }
  }

  private static String qualified(QualifiedNameable element) {
    return element.getQualifiedName().toString();
  }

  private Written written(String name) {
    Written it = written.get(name);
    if (it == null) {
      throw new LinkException("javac did not write " + name.replace('/', '.'));
    }
    return it;
  }

  /** Where javac wrote the class; null if that is not on disk. */
  private Path path(Written it) throws IOException {
    URI source = it.source() == null ? null : it.source().toUri();
    if (isFile(source) && !hasOutputFolder(it)) {
      return Path.of(source).resolveSibling(it.file());
    }
    URI output = resource(it).toUri();
    return isFile(output) ? Path.of(output) : null;
  }

  /** Whether javac keeps packages apart in its output; without {@code -d} it does not. */
  private boolean hasOutputFolder(Written it) throws IOException {
    Boolean known = outputFolders.get(it.module());
    if (known == null) {
      FileObject probe = resource(inModule(it, "bide.probe"), "Probe.class");
      known = probe.toUri().getPath().endsWith("bide/probe/Probe.class");
      outputFolders.put(it.module(), known);
    }
    return known;
  }

  private FileObject resource(Written it) throws IOException {
    return resource(inModule(it, it.packageName()), it.file());
  }

  private FileObject resource(String folder, String file) throws IOException {
    return filer.getResource(StandardLocation.CLASS_OUTPUT, folder, file);
  }

  /** How the Filer wants {@code packageName}: with the module if the output has several. */
  private String inModule(Written it, String packageName) throws IOException {
    if (it.module().isEmpty()) {
      return packageName;
    }
    String folder = it.module() + "/" + packageName;
    try {
      resource(folder, it.file());
      return folder;
    } catch (FilerException notOneOfSeveral) {
      return packageName;
    }
  }

  private static boolean isFile(URI place) {
    return place != null && "file".equals(place.getScheme());
  }
}
