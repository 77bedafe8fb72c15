package dev.bide.processor.lower;

import com.sun.source.tree.VariableTree;
import dev.bide.processor.source.AsyncMethod;

/** Where the names of declarations stand in the text. */
final class NamePosition {
  private NamePosition() {}

  /** The position of the name that {@code tree} declares. */
  static int of(AsyncMethod method, VariableTree tree) {
    String name = tree.getName().toString();
    int from = method.start(tree);
    if (tree.getModifiers() != null && method.end(tree.getModifiers()) > from) {
      from = method.end(tree.getModifiers());
    }
    if (tree.getType() != null && method.end(tree.getType()) > from) {
      from = method.end(tree.getType());
    }
    String text = method.text();
    int position = text.indexOf(name, from);
    while (position >= 0 && !isWord(text, position, name.length())) {
      position = text.indexOf(name, position + 1);
    }
    if (position < 0 || position >= method.end(tree)) {
      return method.end(tree);
    }
    return position;
  }

  private static boolean isWord(String text, int position, int length) {
    return !Character.isJavaIdentifierPart(text.charAt(position - 1))
        && !Character.isJavaIdentifierPart(text.charAt(position + length));
  }
}
