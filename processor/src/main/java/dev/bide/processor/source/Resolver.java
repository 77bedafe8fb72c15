package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Leave;
import dev.bide.processor.ir.Fragment.Use;
import dev.bide.processor.ir.Local;
import dev.bide.processor.source.Members.Scope;
import dev.bide.processor.source.Mirrors.Reach;
import dev.bide.processor.source.Slicer.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements.Origin;

/**
 * Finds what has to be replaced in a piece of the user's text because it means something else in
 * the machine: names by what they refer to, {@code this}, returned values, jumps out of the piece.
 */
public final class Resolver extends TreePathScanner<Void, Void> {
  /** What names and jumps mean in the machine under construction. */
  public interface Names {
    /** The name of the variable that holds the host's instance. */
    String self();

    /** What a variable of the method has become; null if it keeps its declaration in a slice. */
    Local local(Element variable);

    /** Makes a pattern's variable, used beyond the slice that declares it, a local. */
    Local declareBinding(Element variable);

    /** What {@code break} or {@code continue} means. */
    Fragment.Jump jump(Tree jump);

    /**
     * The name of a class that the method declares; null if it keeps its declaration in a slice.
     */
    TypeName localClass(TypeElement type);

    /** What holds the variables that a class of the method captures; null if it needs nothing. */
    Local scope(TypeElement type);

    Variables variables();

    TypeNames types();

    Mirrors mirrors();

    /** What {@code done()} or {@code end()} returns. */
    String endValue();
  }

  private final AsyncMethod method;
  private final Names names;
  private final Map<Tree, Fragment> replacements;
  private final int start;
  private final int end;
  private final Members members;
  private final List<Edit> edits = new ArrayList<>();

  /** How many lambdas and classes of the slice are around the tree being visited. */
  private int nesting;

  Resolver(AsyncMethod method, Names names, Map<Tree, Fragment> replacements, int start, int end) {
    this.method = method;
    this.names = names;
    this.replacements = replacements;
    this.start = start;
    this.end = end;
    this.members = new Members(method);
  }

  List<Edit> edits(Tree tree) {
    scan(method.path(tree), null);
    return edits;
  }

  private void replace(int from, int to, Object... pieces) {
    edits.add(new Edit(from, to, Fragment.of(pieces)));
  }

  private void replace(Tree tree, Object... pieces) {
    replace(method.start(tree), method.end(tree), pieces);
  }

  private void insert(int position, Object... pieces) {
    replace(position, position, pieces);
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    Fragment replacement = tree == null ? null : replacements.get(tree);
    if (replacement != null) {
      replace(tree, replacement);
      return null;
    }
    return super.scan(tree, null);
  }

  @Override
  public Void scan(TreePath path, Void unused) {
    Fragment replacement = replacements.get(path.getLeaf());
    if (replacement != null) {
      replace(path.getLeaf(), replacement);
      return null;
    }
    return super.scan(path, null);
  }

  // Names.

  @Override
  public Void visitIdentifier(IdentifierTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    if (element == null || !isInText(node)) {
      return null;
    }
    if (Variables.isVariable(element)) {
      Local local = names.local(element);
      if (local != null) {
        replace(node, new Use(local, Variables.access(getCurrentPath()), nesting > 0));
      }
    } else if (node.getName().contentEquals("this")) {
      if (nestedClass() == null) {
        replace(node, self());
      }
    } else if (element instanceof TypeElement type) {
      replaceType(node, type);
    } else if (element.getKind().isField() || element.getKind() == ElementKind.METHOD) {
      replaceMember(node, element);
    }
    return null;
  }

  private void replaceType(IdentifierTree node, TypeElement type) {
    TypeName local = names.localClass(type);
    if (local != null) {
      replace(node, local);
    } else if (type.getNestingKind() == NestingKind.TOP_LEVEL
        || type.getNestingKind() == NestingKind.MEMBER && !isInsideBody(type)) {
      replace(node, names.types().rawName(type));
    }
  }

