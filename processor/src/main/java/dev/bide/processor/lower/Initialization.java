package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Stmt;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * When classes are initialized (JLS 12.4.1, 15.9.4): that of a new instance is before the arguments
 * of its constructor.
 *
 * <pre>{@code
 * new Late(await(x))
 * // becomes
 * MethodHandles.lookup().ensureInitialized(Late.class);
 * x$1 = await(x);
 * new Late(x$1)
 * }</pre>
 *
 * <p>A class that has been compiled before does not tell whether its initialization does anything:
 * it is initialized by its creation.
 */
record Initialization(Context context) {
  private static final ClassName METHOD_HANDLES =
      ClassName.get("java.lang.invoke", "MethodHandles");

  /** Initializes the class of {@code creation}, if that does anything. */
  void of(NewClassTree creation, List<Stmt> out) {
    if (context.method.types().asElement(context.method.type(creation.getIdentifier()))
            instanceof TypeElement type
        && doesAnything(type)) {
      out.add(
          new Stmt.Code(
              Fragment.of(
                  METHOD_HANDLES,
                  ".lookup().ensureInitialized(",
                  context.types.rawName(type),
                  ".class);")));
    }
  }

  private boolean doesAnything(TypeElement type) {
    ClassTree tree = context.method.trees().getTree(type);
    if (tree == null || type.equals(context.method.host())) {
      return false;
    }
    return tree.getMembers().stream().anyMatch(member -> isInitializer(member, type))
        || context.method.types().asElement(type.getSuperclass()) instanceof TypeElement superclass
            && doesAnything(superclass);
  }

  private static boolean isInitializer(Tree member, TypeElement type) {
    return member instanceof BlockTree block && block.isStatic()
        || member instanceof VariableTree tree
            && tree.getInitializer() != null
            && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(tree.getName()))
                .anyMatch(Initialization::isVariable);
  }

  /** Whether it is static, and no constant: constants are copied to where they are used. */
  private static boolean isVariable(VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC) && field.getConstantValue() == null;
  }
}
