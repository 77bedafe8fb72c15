package dev.bide.processor.diag;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * One problem at one place.
 *
 * @param args fill the holes of the problem's sentence
 * @param place where the user has to look
 */
public record Report(Problem problem, List<String> args, Place place) {
  /** Where a problem is shown. */
  public sealed interface Place {
    /** The declaration of {@code element}. */
    record At(Element element) implements Place {}

    /** The tree at the end of {@code path}, of this compilation or of another in the same JVM. */
    record In(TreePath path) implements Place {}

    /** No place in a file. */
    record Nowhere() implements Place {}
  }

  /** Copies {@code args}. */
  public Report {
    args = List.copyOf(args);
  }

  /** A problem with the tree at the end of {@code path}. */
  public static Report in(TreePath path, Problem problem, Object... args) {
    return new Report(problem, texts(args), new Place.In(path));
  }

  /** A problem with the declaration of {@code element}. */
  public static Report at(Element element, Problem problem, Object... args) {
    return new Report(problem, texts(args), new Place.At(element));
  }

  /** A problem without a place. */
  public static Report nowhere(Problem problem, Object... args) {
    return new Report(problem, texts(args), new Place.Nowhere());
  }

  /** The text of the diagnostic: {@code [BIDE003] sentence fix}. */
  public String message() {
    return problem.message(args.toArray());
  }

  private static List<String> texts(Object... args) {
    return List.of(args).stream().map(String::valueOf).toList();
  }
}
