package dev.bide.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A piece of a random program: text with holes, which are nodes again. It knows just enough to be
 * made smaller.
 *
 * @param role what may be put in its place
 * @param type of an expression, the Java type; of a list, what it lists; empty for a statement
 * @param parts the text: strings, {@link Sided} and nodes
 */
record Node(Role role, String type, List<Object> parts) {
  /** What {@link #type} of a list of statements is. */
  static final String STATEMENTS = "statements";

  enum Role {
    /** An expression; a literal or a part of the same type may stand in its place. */
    EXPRESSION,
    /** An item of a list. */
    ITEM,
    /** Items, each of which can be left out. */
    LIST
  }

  /** Text that differs between the sides. */
  record Sided(String bide, String oracle) {}

  Node {
    parts = List.copyOf(parts);
  }

  static Node expression(String type, Object... parts) {
    return new Node(Role.EXPRESSION, type, List.of(parts));
  }

  static Node item(Object... parts) {
    return new Node(Role.ITEM, "", List.of(parts));
  }

  static Node list(String of, List<Node> items) {
    return new Node(Role.LIST, of, List.copyOf(items));
  }

  /** A list that is there only to be left out. */
  static Node optional(Object... parts) {
    return list("optional", List.of(item(parts)));
  }

  /** The text for one side. */
  String text(boolean oracle) {
    StringBuilder text = new StringBuilder();
    write(oracle, text);
    return text.toString();
  }

  private void write(boolean oracle, StringBuilder text) {
    for (Object part : parts) {
      if (part instanceof Node node) {
        node.write(oracle, text);
      } else if (part instanceof Sided sided) {
        text.append(oracle ? sided.oracle : sided.bide);
      } else {
        text.append(part);
      }
    }
  }

  Stream<Node> children() {
    return parts.stream().filter(Node.class::isInstance).map(Node.class::cast);
  }

  /** This node and everything in it, outermost first. */
  Stream<Node> all() {
    return Stream.concat(Stream.of(this), children().flatMap(Node::all));
  }

  int size() {
    return (int) all().count();
  }

  /** This with {@code old}, which occurs once, replaced; itself if it does not occur. */
  Node replace(Node old, Function<Node, List<Node>> by) {
    if (parts.stream().noneMatch(part -> part == old)) {
      return replaceInside(old, by);
    }
    List<Object> changed = new ArrayList<>();
    for (Object part : parts) {
      if (part == old) {
        changed.addAll(by.apply(old));
      } else {
        changed.add(part);
      }
    }
    return new Node(role, type, changed);
  }

  private Node replaceInside(Node old, Function<Node, List<Node>> by) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Node child) {
        Node changed = child.replace(old, by);
        if (changed != child) {
          List<Object> all = new ArrayList<>(parts);
          all.set(i, changed);
          return new Node(role, type, all);
        }
      }
    }
    return this;
  }
}
