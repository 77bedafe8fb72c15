package dev.bide.processor.link;

import java.util.List;
import java.util.Optional;

/**
 * A class nested in a machine that stands for a class of the host's nest and declares the members
 * of it that the body uses. The two are converted into each other by {@code static native} methods
 * of the machine that are called {@code mirror}.
 *
 * @param mirror the name of the nested class, which disappears
 * @param stands the class that all uses of the mirror become uses of
 * @param accessors the members that not even a nestmate may use
 */
public record Mirror(String mirror, String stands, List<Accessor> accessors) {
  /** Copies the list. */
  public Mirror {
    accessors = List.copyOf(accessors);
  }

  /** How the member with this name and descriptor is reached, if not directly. */
  Optional<Accessor> accessor(String name, String descriptor) {
    return accessors.stream()
        .filter(it -> it.name().equals(name) && it.descriptor().equals(descriptor))
        .findFirst();
  }
}
