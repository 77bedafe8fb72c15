package dev.bide.processor.link;

import java.util.List;

/**
 * A class or interface with async methods.
 *
 * @param host its name
 * @param redirects one for each of its async methods
 */
public record HostLink(String host, List<Redirect> redirects) {
  /** Copies the list. */
  public HostLink {
    redirects = List.copyOf(redirects);
  }
}
