package dev.bide.processor.realcode;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Finds out what can be transformed in a library. */
final class Survey {
  private final Trees trees;
  private final SourcePositions positions;
  private final Tally tally;

  /** The methods that can become async, by what calls of them refer to. */
  private final Map<ExecutableElement, String> ids = new LinkedHashMap<>();

  private Survey(Trees trees, Tally tally) {
    this.trees = trees;
    this.positions = trees.getSourcePositions();
    this.tally = tally;
  }

  /**
   * The files of a library.
   *
   * @param task has its sources to compile
   * @param root the folder of the sources
   * @param tally gets what is left alone
   */
  static List<LibraryFile> of(JavacTask task, Path root, Tally tally) throws IOException {
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    Survey survey = new Survey(Trees.instance(task), tally);
    Map<CompilationUnitTree, List<TreePath>> methods = new LinkedHashMap<>();
    for (CompilationUnitTree unit : units) {
      methods.put(unit, survey.methods(unit));
    }
    List<LibraryFile> files = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      files.add(survey.file(unit, methods.get(unit), root));
    }
    return files;
  }

  /** The methods of {@code unit} that can become async. */
  private List<TreePath> methods(CompilationUnitTree unit) {
    List<TreePath> methods = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree node, Void unused) {
        ExecutableElement element = (ExecutableElement) trees.getElement(getCurrentPath());
        // Default constructors are in the tree, but not in the text.
        if (node.getBody() != null && positions.getEndPosition(unit, node.getBody()) >= 0) {
          String obstacle = obstacle(element);
          if (obstacle == null) {
            ids.put(element, id(element, node, unit));
            methods.add(getCurrentPath());
          } else {
            tally.leftMethod(obstacle);
          }
        }
        return super.visitMethod(node, null);
      }
    }.scan(unit, null);
    return methods;
  }

  private static String obstacle(ExecutableElement element) {
    TypeElement host = (TypeElement) element.getEnclosingElement();
    if (element.getKind() == ElementKind.CONSTRUCTOR) {
      return "constructor";
    }
    for (TypeElement type = host; type != null; type = outer(type)) {
      if (type.getNestingKind().isNested() && type.getNestingKind() != NestingKind.MEMBER) {
        return "of a local or anonymous class";
      }
    }
    return element.getModifiers().contains(Modifier.SYNCHRONIZED) ? "synchronized" : null;
  }

  private static TypeElement outer(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
  }

  private String id(ExecutableElement element, MethodTree node, CompilationUnitTree unit) {
    return element.getEnclosingElement()
        + "."
        + node.getName()
        + ":"
        + unit.getLineMap().getLineNumber(positions.getStartPosition(unit, node));
  }

  private LibraryFile file(CompilationUnitTree unit, List<TreePath> methods, Path root)
      throws IOException {
    String text = unit.getSourceFile().getCharContent(true).toString();
    Path path = root.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()));
    List<Candidate> candidates = new ArrayList<>();
    for (TreePath method : methods) {
      candidates.add(candidate(method, text));
    }
    int importsAt = (int) positions.getEndPosition(unit, unit.getPackage());
    return new LibraryFile(path.toString().replace('\\', '/'), text, importsAt, candidates);
  }

  private Candidate candidate(TreePath path, String text) {
    MethodTree tree = (MethodTree) path.getLeaf();
    ExecutableElement element = (ExecutableElement) trees.getElement(path);
    return new Candidate(
        ids.get(element),
        start(path, tree.getBody()),
        end(path, tree.getBody()),
        bridge(tree, element),
        header(tree, element, list -> slice(list, path, text)),
        Changes.of(path, trees, ids, tally));
  }

  /** The text of trees that stand one behind the other in the file of {@code path}. */
  private String slice(List<? extends Tree> list, TreePath path, String text) {
    return list.isEmpty()
        ? ""
        : text.substring(start(path, list.get(0)), end(path, list.get(list.size() - 1)));
  }

  private int start(TreePath path, Tree tree) {
    return (int) positions.getStartPosition(path.getCompilationUnit(), tree);
  }

  private int end(TreePath path, Tree tree) {
    return (int) positions.getEndPosition(path.getCompilationUnit(), tree);
  }

  private static String header(
      MethodTree tree, ExecutableElement element, Function<List<? extends Tree>, String> slice) {
    boolean isStatic = element.getModifiers().contains(Modifier.STATIC);
    String typeParameters =
        tree.getTypeParameters().isEmpty()
            ? ""
            : "<" + slice.apply(tree.getTypeParameters()) + "> ";
    String thrown = tree.getThrows().isEmpty() ? "" : " throws " + slice.apply(tree.getThrows());
    return "@Async %s%s%sCoroutine<%s> %s(%s)%s "
        .formatted(
            isReachable(element) ? "" : "private ",
            isStatic ? "static " : "",
            typeParameters,
            Changes.boxed(element.getReturnType(), slice.apply(List.of(tree.getReturnType()))),
            twin(tree.getName().toString()),
            slice.apply(tree.getParameters()),
            thrown);
  }

  /** The name of the async version of a method. */
  static String twin(String name) {
    return name + "$async";
  }

  /** Whether the async version of {@code element} can be called from other files. */
  static boolean isReachable(ExecutableElement element) {
    return element.getModifiers().contains(Modifier.STATIC)
        && !element.getModifiers().contains(Modifier.PRIVATE)
        && !element.getEnclosingElement().getKind().isInterface();
  }

  private static String bridge(MethodTree tree, ExecutableElement element) {
    String arguments =
        tree.getParameters().stream().map(VariableTree::getName).collect(Collectors.joining(", "));
    String typeArguments =
        tree.getTypeParameters().stream()
            .map(TypeParameterTree::getName)
            .collect(Collectors.joining(", "));
    String qualifier = "";
    if (!typeArguments.isEmpty()) {
      boolean isStatic = element.getModifiers().contains(Modifier.STATIC);
      String host = element.getEnclosingElement().getSimpleName().toString();
      qualifier = (isStatic ? host : "this") + ".<" + typeArguments + ">";
    }
    boolean isVoid = element.getReturnType().getKind() == TypeKind.VOID;
    return "{ %sBlocking.get(%s%s(%s)); }"
        .formatted(isVoid ? "" : "return ", qualifier, twin(tree.getName().toString()), arguments);
  }
}
