package dev.bide.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bide.processor.fixture.InMemory;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.HiddenTypes;
import dev.bide.processor.source.LeftoverException;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.TypeNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits does not get into the machine as text, wherever lowering has overlooked it. */
class LeftoverTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "int x = 1 + await(c);",
        "Runnable r = () -> await(c);",
        "new Object() { int x = await(c); };",
        "for (Object o : awaitEach(null)) {}",
        "emit(1);",
        "try (AsyncContext x = null) {}",
      })
  void whatWaitsIsNotCopied(String statement) throws IOException {
    AsyncMethod method = method(statement);
    StatementTree copied = statement(method);

    assertThatThrownBy(() -> context(method).slice(copied))
        .isInstanceOfSatisfying(
            LeftoverException.class,
            left ->
                assertThat(method.text(left.place().getLeaf()))
                    .matches("await\\(c\\)|awaitEach\\(null\\)|emit\\(1\\)|AsyncContext x = null"));
  }

  @Test
  void whatClosesItselfWithoutWaitingIsCopied() throws IOException {
    AsyncMethod method = method("try (AutoCloseable x = null) {}");

    assertThat(context(method).slice(statement(method)).parts()).isNotEmpty();
  }

  private static StatementTree statement(AsyncMethod method) {
    return method.tree().getBody().getStatements().get(0);
  }

  private static Context context(AsyncMethod method) {
    ClassName machine = ClassName.get("", "A$m");
    TypeNames types =
        new TypeNames(method, new Mirrors(method, machine, new HiddenTypes(List.of(method))));
    Family family = new Family(method.body(), machine, types, Map.of(), Integer.MAX_VALUE);
    return new Context(method.body(), machine, family, null);
  }

  private static AsyncMethod method(String statement) throws IOException {
    String text =
        """
        import dev.bide.*;
        import static dev.bide.Asyncio.*;
        class A {
          Coroutine<Integer> m(Coroutine<Integer> c) throws Exception { %s return c; }
        }
        """
            .formatted(statement);
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    null,
                    List.of("-proc:none"),
                    null,
                    List.of(InMemory.source("A.java", text)));
    CompilationUnitTree unit = task.parse().iterator().next();
    task.analyze();
    ClassTree host = (ClassTree) unit.getTypeDecls().get(0);
    TreePath path = new TreePath(new TreePath(unit), host);
    MethodTree tree =
        host.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(member -> member.getName().contentEquals("m"))
            .findFirst()
            .orElseThrow();
    return new AsyncMethod(
        Trees.instance(task), task.getTypes(), task.getElements(), new TreePath(path, tree), text);
  }
}
