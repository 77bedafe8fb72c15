package dev.bide.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.bide.processor.lint.Lint;

/**
 * Checks what only the whole attributed compilation shows. javac starts it by itself when it is on
 * the processor path, even with {@code -proc:none}; {@code -Xplugin:Bide} asks for it by name.
 */
@AutoService(Plugin.class)
public final class BidePlugin implements Plugin {
  @Override
  public String getName() {
    return "Bide";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    task.addTaskListener(new Lint(task));
  }
}
