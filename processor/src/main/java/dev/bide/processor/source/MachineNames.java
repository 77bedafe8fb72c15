package dev.bide.processor.source;

import java.util.Set;

/**
 * The names of the machine's own variables in {@code run}; each gives way to the user's.
 *
 * @param self the host's instance
 * @param item what a generator emits
 * @param returned the field for the result of a body that is cut into methods
 * @param left what such a method returns when control has left the body
 */
public record MachineNames(
    String flow,
    String depth,
    String frame,
    String at,
    String self,
    String item,
    String returned,
    String left) {
  /** Names that are none of {@code identifiers}. */
  public static MachineNames avoiding(Set<String> identifiers) {
    return new MachineNames(
        fresh("flow", identifiers),
        fresh("depth", identifiers),
        fresh("frame", identifiers),
        fresh("at", identifiers),
        fresh("self", identifiers),
        fresh("item", identifiers),
        fresh("returned", identifiers),
        fresh("LEFT", identifiers));
  }

  /** The same, for methods of the frame. */
  public MachineNames inFrame() {
    return new MachineNames(flow, depth, "this", "at", self, item, returned, left);
  }

  private static String fresh(String name, Set<String> identifiers) {
    return identifiers.contains(name) ? fresh("$" + name, identifiers) : name;
  }

  /** All of them. */
  public Set<String> all() {
    return Set.of(flow, depth, frame, at, self, item, returned, left);
  }
}