  private boolean isInsideBody(TypeElement type) {
    for (Element at = type; at != null; at = at.getEnclosingElement()) {
      if (at.getKind() == ElementKind.METHOD || at.getKind() == ElementKind.CONSTRUCTOR) {
        return true;
      }
    }
    return false;
  }

  private void replaceMember(IdentifierTree node, Element member) {
    if (member.getKind() == ElementKind.ENUM_CONSTANT && isCaseLabel()) {
      return;
    }
    String name = node.getName().toString();
    Scope scope = members.scope(getCurrentPath(), member);
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    TypeElement owner = (TypeElement) member.getEnclosingElement();
    if (scope instanceof Scope.Imported) {
      replace(node, names.types().rawName(owner), "." + name);
    } else if (scope instanceof Scope.Enclosing enclosing) {
      ClassName mirror = mirror(member);
      if (mirror != null) {
        if (isStatic) {
          replace(node, mirror, "." + name);
        } else {
          replace(node, "mirror(", instance(enclosing.type()), ")." + name);
        }
      } else if (isStatic) {
        TypeElement through = owner.getKind().isInterface() ? owner : enclosing.type();
        replace(node, names.types().rawName(through), "." + name);
      } else {
        replace(node, instance(enclosing.type()), "." + name);
      }
    }
  }

  /** The host's instance, or the instance around it that is of class {@code type}. */
  private Fragment instance(TypeElement type) {
    if (type.equals(method.host())) {
      return Fragment.of(self());
    }
    names.mirrors().of(method.host(), type, Reach.OUTER);
    return Fragment.of("mirror(", self(), ").outer$" + type.getSimpleName() + "()");
  }

  private Fragment.Self self() {
    return new Fragment.Self(names.self());
  }

  private boolean isCaseLabel() {
    String parent = getCurrentPath().getParentPath().getLeaf().getKind().name();
    return parent.equals("CASE") || parent.equals("CONSTANT_CASE_LABEL");
  }

  /** Whether the tree stands in the text; javac also makes trees for inferred types. */
  private boolean isInText(IdentifierTree node) {
    int from = method.start(node);
    int to = method.end(node);
    if (from < start || to > end || from >= to) {
      return false;
    }
    String text = method.text().substring(from, to);
    return text.contentEquals(node.getName()) || text.contains("\\u");
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    ExpressionTree qualifier = node.getExpression();
    if (node.getIdentifier().contentEquals("this")) {
      TypeElement type =
          (TypeElement)
              ((javax.lang.model.type.DeclaredType)
                      method.types().erasure(method.trees().getTypeMirror(getCurrentPath())))
                  .asElement();
      if (!isInsideBody(type)) {
        replace(node, instance(type));
      }
      return null;
    }
    if (element == null || element.getKind() == ElementKind.PACKAGE) {
      return super.visitMemberSelect(node, null);
    }
    if (isSuper(qualifier) && element.getKind().isField()) {
      replace(
          qualifier, "((", names.types().name(method.host().getSuperclass()), ") ", self(), ")");
      return null;
    }
    if (isSuper(qualifier) && nestedClass() == null) {
      replace(node, superCall(qualifier, element, "."));
      return null;
    }
    boolean isStatic = element.getModifiers().contains(Modifier.STATIC);
    ClassName mirror = mirror(element);
    if (mirror != null) {
      if (isStatic) {
        replace(qualifier, mirror);
        return null;
      }
      insert(method.start(qualifier), "mirror(");
      insert(method.end(qualifier), ")");
    }
    return super.visitMemberSelect(node, null);
  }

  /** The mirror through which the machine has to reach {@code member}; null if it need not. */
  private ClassName mirror(Element member) {
    TypeElement owner = members.ownerOf(member);
    if (owner == null || isInsideBody(owner)) {
      return null;
    } else if (members.isPrivate(member)) {
      return names.mirrors().of(owner, member, Reach.NEST);
    }
    return members.isForSubclasses(member)
        ? names.mirrors().of(method.host(), member, Reach.INHERITED)
        : null;
  }

