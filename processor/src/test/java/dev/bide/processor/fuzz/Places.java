package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Random places that can be assigned. */
final class Places {
  private final World world;
  private final Expressions expressions;

  Places(World world, Expressions expressions) {
    this.world = world;
    this.expressions = expressions;
  }

  /** A place of {@code type}; null if there is none. */
  Node of(String type, Scope scope, int depth) {
    List<Node> found = new ArrayList<>();
    List<Scope.Variable> locals =
        scope.variables.stream()
            .filter(each -> each.type().equals(type) && !each.constant())
            .toList();
    if (!locals.isEmpty()) {
      found.add(expression(type, world.any(locals).name()));
      found.add(expression(type, world.any(locals).name()));
    }
    List<World.Field> fields =
        world.fields.stream().filter(each -> each.type().equals(type)).toList();
    if (!fields.isEmpty()) {
      found.add(expression(type, name(world.any(fields), scope)));
    }
    if (depth > 0 && (found.isEmpty() || world.chance(45))) {
      part(type, scope, depth - 1, found);
    }
    return found.isEmpty() ? null : world.any(found);
  }

  private void part(String type, Scope scope, int depth, List<Node> found) {
    switch (type) {
      case "int", "long", "byte", "String", "Integer", "int[]" ->
          found.add(element(type, scope, depth));
      default -> {}
    }
    switch (type) {
      case "int" -> {
        found.add(expression(type, expressions.of("Inner", scope, depth), ".v"));
        found.add(expression(type, "(", expressions.of("Box<String>", scope, depth), ").count"));
        found.add(expression(type, expressions.creator(scope), ".inherited"));
      }
      case "Integer" ->
          found.add(
              expression(type, "(", expressions.of("Cell<Integer>", scope, depth), ").value"));
      case "String" ->
          found.add(expression(type, "(", expressions.of("Box<String>", scope, depth), ").item"));
      case "Cell<Integer>" ->
          found.add(expression(type, "(", expressions.of("Cell<Integer>", scope, depth), ").next"));
      default -> {}
    }
  }

  private Node element(String type, Scope scope, int depth) {
    Node array = expressions.of(type + "[]", scope, depth);
    boolean named = array.parts().size() == 1 && !array.text(false).contains(" ");
    Node index = expressions.of(world.chance(90) ? "int" : "Integer", scope, depth);
    String open = named ? "[" : ")[";
    return expression(
        type,
        named ? "" : "(",
        array,
        open,
        index,
        world.chance(80) ? " & 1]" : world.any("]", " % 3]"));
  }

  /** How {@code field} is named, where a local may have its name. */
  String name(World.Field field, Scope scope) {
    String owner = field.isStatic() ? world.className : expressions.creator(scope);
    boolean simple =
        !scope.names.contains(field.name())
            && (field.isStatic() || !scope.isStatic)
            && world.chance(65);
    return simple ? field.name() : owner + "." + field.name();
  }
}
