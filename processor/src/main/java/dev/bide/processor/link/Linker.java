package dev.bide.processor.link;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Progress;
import dev.bide.processor.diag.Report;
import dev.bide.processor.diag.Reporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * Links hosts with their machines when javac has written all class files of the compilation: only
 * then is everything there that a class of a nest depends on, whatever order javac chose.
 *
 * <p>After a failed compilation, the nests whose class files were all written are linked too, since
 * a later build may take them for up to date.
 */
public final class Linker implements TaskListener {
  private final ClassFiles files;
  private final Reporter reporter;
  private final boolean userLines;
  private final List<Links> links = new ArrayList<>();

  /** By machine, what to say if javac fails to write it. */
  private final Map<String, Report> failures = new HashMap<>();

  private final Progress progress = new Progress();

  /**
   * Links what {@link #add} is told of. Has to be {@linkplain JavacTask#addTaskListener listening}
   * before javac writes the first class.
   *
   * @param userLines whether machines get the line numbers of the user's source; otherwise they
   *     keep those of the generated one
   */
  public Linker(ProcessingEnvironment environment, Reporter reporter, boolean userLines) {
    this.files = new ClassFiles(environment.getFiler(), environment.getElementUtils());
    this.reporter = reporter;
    this.userLines = userLines;
  }

  /**
   * More to link at the end of the compilation.
   *
   * @param failure what to say if javac fails to write a machine: then it has no other place for
   *     its error than the generated source
   */
  public void add(Links more, Report failure) {
    links.add(more);
    more.machines().forEach(machine -> failures.put(machine.machine(), failure));
  }

  @Override
  public void started(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() == TaskEvent.Kind.GENERATE
        && type != null
        && failures.containsKey(files.nameOf(ClassFiles.topLevel(type)))) {
      forget(type, event.getSourceFile());
    }
  }

  private void forget(TypeElement type, JavaFileObject source) {
    try {
      files.forget(type, source);
    } catch (IOException | RuntimeException e) {
      report(type, files.nameOf(type), "what was there before cannot be deleted, " + e);
    }
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    progress.note(event);
    if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
      files.add(type, event.getSourceFile());
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      Nest.of(links).forEach(this::link);
      links.clear();
      files.replaced().forEach(this::store);
    }
  }

  private void store(String name) {
    try {
      files.store(name);
    } catch (IOException | RuntimeException e) {
      report(files.type(name), name, e.toString());
    }
  }

  private void link(Nest nest) {
    try {
      NestLinking linking = NestLinking.of(nest, files, userLines);
      List<MachineLink> unwritten = linking.unwritten();
      List<String> missing =
          nest.needs().stream().filter(name -> files.type(name) == null).toList();
      if (!unwritten.isEmpty()) {
        unwritten.forEach(machine -> reporter.report(failures.get(machine.machine())));
      } else if (missing.isEmpty()) {
        linking.link();
      } else if (progress.hasWrittenEverything()) {
        report(nest, "javac did not write " + missing.get(0).replace('/', '.'));
      }
    } catch (IOException | RuntimeException e) {
      report(nest, e instanceof LinkException ? e.getMessage() : e.toString());
    }
  }

  private void report(Nest nest, String reason) {
    report(files.type(nest.host()), nest.host(), reason);
  }

  /**
   * Reports that a class could not be linked.
   *
   * @param type null if javac has not written it
   */
  private void report(TypeElement type, String name, String reason) {
    String qualified = name.replace('/', '.');
    reporter.report(
        type == null
            ? Report.nowhere(Problem.HOST_NOT_LINKED, qualified, reason)
            : Report.at(type, Problem.HOST_NOT_LINKED, qualified, reason));
  }
}
