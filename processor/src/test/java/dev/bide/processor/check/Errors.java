package dev.bide.processor.check;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.bide.processor.AsyncProcessor;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What is wrong with a source, as {@code line:column id}, or with javac's words for an id. */
final class Errors {
  private static final String HEAD =
      "package p; import dev.bide.*; import static dev.bide.Asyncio.*;\n";

  private Errors() {}

  /** The errors of {@code p.A}, which is {@code body} after a line of imports. */
  static List<String> check(String body, JavaFileObject... others) {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(JavaFileObjects.forSourceString("p.A", HEAD + body));
    sources.addAll(List.of(others));
    Compilation compilation = javac().withProcessors(new AsyncProcessor()).compile(sources);
    return compilation.errors().stream().map(Errors::summary).toList();
  }

  private static String summary(Diagnostic<?> error) {
    String message = error.getMessage(null);
    String id = message.startsWith("[BIDE") ? message.substring(1, 8) : message;
    return error.getLineNumber() + ":" + error.getColumnNumber() + " " + id;
  }
}
