package dev.bide.processor;

import java.util.Map;
import java.util.Set;

/**
 * The options a user can give with {@code -A}.
 *
 * @param keepsGeneratedLines {@code -Abide.debug=generated}: machines keep the line numbers of the
 *     generated source
 */
record Options(boolean keepsGeneratedLines) {
  private static final String DEBUG = "bide.debug";

  /** The names of all options. */
  static final Set<String> NAMES = Set.of(DEBUG);

  static Options of(Map<String, String> options) {
    return new Options("generated".equals(options.get(DEBUG)));
  }
}
