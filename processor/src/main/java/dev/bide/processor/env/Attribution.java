package dev.bide.processor.env;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
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
  /** How often more classes are looked for before whole packages are loaded. */
  private static final int THRIFTY_ATTEMPTS = 3;

  private final Compilation main;
  private final JavacTask task;
  private final Trees trees;
  private final Map<CompilationUnitTree, Host> hosts = new IdentityHashMap<>();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
  private final MainClasses classes;
  private final boolean nothingToDo;
  private Throwable failure;

  /** A source file in both compilations. */
  private record Host(
      CompilationUnitTree mainUnit, HostText text, HostSource source, CompilationUnitTree unit) {}

  private Attribution(
      Compilation main,
      List<CompilationUnitTree> mainUnits,
      List<HostText> texts,
      boolean thorough) {
    this.main = main;
    this.nothingToDo = texts.isEmpty(); // which javac takes for an error
    this.classes = new MainClasses(main, thorough);
    List<HostSource> sources = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      sources.add(new HostSource(mainUnits.get(i).getSourceFile(), texts.get(i).text()));
    }
    this.task = main.platform().task(classes, mainUnits, sources, diagnostics);
    this.trees = Trees.instance(task);
    attempt(
        () -> {
          int index = 0;
          for (CompilationUnitTree unit : task.parse()) {
            CompilationUnitTree mainUnit = mainUnits.get(index);
            hosts.put(mainUnit, new Host(mainUnit, texts.get(index), sources.get(index), unit));
            index++;
          }
        });
  }

  /** Attributes {@code hosts}, which are compilation units of {@code main}, all in one task. */
  public static Attribution of(Compilation main, Collection<CompilationUnitTree> hosts) {
    List<CompilationUnitTree> units = List.copyOf(new LinkedHashSet<>(hosts));
    List<HostText> texts = units.stream().map(HostText::of).toList();
    Attribution parsed = new Attribution(main, units, texts, false);
    List<HostText> edited = parsed.editedTexts(units, texts);
    Attribution result =
        edited.equals(texts) ? parsed : new Attribution(main, units, edited, false);
    result.analyze();
    for (int attempt = 1; attempt <= THRIFTY_ATTEMPTS && result.hasMissedClasses(); attempt++) {
      result = new Attribution(main, units, edited, attempt == THRIFTY_ATTEMPTS);
      result.analyze();
    }
    return result;
  }

  /** The texts of the hosts with what other processors have added to them. */
  private List<HostText> editedTexts(List<CompilationUnitTree> mainUnits, List<HostText> texts) {
    List<HostText> edited = new ArrayList<>(texts);
    for (int i = 0; i < texts.size(); i++) {
      Host host = hosts.get(mainUnits.get(i));
      if (host != null) {
        edited.set(
            i,
            host.text()
                .with(
                    OtherProcessors.edits(host.text(), main, host.mainUnit(), host.unit(), trees)));
      }
    }
    return edited;
  }

  private void analyze() {
    for (Host host : hosts.values()) {
      hideClasses(host.unit());
      HostNames.in(host.unit()).forEach(classes::expect);
    }
    attempt(task::analyze);
  }

  /** Whether errors may be due to classes that were overlooked, and another attempt will find. */
  private boolean hasMissedClasses() {
    return diagnostics.getDiagnostics().stream().anyMatch(Attribution::isError)
        && classes.findMissed();
  }

  private void hideClasses(CompilationUnitTree unit) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree declared) {
        classes.hide(prefix + declared.getSimpleName());
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Broken code may make javac itself fail; the main compilation will then fail and say so. */
  private void attempt(Step step) {
    if (failure != null || nothingToDo) {
      return;
    }
    try {
      step.run();
    } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
      failure = e;
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

  /** What made the second compiler give up, if anything did: then no host is attributed. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * The attributed unit that corresponds to a host of the main compilation; none after a {@link
   * #failure}.
   */
  public Optional<CompilationUnitTree> unit(CompilationUnitTree mainUnit) {
    return attributed(mainUnit).map(Host::unit);
  }

  /** The attributed tree that corresponds to a tree of the main compilation, e.g. to a method. */
  public Optional<TreePath> path(TreePath mainPath) {
    return attributed(mainPath.getCompilationUnit())
        .flatMap(
            host ->
                new Counterpart(main.trees(), trees, host.text()::edited)
                    .of(mainPath, host.unit()));
  }

  /**
   * The tree of the main compilation that corresponds to an attributed one, e.g. to report a
   * problem there.
   */
  public Optional<TreePath> mainPath(TreePath path) {
    Host host = host(path.getCompilationUnit());
    return new Counterpart(trees, main.trees(), host.text()::user).of(path, host.mainUnit());
  }

  /**
   * The text that positions in the attributed unit refer to: the user's, and stubs for what other
   * processors have added to it. Its lines are the user's lines.
   *
   * @param unit a host of the main compilation, or its attributed counterpart
   */
  public String text(CompilationUnitTree unit) {
    return host(unit).text().text();
  }

  /**
   * The errors of the second compiler in a host, in the order in which it found them; their
   * positions refer to {@link #text}. Left out is what says nothing about types: errors in stubs,
   * and exceptions that are neither caught nor declared, which the main compilation reports unless
   * another processor allows them.
   *
   * @param unit a host of the main compilation, or its attributed counterpart
   */
  public List<Diagnostic<? extends JavaFileObject>> errors(CompilationUnitTree unit) {
    Host host = host(unit);
    List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (isError(diagnostic)
          && diagnostic.getSource() == host.source()
          && !host.text().isAdded(diagnostic.getPosition())
          && !diagnostic.getCode().startsWith("compiler.err.unreported.exception")) {
        errors.add(diagnostic);
      }
    }
    return errors;
  }

  /**
   * Those of the {@link #errors(CompilationUnitTree) errors} that lie inside an attributed tree,
   * e.g. a method.
   */
  public List<Diagnostic<? extends JavaFileObject>> errors(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    long end = trees.getSourcePositions().getEndPosition(unit, path.getLeaf());
    return errors(unit).stream()
        .filter(error -> start <= error.getPosition() && error.getPosition() < end)
        .toList();
  }

  /**
   * The {@link #errors(CompilationUnitTree) errors} in the top-level class that an attributed tree
   * is part of, and those in no class of its file.
   */
  public List<Diagnostic<? extends JavaFileObject>> errorsAround(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    List<? extends Tree> others =
        unit.getTypeDecls().stream().filter(type -> !surrounds(unit, type, path)).toList();
    return errors(unit).stream()
        .filter(
            error -> others.stream().noneMatch(type -> surrounds(unit, type, error.getPosition())))
        .toList();
  }

  /**
   * Those of the {@link #errors(CompilationUnitTree) errors} that are about a class, or about what
   * it says of its members; their code and their annotations are left out.
   */
  public List<Diagnostic<? extends JavaFileObject>> errorsInDeclarations(CompilationUnitTree unit) {
    Declarations declarations = Declarations.of(unit, trees.getSourcePositions());
    return errors(unit).stream()
        .filter(error -> declarations.contain(error.getPosition()))
        .toList();
  }

  private boolean surrounds(CompilationUnitTree unit, Tree type, TreePath path) {
    return surrounds(unit, type, trees.getSourcePositions().getStartPosition(unit, path.getLeaf()));
  }

  private boolean surrounds(CompilationUnitTree unit, Tree type, long position) {
    return trees.getSourcePositions().getStartPosition(unit, type) <= position
        && position < trees.getSourcePositions().getEndPosition(unit, type);
  }

  /**
   * Nothing if javac has failed: asking a tree that it has not finished for a type makes it fail
   * again.
   */
  private Optional<Host> attributed(CompilationUnitTree mainUnit) {
    return failure == null ? Optional.ofNullable(hosts.get(mainUnit)) : Optional.empty();
  }

  private static boolean isError(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR;
  }

  private Host host(CompilationUnitTree unit) {
    for (Host host : hosts.values()) {
      if (host.mainUnit() == unit || host.unit() == unit) {
        return host;
      }
    }
    throw new IllegalArgumentException("not a host of this attribution");
  }
}
