package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a tree of the main compilation to the attributed one and back. */
class CounterpartTest {

  /** The declarations of a unit that have a place in the text. */
  private static List<TreePath> declarations(
      CompilationUnitTree unit, com.sun.source.util.Trees trees) {
    List<TreePath> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        boolean declares =
            tree instanceof ClassTree
                || tree instanceof MethodTree
                || tree instanceof VariableTree
                || tree instanceof LambdaExpressionTree;
        if (declares && trees.getSourcePositions().getEndPosition(unit, tree) >= 0) {
          found.add(new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, null);
      }
    }.scan(new TreePath(unit), null);
    return found;
  }

  private static void assertRoundTrip(String source) {
    List<Tree.Kind> kinds = new ArrayList<>();
    new Project()
        .with("Host.java", source)
        .compile(
            new Probe(
                "Host"::equals,
                (main, units, attribution) -> {
                  CompilationUnitTree unit = units.iterator().next();
                  for (TreePath path : declarations(unit, main.trees())) {
                    TreePath there = attribution.path(path).orElseThrow();
                    kinds.add(there.getLeaf().getKind());
                    assertThat(there.getLeaf().getKind()).isEqualTo(path.getLeaf().getKind());
                    assertThat(slice(there, attribution)).isEqualTo(slice(path, main, source));
                    assertThat(attribution.mainPath(there).orElseThrow().getLeaf())
                        .isSameAs(path.getLeaf());
                  }
                }));
    assertThat(kinds).isNotEmpty();
  }

  private static String slice(TreePath path, Attribution attribution) {
    CompilationUnitTree unit = path.getCompilationUnit();
    var positions = attribution.trees().getSourcePositions();
    return attribution
        .text(unit)
        .substring(
            (int) positions.getStartPosition(unit, path.getLeaf()),
            (int) positions.getEndPosition(unit, path.getLeaf()));
  }

  private static String slice(TreePath path, Compilation main, String source) {
    CompilationUnitTree unit = path.getCompilationUnit();
    var positions = main.trees().getSourcePositions();
    return source.substring(
        (int) positions.getStartPosition(unit, path.getLeaf()),
        (int) positions.getEndPosition(unit, path.getLeaf()));
  }

  private static final String EVERYTHING =
      """
      import java.util.function.*;
      /** Doc. */
      @Deprecated class Host<T> {
        int a, b = 1, c[] = {2};
        Host() {} Host(int i) { this(); }
        void m() {} void m(int i) {} void m(Integer i) {} <X> void m(X... x) {} int m(String s, int j) { return j; }
        Function<String, Supplier<String>> f = s -> () -> s + s.length();
        Object o = new Object() { void m() { class Local { void m() { Runnable r = () -> { int k = 1; }; } } } };
        enum E { A { void m() {} }, B; void m() {} }
        record R(int x, String... y) { R { } int m() { return x; } }
        interface I { default void m() {} @interface J { int m() default 1; } }
        static class N { class D { void m(final int p) { for (int i = 0, j = 1; i < j; i++) { var v = i; } } } }
        { int init = 1; } static { int init = 2; }
      }
      class Other { void m() {} }
      """;

  @Test
  void everyDeclaration() {
    assertRoundTrip(EVERYTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Host {\r\n\tint m(int i) {\r\n\t\treturn i;\r\n\t}\r\n\tint m(long l) { return 0; }\r\n}\r\n",
        "class Host {\rint m() { return 1; }\r}",
        "class Host { String s = \"\uD83D\uDE00\"; /* \uD83D\uDE00 */ int m\u00E9() { return s.length(); } }",
        "class H\\u006fst \\u007b int m(int \\u0061) { return a; } int n() { return 1; \\u007d }",
        "class Host { String t = \"\"\"\n    a\t\"b\"\n     c\\\n   d\"\"\"; int m() { return t.length(); } }",
        "\tclass\tHost\t{\tint\tm(\t)\t{\treturn\t1\t;\t}\t}\u001A"
      })
  void everyFormOfSource(String source) {
    assertRoundTrip(source);
    AllResolved.check(new Project().with("Host.java", source), "Host");
  }
}
