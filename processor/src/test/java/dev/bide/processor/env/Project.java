package dev.bide.processor.env;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A small project of sources in memory, compiled with javac; its class files stay in memory too.
 */
final class Project {
  private final Map<String, JavaFileObject> sources = new LinkedHashMap<>();
  private final List<String> options = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();

  /** Adds a source file, e.g. {@code with("p/A.java", "package p; class A {}")}. */
  Project with(String path, String text) {
    return with(path, new SourceText(path, text));
  }

  Project with(String path, JavaFileObject file) {
    sources.put(path, file);
    return this;
  }

  Project option(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  Project classPath(Path... entries) {
    classPath.addAll(List.of(entries));
    return this;
  }

  /**
   * What a compilation left: class files by binary name, and the errors and warnings javac
   * reported.
   */
  record Result(
      boolean success, Map<String, byte[]> classes, List<String> problems, String output) {

    /** Writes the class files below {@code directory}, which is returned. */
    Path writeTo(Path directory) {
      try {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
          Path file = directory.resolve(entry.getKey().replace('.', '/') + ".class");
          Files.createDirectories(file.getParent());
          Files.write(file, entry.getValue());
        }
        return directory;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    /** Writes the class files into a jar, which is returned. */
    Path writeToJar(Path jar) {
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
          out.putNextEntry(new JarEntry(entry.getKey().replace('.', '/') + ".class"));
          out.write(entry.getValue());
          out.closeEntry();
        }
        return jar;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  Result compile(Processor... processors) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      MemoryOutput memory = new MemoryOutput(files);
      List<String> all = new ArrayList<>(options);
      if (processors.length == 0) {
        all.add("-proc:none");
      }
      JavaCompiler.CompilationTask task =
          compiler.getTask(output, memory, problems, all, null, sources.values());
      if (processors.length > 0) {
        task.setProcessors(List.of(processors));
      }
      boolean success = task.call();
      return new Result(success, memory.classes(), texts(problems), output.toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
        .map(Object::toString)
        .toList();
  }

  /** A source file whose text is fixed. */
  static class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    /** Writes the text to the file system as well. */
    void writeBelow(Path directory) {
      try {
        Path file = directory.resolve(getName().substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Bytes extends SimpleJavaFileObject {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes(String name, Kind kind) {
      super(URI.create("mem:///" + name + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return out;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Bytes> classes = new TreeMap<>();

    MemoryOutput(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Bytes file = new Bytes(className.replace('.', '/'), kind);
      if (kind == JavaFileObject.Kind.CLASS) {
        classes.put(className, file);
      }
      return file;
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> bytes = new TreeMap<>();
      classes.forEach((name, file) -> bytes.put(name, file.out.toByteArray()));
      return bytes;
    }
  }
}
