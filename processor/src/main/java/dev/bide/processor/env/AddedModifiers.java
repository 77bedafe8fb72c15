package dev.bide.processor.env;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The modifiers of a member that another processor has added, as Lombok's {@code @Value} and
 * {@code @UtilityClass} do: those that change how code in the same package reaches it.
 */
final class AddedModifiers {
  private static final Set<Modifier> RELEVANT = EnumSet.of(Modifier.PRIVATE, Modifier.STATIC);

  private AddedModifiers() {}

  /**
   * What {@code full} has and {@code written} lacks, as text to put before the latter; they are the
   * same member.
   */
  static String of(Tree full, Tree written) {
    Set<Modifier> added = EnumSet.copyOf(RELEVANT);
    added.retainAll(of(full));
    added.removeAll(of(written));
    return added.stream().map(modifier -> modifier + " ").collect(Collectors.joining());
  }

  private static Set<Modifier> of(Tree member) {
    if (member instanceof MethodTree method) {
      return method.getModifiers().getFlags();
    }
    if (member instanceof VariableTree field) {
      return field.getModifiers().getFlags();
    }
    return member instanceof ClassTree type ? type.getModifiers().getFlags() : Set.of();
  }
}
