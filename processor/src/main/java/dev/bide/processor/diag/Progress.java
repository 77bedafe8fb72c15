package dev.bide.processor.diag;

import com.sun.source.util.TaskEvent;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** How far javac has come: it writes nothing more once it has found an error. */
public final class Progress {
  private final Set<String> analyzed = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  /** Takes note of {@code event}, which has finished. */
  public void note(TaskEvent event) {
    if (event.getTypeElement() != null) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE) {
        analyzed.add(topLevel(event.getTypeElement()));
      } else if (event.getKind() == TaskEvent.Kind.GENERATE) {
        written.add(topLevel(event.getTypeElement()));
      }
    }
  }

  /** Whether it has written every class that it has looked at, and so has found no error. */
  public boolean hasWrittenEverything() {
    return !written.isEmpty()
        && analyzed.stream().allMatch(name -> name.endsWith("-info") || written.contains(name));
  }

  private static String topLevel(TypeElement type) {
    String outermost = type.getQualifiedName().toString();
    for (Element it = type; it != null; it = it.getEnclosingElement()) {
      if (it instanceof TypeElement enclosing) {
        outermost = enclosing.getQualifiedName().toString();
      }
    }
    return outermost;
  }
}
