package dev.bide.processor.env;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * The hosts of one round, attributed by a compiler of our own: their trees with the type and
 * element of every node.
 *
 * <p>The second compiler reads the hosts' text again and finds every other class as the main
 * compilation sees it. Its trees, elements and types are its own: they are equal in meaning to
 * those of the main compilation, never identical. Everything here is valid during the round that
 * made it, because classes are looked up in the main compilation when they are first needed. It
 * neither prints nor reports anything.
 */
public final class Attribution {
  private final Compilation main;
  private final JavacTask task;
  private final Trees trees;
  private final Map<CompilationUnitTree, Host> hosts;
  private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
  private final Optional<Throwable> failure;

  private Attribution(
      Compilation main,
      JavacTask task,
      Map<CompilationUnitTree, Host> hosts,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      Optional<Throwable> failure) {
    this.main = main;
    this.task = task;
    this.trees = Trees.instance(task);
    this.hosts = hosts;
    this.diagnostics = diagnostics;
    this.failure = failure;
  }

  /** A source file in both compilations. */
  private record Host(HostSource source, CompilationUnitTree unit) {}

  /** Attributes {@code hosts}, which are compilation units of {@code main}, all in one task. */
  public static Attribution of(Compilation main, Collection<CompilationUnitTree> hosts) {
    Platform platform = main.platform();
    AnalysisFiles files =
        new AnalysisFiles(platform.files(), new MainClasses(main, platform.systemModules()));
    List<CompilationUnitTree> mainUnits = List.copyOf(hosts);
    List<HostSource> sources = new ArrayList<>();
    for (CompilationUnitTree unit : mainUnits) {
      sources.add(new HostSource(unit.getSourceFile(), textOf(unit)));
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            platform
                .compiler()
                .getTask(
                    Writer.nullWriter(), files, diagnostics, platform.options(), null, sources);
    Map<CompilationUnitTree, Host> attributed = new IdentityHashMap<>();
    Optional<Throwable> failure = Optional.empty();
    try {
      int index = 0;
      for (CompilationUnitTree unit : task.parse()) {
        attributed.put(mainUnits.get(index), new Host(sources.get(index), unit));
        index++;
        hideClasses(unit, files);
      }
      task.analyze();
    } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
      failure = Optional.of(e);
    }
    return new Attribution(
        main, task, attributed, List.copyOf(diagnostics.getDiagnostics()), failure);
  }

  private static void hideClasses(CompilationUnitTree unit, AnalysisFiles files) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree declared) {
        files.hide(prefix + declared.getSimpleName());
      }
    }
  }

  private static String textOf(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Trees trees() {
    return trees;
  }

  public Elements elements() {
    return task.getElements();
  }

  public Types types() {
    return task.getTypes();
  }

  /** What made the second compiler give up, if anything did: then its trees may lack types. */
  public Optional<Throwable> failure() {
    return failure;
  }

  /** The attributed unit that corresponds to a host of the main compilation. */
  public Optional<CompilationUnitTree> unit(CompilationUnitTree mainUnit) {
    return Optional.ofNullable(hosts.get(mainUnit)).map(Host::unit);
  }

  /** The attributed tree that corresponds to a tree of the main compilation, e.g. to a method. */
  public Optional<TreePath> path(TreePath mainPath) {
    return unit(mainPath.getCompilationUnit())
        .flatMap(
            unit ->
                Counterpart.find(
                    mainPath, main.trees().getSourcePositions(), unit, trees.getSourcePositions()));
  }

  /** The text that positions in the attributed unit of {@code mainUnit} refer to. */
  public String text(CompilationUnitTree mainUnit) {
    return hosts.get(mainUnit).source().getCharContent(true).toString();
  }

  /** The errors of the second compiler in a host, in the order in which it found them. */
  public List<Diagnostic<? extends JavaFileObject>> errors(CompilationUnitTree mainUnit) {
    HostSource source = hosts.get(mainUnit).source();
    return diagnostics.stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR && d.getSource() == source)
        .<Diagnostic<? extends JavaFileObject>>map(d -> d)
        .toList();
  }
}
