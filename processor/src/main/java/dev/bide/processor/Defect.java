package dev.bide.processor;

import com.sun.source.util.TreePath;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Report;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.LeftoverException;
import dev.bide.processor.source.MissingException;
import java.util.function.Supplier;

/** Bide has failed on a method that has passed all checks. */
final class Defect extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient AsyncMethod method;

  private Defect(AsyncMethod method, RuntimeException cause) {
    super(cause);
    this.method = method;
  }

  /**
   * What {@code step} gives; what it throws is a defect in the compilation of {@code method}.
   *
   * @throws MissingException if that is what it throws: a defect in the user's code
   */
  static <T> T in(AsyncMethod method, Supplier<T> step) {
    try {
      return step.get();
    } catch (MissingException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Defect(method, e);
    }
  }

  /** What there is to say about it, at the tree that it is about if that is known. */
  Report report() {
    TreePath place = getCause() instanceof LeftoverException left ? left.place() : method.path();
    return Report.in(place, Problem.INTERNAL_ERROR, method.element(), describe(getCause()));
  }

  /** What has been thrown first, and where. */
  static String describe(Throwable thrown) {
    if (thrown.getCause() != null) {
      return describe(thrown.getCause());
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
