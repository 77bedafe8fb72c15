package dev.bide.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * One attributed {@code @Async} method. All elements and types are those of the private compilation
 * that attributed it.
 */
public final class AsyncMethod {
  /** How many slots the parameters of a method may take (JVMS 4.3.3). */
  public static final int MAX_SLOTS = 255;

  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final TreePath path;
  private final String text;
  private final Map<Tree, TreePath> paths = new IdentityHashMap<>();
  private final Map<LambdaExpressionTree, Optional<AsyncBody>> lambdas = new IdentityHashMap<>();
  private AsyncBody body;

  /**
   * @param path the method's declaration
   * @param text the text of its file
   */
  public AsyncMethod(Trees trees, Types types, Elements elements, TreePath path, String text) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.path = path;
    this.text = text;
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          paths.putIfAbsent(tree, new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, null);
      }
    }.scan(path, null);
    paths.put(path.getLeaf(), path);
  }

  public Types types() {
    return types;
  }

  public Elements elements() {
    return elements;
  }

  public Trees trees() {
    return trees;
  }

  public TreePath path() {
    return path;
  }

  public MethodTree tree() {
    return (MethodTree) path.getLeaf();
  }

  /** The method's own body. */
  public AsyncBody body() {
    if (body == null) {
      body = AsyncBody.of(this);
    }
    return body;
  }

  /** The body of {@code lambda}, which is part of this method; empty if it is not async. */
  public Optional<AsyncBody> lambda(LambdaExpressionTree lambda) {
    Optional<AsyncBody> known = lambdas.get(lambda);
    if (known == null) {
      known = AsyncBody.of(this, lambda);
      lambdas.put(lambda, known);
    }
    return known;
  }

  public CompilationUnitTree unit() {
    return path.getCompilationUnit();
  }

  public ExecutableElement element() {
    return (ExecutableElement) trees.getElement(path);
  }

  public TypeElement host() {
    return (TypeElement) element().getEnclosingElement();
  }

  public boolean isStatic() {
    return element().getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a subclass may have another body. */
  public boolean isOverridable() {
    Set<Modifier> modifiers = element().getModifiers();
    return host().getKind() != ElementKind.RECORD
        && !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && !modifiers.contains(Modifier.FINAL)
        && !host().getModifiers().contains(Modifier.FINAL);
  }

  /** Whether a static method can have the receiver, the parameters, and {@code more} ints. */
  public boolean hasRoomFor(int more) {
    int slots = isStatic() ? 0 : 1;
    for (VariableElement parameter : element().getParameters()) {
      TypeKind kind = parameter.asType().getKind();
      slots += kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
    }
    return slots + more <= MAX_SLOTS;
  }

  /** Whether every expression of the method has a type: nothing that it mentions is missing. */
  public boolean isResolved() {
    return paths.entrySet().stream()
        .filter(entry -> entry.getKey() instanceof ExpressionTree)
        .noneMatch(entry -> isMissing(entry.getValue()));
  }

  private boolean isMissing(TreePath expression) {
    return isError(trees.getTypeMirror(expression))
        || trees.getElement(expression) instanceof ExecutableElement callee
            && callee.asType() instanceof ExecutableType type
            && Stream.concat(type.getParameterTypes().stream(), type.getThrownTypes().stream())
                .anyMatch(AsyncMethod::isError);
  }

  private static boolean isError(TypeMirror type) {
    return type != null
        && (type.getKind() == TypeKind.ERROR
            || type instanceof ArrayType array && isError(array.getComponentType())
            || type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(AsyncMethod::isError));
  }

  /** The text of the whole file. */
  public String text() {
    return text;
  }

  /** Where {@code tree}, which is part of this method, stands. */
  public TreePath path(Tree tree) {
    TreePath found = paths.get(tree);
    if (found == null) {
      throw new IllegalArgumentException("not in " + element() + ": " + tree);
    }
    return found;
  }

  public Element element(Tree tree) {
    return trees.getElement(path(tree));
  }

  public TypeMirror type(Tree tree) {
    return trees.getTypeMirror(path(tree));
  }

  public int start(Tree tree) {
    return (int) trees.getSourcePositions().getStartPosition(unit(), tree);
  }

  public int end(Tree tree) {
    int end = (int) trees.getSourcePositions().getEndPosition(unit(), tree);
    if (!(tree instanceof ExpressionTree) || end <= 0 || text.charAt(end - 1) != ';') {
      return end;
    }
    // javac counts the semicolon behind a resource, and what is before it, as part of the resource.
    boolean isPlain =
        tree instanceof IdentifierTree && text.startsWith(tree.toString(), start(tree));
    return isPlain ? start(tree) + tree.toString().length() : end - 1;
  }

  /** Where the last argument of {@code creation} ends, or its type if it has no arguments. */
  public int endOfLastArgument(NewClassTree creation) {
    List<? extends ExpressionTree> arguments = creation.getArguments();
    return end(
        arguments.isEmpty() ? creation.getIdentifier() : arguments.get(arguments.size() - 1));
  }

  /** The user's text of {@code tree}. */
  public String text(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  /** The line, counting from 1, where {@code tree} starts. */
  public int line(Tree tree) {
    return line(start(tree));
  }

  /** The line, counting from 1, of a position in the file. */
  public int line(int position) {
    return (int) unit().getLineMap().getLineNumber(position);
  }

  /**
   * The type variables in scope, outermost first, and their names in the machine: a shadowed one
   * gets a new name.
   */
  public Map<Element, String> typeVariables() {
    Deque<List<? extends TypeParameterElement>> scopes = new ArrayDeque<>();
    scopes.push(element().getTypeParameters());
    Element scope = element();
    while (!scope.getModifiers().contains(Modifier.STATIC)
        && scope.getEnclosingElement() instanceof TypeElement outer) {
      scopes.push(outer.getTypeParameters());
      scope = outer;
    }
    List<TypeParameterElement> all = new ArrayList<>();
    scopes.forEach(all::addAll);
    Map<Element, String> names = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String name = all.get(i).getSimpleName().toString();
      boolean isShadowed =
          all.subList(i + 1, all.size()).stream()
              .anyMatch(inner -> inner.getSimpleName().contentEquals(name));
      names.put(all.get(i), isShadowed ? name + "$" + i : name);
    }
    return names;
  }

  /** The qualified name of a class type's class; empty for every other type. */
  public static String qualifiedName(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
