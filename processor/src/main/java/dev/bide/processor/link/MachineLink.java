package dev.bide.processor.link;

import java.util.List;

/**
 * A generated top-level class with everything nested in it.
 *
 * @param machine its name
 * @param host the class whose method it implements; in the same package
 * @param nestHost the outermost class around the host, or the host itself
 * @param sourceFile the simple name of the user's file
 * @param lines from lines of the generated source to lines of the user's
 */
public record MachineLink(
    String machine,
    String host,
    String nestHost,
    String sourceFile,
    LineTable lines,
    List<Mirror> mirrors) {
  /** Copies the list. */
  public MachineLink {
    mirrors = List.copyOf(mirrors);
  }
}
