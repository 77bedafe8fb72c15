package dev.bide.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
  @TempDir Path folder;

  @Test
  void aModuleNeedsNothingButTheRuntime() throws Exception {
    Path module = write("module-info.java", "module my.app { requires dev.bide; }");
    Path main =
        write(
            "app/Main.java",
            """
            package app;

            import static dev.bide.Asyncio.*;

            import dev.bide.*;

            public class Main {
              private int calls;

              @Async
              Coroutine<Integer> twice(int x) {
                calls++;
                await(sleep(0));
                return value(2 * x);
              }
            }
            """);
    StringWriter messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              messages,
              files,
              null,
              List.of(
                  "-Xlint:all",
                  "-Werror",
                  "-d",
                  folder.toString(),
                  "--module-path",
                  runtime().toString()),
              null,
              files.getJavaFileObjects(module, main));
      task.setProcessors(List.of(new AsyncProcessor()));

      assertThat(task.call()).as(messages.toString()).isTrue();
      assertThat(messages.toString()).isEmpty();
      assertThat(folder.resolve("app/Main$twice.class")).exists();
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Path runtime() throws URISyntaxException {
    return Path.of(
        dev.bide.Coroutine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
