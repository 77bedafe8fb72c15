package dev.bide.processor.lower;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.AnonymousClasses;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.BodyScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Anonymous classes that are the type of a variable: they get a name, so that the variable can be
 * declared.
 *
 * <pre>{@code
 * var counter = new Object() { int n; };
 * // becomes
 * class Anonymous { int n; }
 * var counter = new Anonymous();
 * }</pre>
 */
final class LowerAnonymous {
  private final Context context;
  private final AsyncMethod method;
  private final LowerClass classes;
  private final Set<TypeElement> types = new HashSet<>();

  LowerAnonymous(Context context, LowerClass classes) {
    this.context = context;
    this.method = context.method;
    this.classes = classes;
    new BodyScanner<Void>() {
      @Override
      public Void visitVariable(VariableTree node, Void unused) {
        types.addAll(AnonymousClasses.in(method.type(node)));
        return super.visitVariable(node, null);
      }
    }.scan(context.body.code(), null);
  }

  /** Declares those that {@code statement} creates, but not the statements in it. */
  void declare(StatementTree statement, List<Stmt> out) {
    if (types.isEmpty()) {
      return;
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        boolean isInner =
            tree instanceof StatementTree
                && tree != statement
                && !(tree instanceof VariableTree)
                && !(tree instanceof ExpressionStatementTree);
        return isInner || tree instanceof LambdaExpressionTree ? null : super.scan(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree node, Void unused) {
        super.visitNewClass(node, null);
        if (node.getClassBody() != null) {
          TypeElement type = (TypeElement) method.element(node.getClassBody());
          if (types.contains(type) && context.localClass(type) == null) {
            declare(node, type, out);
          }
        }
        return null;
      }
    }.scan(statement, null);
  }

  private void declare(NewClassTree node, TypeElement type, List<Stmt> out) {
    String name = context.fresh("Anonymous");
    int body = method.text().indexOf('{', method.endOfLastArgument(node)) + 1;
    Fragment text =
        Fragment.of(
            "class " + name,
            supertype(type),
            " {",
            constructor(node, name),
            context.slicer.slice(node.getClassBody(), body, method.end(node), java.util.Map.of()));
    classes.declare(node.getClassBody(), name, () -> text, out);
  }

  private Fragment supertype(TypeElement type) {
    boolean isInterface = !type.getInterfaces().isEmpty();
    TypeMirror supertype = AnonymousClasses.supertype(type);
    return AsyncMethod.qualifiedName(supertype).equals("java.lang.Object")
        ? Fragment.of()
        : Fragment.of(isInterface ? " implements " : " extends ", context.types.name(supertype));
  }

  /** What passes the arguments on; nothing if there are none. */
  private Fragment constructor(NewClassTree node, String name) {
    ExecutableElement constructor = (ExecutableElement) method.element(node);
    List<? extends VariableElement> parameters = constructor.getParameters();
    if (parameters.isEmpty()) {
      return Fragment.of();
    }
    List<Fragment> declared = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      boolean isSpread = constructor.isVarArgs() && i == parameters.size() - 1;
      declared.add(parameter(parameters.get(i), isSpread));
    }

    String arguments =
        parameters.stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.joining(", "));
    return Fragment.of(
        " " + name + "(", Fragment.join(", ", declared), ") { super(" + arguments + "); }");
  }

  private Fragment parameter(VariableElement parameter, boolean isSpread) {
    TypeMirror type = parameter.asType();
    return isSpread
        ? Fragment.of(
            context.types.name(((ArrayType) type).getComponentType()),
            "... " + parameter.getSimpleName())
        : Fragment.of(context.types.name(type), " " + parameter.getSimpleName());
  }
}
