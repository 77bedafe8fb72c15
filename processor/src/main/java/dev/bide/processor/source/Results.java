package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a method's machine returns. */
public final class Results {
  private Results() {}

  /** The type of the values that awaiting {@code method} gives. */
  public static TypeName awaited(AsyncMethod method) {
    TypeName type = new TypeNames(method).name(method.resultType());
    return type instanceof WildcardTypeName wildcard ? wildcard.upperBounds().get(0) : type;
  }

  /**
   * What {@code run} returns: a primitive if every return of the method gives one, so that no box
   * is made.
   */
  public static TypeName returned(AsyncMethod method) {
    if (method.style() == AsyncMethod.Style.GENERATOR) {
      return ClassName.OBJECT;
    }
    TypeName awaited = awaited(method);
    return awaited.isBoxedPrimitive() && returnsOnly(method, awaited.unbox())
        ? awaited.unbox()
        : awaited;
  }

  private static boolean returnsOnly(AsyncMethod method, TypeName primitive) {
    AtomicBoolean only = new AtomicBoolean(true);
    new BodyScanner<Void>() {
      @Override
      public Void visitReturn(ReturnTree node, Void unused) {
        Tree returned = Vocabulary.strip(node.getExpression());
        boolean isPrimitive =
            returned instanceof MethodInvocationTree call
                && Vocabulary.isValue(method.element(call))
                && method.type(Vocabulary.argument(call)).getKind().isPrimitive()
                && TypeName.get(method.type(Vocabulary.argument(call))).equals(primitive);
        if (!isPrimitive) {
          only.set(false);
        }
        return null;
      }
    }.scan(method.tree().getBody(), null);
    return only.get();
  }
}
