package dev.bide.processor.source;

import com.sun.source.tree.Tree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Line;
import dev.bide.processor.ir.Fragment.Part;
import dev.bide.processor.ir.Fragment.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Cuts pieces out of the user's text, in which every name that means something else in the machine
 * is replaced.
 *
 * <pre>{@code
 * count + await(f()) + max(this.x, y)      // only the last operand is a slice
 * Math.max(self.x, y)                      // its fragment, given import static java.lang.Math.max
 * }</pre>
 */
public final class Slicer {
  private final AsyncMethod method;
  private final Meanings meanings;

  public Slicer(AsyncMethod method, Meanings meanings) {
    this.method = method;
    this.meanings = meanings;
  }

  /** The text of {@code tree}. */
  public Fragment slice(Tree tree) {
    return slice(tree, Map.of());
  }

  /** The text of {@code tree}, with some trees in it replaced. */
  public Fragment slice(Tree tree, Map<Tree, Fragment> replacements) {
    return slice(tree, method.start(tree), method.end(tree), replacements);
  }

  /** A part of the text of {@code tree}. */
  public Fragment slice(Tree tree, int start, int end, Map<Tree, Fragment> replacements) {
    List<Edit> edits = new Resolver(method, meanings, replacements, start, end).edits(tree);
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    List<Part> parts = new ArrayList<>();
    int line = method.line(start);
    parts.add(new Line(line));
    int position = start;
    for (Edit edit : edits) {
      if (edit.start() < position || edit.start() < start || edit.end() > end) {
        continue; // javac visits the type of an anonymous class twice
      }
      copy(position, edit.start(), start, parts);
      parts.addAll(edit.replacement().parts());
      position = edit.end();
    }
    copy(position, end, start, parts);
    return new Fragment(parts);
  }

  /** Replaces the text from {@code start} to {@code end}; inserts where both are the same. */
  record Edit(int start, int end, Fragment replacement) {}

  /** Copies text line by line, less the indentation of the line where the slice starts. */
  private void copy(int from, int to, int sliceStart, List<Part> parts) {
    if (from >= to) {
      return;
    }
    String text = method.text().substring(from, to).replace("\r\n", "\n").replace('\r', '\n');
    if (text.indexOf('\n') < 0) {
      parts.add(new Text(text));
      return;
    }
    int indentation = text.contains("\"\"\"") ? 0 : indentation(sliceStart);
    String[] lines = text.split("\n", -1);
    int number = method.line(from);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        parts.add(new Text("\n"));
        parts.add(new Line(number + i));
      }
      parts.add(new Text(i == 0 ? lines[i] : dedent(lines[i], indentation)));
    }
  }

  private int indentation(int position) {
    int lineStart = position;
    while (lineStart > 0 && "\r\n".indexOf(method.text().charAt(lineStart - 1)) < 0) {
      lineStart--;
    }
    int end = lineStart;
    while (end < position && Character.isWhitespace(method.text().charAt(end))) {
      end++;
    }
    return end - lineStart;
  }

  private static String dedent(String line, int indentation) {
    int start = 0;
    while (start < indentation
        && start < line.length()
        && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    return line.substring(start);
  }
}
