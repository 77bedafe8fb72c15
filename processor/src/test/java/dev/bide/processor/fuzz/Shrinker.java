package dev.bide.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes a program smaller as long as it keeps what is interesting about it. */
final class Shrinker {
  private final Predicate<Program> interesting;
  private int attempts;
  private Program best;

  private Shrinker(Program program, int attempts, Predicate<Program> interesting) {
    this.best = program;
    this.attempts = attempts;
    this.interesting = interesting;
  }

  /**
   * A small program that is still interesting.
   *
   * @param attempts how many programs may be tried
   */
  static Program shrink(Program program, int attempts, Predicate<Program> interesting) {
    Shrinker shrinker = new Shrinker(program, attempts, interesting);
    int size;
    do {
      size = shrinker.best.body().size();
      shrinker.pass();
    } while (shrinker.best.body().size() < size && shrinker.attempts > 0);
    return shrinker.best;
  }

  /** Visits every node, outermost first; one that has been changed is visited again. */
  private void pass() {
    for (int i = 0; i < best.body().size() && attempts > 0; ) {
      Node node = best.body().all().skip(i).findFirst().orElseThrow();
      if (!simplify(node)) {
        i++;
      }
    }
  }

  private boolean simplify(Node node) {
    return switch (node.role()) {
      case LIST -> dropItems(node);
      case ITEM -> inline(node);
      case EXPRESSION -> simplerExpression(node);
    };
  }

  /** Leaves out half of the items, or a quarter, and so on. */
  private boolean dropItems(Node list) {
    List<Object> items = list.parts();
    for (int size = items.size(); size > 0; size /= 2) {
      for (int from = 0; from + size <= items.size(); from += size) {
        List<Object> rest = new ArrayList<>(items.subList(0, from));
        rest.addAll(items.subList(from + size, items.size()));
        if (attempt(list, new Node(list.role(), list.type(), rest))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Puts the statements in a statement in its place. */
  private boolean inline(Node item) {
    boolean isMethod = best.body().children().anyMatch(each -> each == item);
    if (isMethod) {
      return false;
    }
    List<Node> blocks = new ArrayList<>();
    collect(item, each -> each.type().equals(Node.STATEMENTS), blocks::add);
    for (Node block : blocks) {
      List<Node> statements = block.children().toList();
      if (accept(best.body().replace(item, old -> statements))) {
        return true;
      }
    }
    return false;
  }

  private boolean simplerExpression(Node expression) {
    boolean isSimple = expression.children().findAny().isEmpty();
    for (String simple : Types.simplest(expression.type())) {
      if (isSimple && expression.text(false).equals(simple)) {
        return false;
      }
      if (attempt(expression, Node.expression(expression.type(), simple))) {
        return true;
      }
    }
    List<Node> parts = new ArrayList<>();
    collect(
        expression,
        each -> each.role() == Node.Role.EXPRESSION && each.type().equals(expression.type()),
        parts::add);
    return parts.stream().anyMatch(part -> attempt(expression, part));
  }

  /** The nearest nodes inside {@code node} that are wanted. */
  private static void collect(Node node, Predicate<Node> wanted, Consumer<Node> to) {
    node.children()
        .forEach(
            child -> {
              if (wanted.test(child)) {
                to.accept(child);
              } else {
                collect(child, wanted, to);
              }
            });
  }

  private boolean attempt(Node old, Node changed) {
    Node all = best.body();
    return accept(old == all ? changed : all.replace(old, each -> List.of(changed)));
  }

  private boolean accept(Node body) {
    if (attempts <= 0 || body == best.body()) {
      return false;
    }
    attempts--;
    Program candidate = best.with(body);
    if (!interesting.test(candidate)) {
      return false;
    }
    best = candidate;
    return true;
  }
}
