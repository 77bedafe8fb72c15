package dev.bide.processor.env;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The main compilation: the one the user started, which runs this processor.
 *
 * <p>Its {@link #trees()} may be asked for declarations (paths, positions, doc comments) but never
 * for the element or type of a node inside a method body: see {@link Attribution}.
 */
public final class Compilation implements AutoCloseable {
  private static final Pattern LOMBOK = Pattern.compile("\\blombok\\s*\\.");

  private final ProcessingEnvironment given;
  private final ProcessingEnvironment javac;
  private final Trees trees;
  private final JavacTask task;
  private final Map<String, Set<ClassName>> sources = new HashMap<>();
  private Platform platform;

  private Compilation(ProcessingEnvironment given, ProcessingEnvironment javac) {
    this.given = given;
    this.javac = javac;
    this.trees = Trees.instance(javac);
    this.task = JavacTask.instance(javac);
  }

  /**
   * The compilation behind {@code environment}, which may be javac's own or one that IntelliJ or
   * Gradle has wrapped.
   *
   * @throws UnsupportedCompilerException if there is no javac behind it
   */
  public static Compilation of(ProcessingEnvironment environment) {
    Objects.requireNonNull(environment, "environment");
    try {
      return new Compilation(environment, Unwrapping.javacEnvironment(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      throw new UnsupportedCompilerException(environment.getClass().getName(), e);
    }
  }

  public Trees trees() {
    return trees;
  }

  /** The task of the main compilation, for its {@code TaskListener}s. */
  public JavacTask task() {
    return task;
  }

  public Elements elements() {
    return javac.getElementUtils();
  }

  public Types types() {
    return javac.getTypeUtils();
  }

  /**
   * Where output goes: the build tool's own filer if it has wrapped the environment, so that it
   * learns of the files.
   */
  public Filer filer() {
    return given.getFiler();
  }

  /** Where problems go: the build tool's own messager if it has wrapped the environment. */
  public Messager messager() {
    return given.getMessager();
  }

  public SourceVersion sourceVersion() {
    return javac.getSourceVersion();
  }

  public boolean previewEnabled() {
    return javac.isPreviewEnabled();
  }

  /** The environment this processor was given, as it was given. */
  public ProcessingEnvironment environment() {
    return given;
  }

  /**
   * javac's own filer: reads class files without a build tool taking that for a dependency on a
   * resource.
   */
  Filer javacFiler() {
    return javac.getFiler();
  }

  /**
   * Takes note of the classes of a round. To be called at the start of every round, whether it has
   * hosts or not: these are the classes that have no class file. Without it attributions come out
   * the same, but load whole packages of the class path into the main compilation, which may then
   * warn about what it finds there.
   */
  public void enter(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        add(type);
      }
    }
  }

  /**
   * Whether a class may get members and modifiers in the round that brings it, after everybody has
   * looked: its file names something of Lombok's. Lombok always asks for a next round.
   */
  public boolean isCompletedLate(TypeElement type) {
    TreePath path = trees.getPath(type);
    return path != null && LOMBOK.matcher(HostText.of(path.getCompilationUnit()).user()).find();
  }

  /** Adds a top-level class to those of {@link #sources}; whether it is new there. */
  boolean add(TypeElement type) {
    String packageName = elements().getPackageOf(type).getQualifiedName().toString();
    return sources
        .computeIfAbsent(packageName, name -> new LinkedHashSet<>())
        .add(ClassName.of(type, elements()));
  }

  /**
   * Releases the files of the second task. To be called when processing is over; harmless if called
   * again.
   */
  @Override
  public void close() {
    if (platform != null) {
      platform.close();
      platform = null;
    }
  }

  /** The top-level classes of a package that are not found as files on the class path. */
  Set<ClassName> sources(String packageName) {
    return sources.getOrDefault(packageName, Set.of());
  }

  /** Whether {@link #enter} was called at all. */
  boolean knowsSources() {
    return !sources.isEmpty();
  }

  /** The JDK as the second task sees it, made on first use. */
  Platform platform() {
    if (platform == null) {
      platform = new Platform(this);
    }
    return platform;
  }
}
