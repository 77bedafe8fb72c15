package dev.bide.processor.realcode;

import java.util.List;

/**
 * A source file of the library.
 *
 * @param path below the folder of the sources, with slashes
 * @param importsAt where imports can be added
 */
record LibraryFile(String path, String text, int importsAt, List<Candidate> candidates) {
  /** This file, to be left as it is. */
  LibraryFile left() {
    return new LibraryFile(path, text, importsAt, List.of());
  }
}
