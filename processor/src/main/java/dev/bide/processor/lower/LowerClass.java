package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.MemberClass;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.BodyScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Local classes. One that may be used beyond an await becomes a member of the machine; what it
 * captures is held by an instance of a class around it.
 *
 * <pre>{@code
 * class Adder { int add(int y) { return x + y; } }
 * await(z);
 * new Adder().add(1)
 * // becomes
 * static class AdderScope {
 *   int x;
 *   class Adder { int add(int y) { return x + y; } }
 * }
 * Adder$scope = new AdderScope(x);
 * await(z);
 * Adder$scope.new Adder().add(1)
 * }</pre>
 */
final class LowerClass {
  private final Context context;
  private final ClassName machine;
  private final List<MemberClass> members = new ArrayList<>();
  private final Map<TypeElement, Local> scopes = new HashMap<>();

  LowerClass(Context context, ClassName machine) {
    this.context = context;
    this.machine = machine;
  }

  /** The classes that have become members so far. */
  List<MemberClass> members() {
    return members;
  }

  /** What holds the captured variables of {@code type}; null if it needs nothing. */
  Local scope(TypeElement type) {
    return scopes.get(type);
  }

  void declare(ClassTree tree, List<Stmt> out) {
    declare(tree, tree.getSimpleName().toString(), () -> context.slice(tree), out);
  }

  /**
   * Declares a class.
   *
   * @param name its own, or the one that an anonymous class gets
   * @param slice gives its declaration, in which its own name depends on where it is declared
   */
  void declare(ClassTree tree, String name, Supplier<Fragment> slice, List<Stmt> out) {
    TypeElement type = (TypeElement) context.method.element(tree);
    Fragment text = slice.get();
    Optional<Local> parent = parentScope(tree);
    if (parent.isEmpty() && !moves(tree)) {
      out.add(new Stmt.DeclareClass(text));
      if (type.getSimpleName().isEmpty()) {
        context.types.localClasses().put(type, ClassName.get("", name));
      }
      return;
    }

    List<Local> captured =
        text.uses().filter(Fragment.Use::captured).map(Fragment.Use::local).distinct().toList();
    boolean needsScope =
        type.getKind() == ElementKind.CLASS
            && (!captured.isEmpty()
                || text.usesSelf()
                || usesTypeVariables(tree)
                || parent.isPresent());
    if (needsScope) {
      declareInScope(
          type,
          name,
          slice,
          new MemberClass.Scope(name + "Scope", parent.map(Local::type), text.usesSelf(), captured),
          parent,
          out);
    } else {
      members.add(new MemberClass(text, Optional.empty()));
      context.types.localClasses().put(type, machine.nestedClass(name));
    }
  }

  private void declareInScope(
      TypeElement type,
      String name,
      Supplier<Fragment> slice,
      MemberClass.Scope scope,
      Optional<Local> parent,
      List<Stmt> out) {
    TypeName[] variables =
        context.method.typeVariables().values().stream()
            .map(TypeVariableName::get)
            .toArray(TypeName[]::new);
    ClassName raw = machine.nestedClass(scope.name());
    TypeName scopeType = raw;
    TypeName nested = raw.nestedClass(name);
    if (variables.length > 0) {
      ParameterizedTypeName generic = ParameterizedTypeName.get(raw, variables);
      scopeType = generic;
      nested = generic.nestedClass(name);
    }
    Local local = context.temporary(name + "$scope", scopeType);
    context.types.localClasses().put(type, nested);
    members.add(new MemberClass(slice.get(), Optional.of(scope)));
    scopes.put(type, local);
    Fragment creation = creation(scopeType, scope, parent);
    out.add(new Stmt.Declare(local, Fragment.of(scopeType, " "), Optional.of(creation)));
  }

  private Fragment creation(TypeName type, MemberClass.Scope scope, Optional<Local> parent) {
    List<Object> arguments = new ArrayList<>();
    parent.ifPresent(arguments::add);
    if (scope.self()) {
      arguments.add(new Fragment.Self(context.self()));
    }
    arguments.addAll(scope.captured());
    return Fragment.of("new ", type, "(", Fragment.join(", ", arguments), ")");
  }

  /** The scope of the superclass, inside of which instances of {@code tree} have to be too. */
  private Optional<Local> parentScope(ClassTree tree) {
    Tree superclass = tree.getExtendsClause();
    if (superclass == null) {
      return Optional.empty();
    }
    var element = context.method.types().asElement(context.method.type(superclass));
    return Optional.ofNullable(context.scope((TypeElement) element));
  }

  /** Whether {@code tree} mentions type variables of the method or its classes. */
  private boolean usesTypeVariables(ClassTree tree) {
    var variables = context.method.typeVariables();
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree node, Void unused) {
        found[0] |= variables.containsKey(context.method.element(node));
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Whether {@code statement} declares, for its own statements, a class that has to move. */
  boolean anyMoves(Tree statement) {
    boolean[] found = {false};
    new BodyScanner<Void>() {
      @Override
      public Void visitClass(ClassTree node, Void unused) {
        found[0] |= context.method.element(node).getSimpleName().length() > 0 && moves(node);
        return null;
      }
    }.scan(statement, null);
    return found[0];
  }

  /** Whether an await or an async lambda stands behind {@code tree} in its scope. */
  private boolean moves(ClassTree tree) {
    TreePath around = context.method.path(tree).getParentPath();
    while (!(around.getLeaf() instanceof BlockTree) && around.getLeaf() != context.body.root()) {
      around = around.getParentPath();
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree inner, Void unused) {
        boolean leavesScope =
            context.suspensions.in(inner)
                || inner instanceof LambdaExpressionTree lambda
                    && context.method.lambda(lambda).isPresent();
        if (leavesScope && context.method.start(inner) >= context.method.end(tree)) {
          found[0] = true;
        }
        return found[0] ? null : super.scan(inner, null);
      }
    }.scan(around.getLeaf(), null);
    return found[0];
  }
}