  /** {@code super.member}, or {@code Outer.super.member}, by way of the mirror of its class. */
  private Fragment superCall(ExpressionTree qualifier, Element member, String access) {
    TypeElement type = method.host();
    if (qualifier instanceof MemberSelectTree select
        && method.trees().getElement(method.path(select.getExpression()))
            instanceof TypeElement outer
        && !outer.getKind().isInterface()) {
      type = outer;
    }
    names.mirrors().of(type, member, Reach.SUPER);
    String name = Mirrors.methodName(new Mirrors.Mirrored(member, Reach.SUPER));
    return Fragment.of("mirror(", instance(type), ")" + access + name);
  }

  private static boolean isSuper(ExpressionTree qualifier) {
    return qualifier instanceof IdentifierTree name && name.getName().contentEquals("super")
        || qualifier instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super");
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    ExpressionTree qualifier = node.getQualifierExpression();
    if (isSuper(qualifier) && nestedClass() == null) {
      replace(node, superCall(qualifier, element, "::"));
      return null;
    }
    if (replaceConstructorReference(node, element)) {
      return null;
    }
    ClassName mirror =
        element == null || node.getMode() == MemberReferenceTree.ReferenceMode.NEW
            ? null
            : mirror(element);
    if (mirror != null) {
      boolean isType =
          method.trees().getElement(new TreePath(getCurrentPath(), qualifier))
              instanceof TypeElement;
      if (isType) {
        replace(qualifier, mirror);
        return null;
      }
      insert(method.start(qualifier), "mirror(");
      insert(method.end(qualifier), ")");
    }
    return super.visitMemberReference(node, null);
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void unused) {
    Element constructor = method.trees().getElement(getCurrentPath());
    TypeElement type =
        constructor == null || node.getClassBody() != null
            ? elementOf(node.getIdentifier())
            : (TypeElement) constructor.getEnclosingElement();
    if (type == null) {
      return super.visitNewClass(node, null);
    }
    if (constructor != null
        && node.getClassBody() == null
        && members.isPrivate(constructor)
        && !isInsideBody(type)) {
      ClassName mirror = names.mirrors().of(type, constructor, Reach.NEST);
      boolean generic = node.getIdentifier() instanceof ParameterizedTypeTree;
      replace(
          method.start(node),
          method.end(node.getIdentifier()),
          "mirror(new ",
          mirror,
          generic ? "<>" : "");
      insert(method.end(node), ")");
      scan(node.getArguments(), null);
      return null;
    }
    if (node.getEnclosingExpression() == null) {
      Fragment outer = implicitOuter(type);
      if (outer == null) {
        return super.visitNewClass(node, null);
      }
      insert(method.start(node), outer, ".");
    } else {
      scan(node.getEnclosingExpression(), null);
    }
    Tree base = node.getIdentifier();
    if (base instanceof ParameterizedTypeTree parameterized) {
      base = parameterized.getType();
      scan(parameterized.getTypeArguments(), null);
    }
    replace(base, type.getSimpleName().toString());
    scan(node.getTypeArguments(), null);
    scan(node.getArguments(), null);
    return scan(node.getClassBody(), null);
  }

