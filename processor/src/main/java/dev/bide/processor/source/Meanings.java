package dev.bide.processor.source;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What names and jumps mean in the machine under construction. */
public interface Meanings {
  /** The name of the variable that holds the host's instance. */
  String self();

  /** What a variable of the method has become; null if it keeps its declaration in a slice. */
  Local local(Element variable);

  /** Makes a pattern's variable, used beyond the slice that declares it, a local. */
  Local declareBinding(Element variable);

  /** What {@code break} or {@code continue} means. */
  Fragment.Jump jump(Tree jump);

  /** What the body of {@code lambda} has become; null if it is not async. */
  Fragment lambda(LambdaExpressionTree lambda);

  /** The name of a class that the method declares; null if it keeps its declaration in a slice. */
  TypeName localClass(TypeElement type);

  /** What holds the variables that a class of the method captures; null if it needs nothing. */
  Local scope(TypeElement type);

  Variables variables();

  TypeNames types();

  Mirrors mirrors();

  /** What {@code done()} or {@code end()} returns. */
  String endValue();
}
