package dev.bide.processor.source;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Leave;
import dev.bide.processor.ir.Fragment.Returned;
import dev.bide.processor.ir.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/** Edits what reaches beyond the piece: returned values, jumps, the variables of patterns. */
abstract class FlowEditor extends Editor {
  FlowEditor(
      AsyncMethod method, Meanings meanings, Map<Tree, Fragment> replacements, int start, int end) {
    super(method, meanings, replacements, start, end);
  }

  @Override
  public Void visitReturn(ReturnTree node, Void unused) {
    if (nesting > 0) {
      return super.visitReturn(node, null);
    }
    MethodInvocationTree call = (MethodInvocationTree) Vocabulary.strip(node.getExpression());
    if (call.getArguments().isEmpty()) {
      replace(call, new Returned(true), meanings.endValue(), new Returned(false));
    } else {
      ExpressionTree value = Vocabulary.argument(call);
      replace(method.start(call), method.start(value), new Returned(true));
      scan(value, null);
      replace(method.end(value), method.end(call), new Returned(false));
    }
    return null;
  }

  @Override
  public Void visitBreak(BreakTree node, Void unused) {
    leave(node);
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree node, Void unused) {
    leave(node);
    return null;
  }

  private void leave(Tree node) {
    if (nesting == 0 && method.start(Jumps.target(getCurrentPath())) < start) {
      replace(
          method.start(node),
          method.end(node) - 1,
          new Leave(meanings.jump(node), Jumps.isLabeled(node)));
    }
  }

  @Override
  public Void visitInstanceOf(InstanceOfTree node, Void unused) {
    List<VariableTree> bindings = new ArrayList<>();
    boolean isInGuard = meanings.variables().guard(getCurrentPath()).isPresent();
    if (node.getPattern() != null && nesting == 0 && !isInGuard) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitVariable(VariableTree binding, Void unused) {
          Element variable = method.trees().getElement(getCurrentPath());
          if (meanings.variables().isUsedOutside(variable, start, end)) {
            bindings.add(binding);
          }
          return super.visitVariable(binding, null);
        }
      }.scan(new TreePath(getCurrentPath(), node.getPattern()), null);
    }
    if (!bindings.isEmpty()) {
      insert(method.start(node), "(");
    }
    super.visitInstanceOf(node, null);
    for (VariableTree binding : bindings) {
      Local local = meanings.declareBinding(method.element(binding));
      String bound = local.name() + "$";
      int nameEnd = method.end(binding);
      replace(nameEnd - binding.getName().length(), nameEnd, bound);
      boolean floating =
          local.type().equals(TypeName.DOUBLE) || local.type().equals(TypeName.FLOAT);
      insert(
          method.end(node),
          " && (",
          Fragment.written(local),
          " = ",
          meanings.types().castOfTested(method.type(binding)),
          bound + ") == " + bound + (floating ? " | true" : ""));
    }
    if (!bindings.isEmpty()) {
      insert(method.end(node), ")");
    }
    return null;
  }
}