  /**
   * The instance that {@code new type()} is inside of without saying so; null if none is needed.
   */
  private Fragment implicitOuter(TypeElement type) {
    Local scope = names.scope(type);
    if (scope != null) {
      return Fragment.of(new Use(scope, Fragment.Access.READ, nesting > 0));
    }
    boolean isInner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC)
            && !isInsideBody(type);
    return isInner && members.scope(getCurrentPath(), type) instanceof Scope.Enclosing enclosing
        ? instance(enclosing.type())
        : null;
  }

  /**
   * {@code Inner::new} as a lambda, if the machine has to say what the new instance is inside of.
   */
  private boolean replaceConstructorReference(MemberReferenceTree node, Element constructor) {
    Fragment outer =
        node.getMode() == MemberReferenceTree.ReferenceMode.NEW
                && constructor instanceof ExecutableElement
                && method.type(node.getQualifierExpression()).getKind() == TypeKind.DECLARED
            ? implicitOuter((TypeElement) constructor.getEnclosingElement())
            : null;
    if (outer == null) {
      return false;
    }
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    String arguments =
        IntStream.range(0, ((ExecutableElement) constructor).getParameters().size())
            .mapToObj(i -> "arg$" + i)
            .collect(Collectors.joining(", "));
    String diamond = type.getTypeParameters().isEmpty() ? "" : "<>";
    String creation = ".new " + type.getSimpleName() + diamond + "(" + arguments + ")";
    replace(node, "(" + arguments + ") -> ", outer, creation);
    return true;
  }

  private TypeElement elementOf(Tree type) {
    return method.trees().getElement(new TreePath(getCurrentPath(), type))
            instanceof TypeElement found
        ? found
        : null;
  }

  // Statements.

  @Override
  public Void visitReturn(ReturnTree node, Void unused) {
    if (nesting > 0) {
      return super.visitReturn(node, null);
    }
    MethodInvocationTree call = (MethodInvocationTree) Vocabulary.strip(node.getExpression());
    if (call.getArguments().isEmpty()) {
      replace(call, names.endValue());
    } else {
      ExpressionTree value = Vocabulary.argument(call);
      replace(method.start(call), method.start(value));
      scan(value, null);
      replace(method.end(value), method.end(call));
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
      replace(method.start(node), method.end(node) - 1, new Leave(names.jump(node)));
    }
  }

  @Override
  public Void visitInstanceOf(InstanceOfTree node, Void unused) {
    List<VariableTree> bindings = new ArrayList<>();
    if (node.getPattern() != null && nesting == 0) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitVariable(VariableTree binding, Void unused) {
          Element variable = method.trees().getElement(getCurrentPath());
          if (names.variables().isUsedOutside(variable, start, end)) {
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
      Local local = names.declareBinding(method.element(binding));
      String bound = local.name() + "$";
      int nameEnd = method.end(binding);
      replace(nameEnd - binding.getName().length(), nameEnd, bound);
      boolean floating =
          local.type().equals(TypeName.DOUBLE) || local.type().equals(TypeName.FLOAT);
      insert(
          method.end(node),
          " && (",
          Fragment.written(local),
          " = " + bound + ") == " + bound + (floating ? " | true" : ""));
    }
    if (!bindings.isEmpty()) {
      insert(method.end(node), ")");
    }
    return null;
  }

  // Scopes.

  @Override
  public Void visitVariable(VariableTree node, Void unused) {
    scan(node.getModifiers(), null);
    if (node.getType() != null && isWritten(node)) {
      scan(node.getType(), null);
    }
    return scan(node.getInitializer(), null);
  }

  /** Whether the type of {@code node} stands in the text, rather than being inferred. */
  private boolean isWritten(VariableTree node) {
    int from = method.start(node.getType());
    int to = method.end(node.getType());
    return from >= method.start(node)
        && to > from
        && !(method.text().startsWith("var", from) && to == from + 3);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    nesting++;
    super.visitLambdaExpression(node, null);
    nesting--;
    return null;
  }

  @Override
  public Void visitClass(ClassTree node, Void unused) {
    nesting++;
    super.visitClass(node, null);
    nesting--;
    return null;
  }

  @Override
  public Void visitMethod(MethodTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    return element != null && method.elements().getOrigin(element) != Origin.EXPLICIT
        ? null
        : super.visitMethod(node, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree node, Void unused) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    return parent.getKind() == Tree.Kind.ANNOTATION
        ? scan(node.getExpression(), null)
        : super.visitAssignment(node, null);
  }

  /** The innermost class inside the body around the current tree; null if there is none. */
  private ClassTree nestedClass() {
    for (TreePath at = getCurrentPath(); at.getLeaf() != method.tree(); at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree type) {
        return type;
      }
    }
    return null;
  }
}
