package dev.bide.processor;

import java.util.Map;
import java.util.Set;

/**
 * The options a user can give with {@code -A}.
 *
 * @param keepsGeneratedLines {@code -Abide.debug=generated}: machines keep the line numbers of the
 *     generated source
 * @param largest {@code -Abide.largest=8000}: the estimated size, in bytes of code, of the largest
 *     machine that is not cut into several methods
 */
record Options(boolean keepsGeneratedLines, int largest) {
  private static final String DEBUG = "bide.debug";
  private static final String LARGEST = "bide.largest";

  /** HotSpot does not compile methods that are larger (HugeMethodLimit). */
  private static final int HOTSPOT = 8000;

  /** The names of all options. */
  static final Set<String> NAMES = Set.of(DEBUG, LARGEST);

  static Options of(Map<String, String> options) {
    String largest = options.get(LARGEST);
    boolean isNumber = largest != null && largest.matches("\\d{1,5}");
    return new Options(
        "generated".equals(options.get(DEBUG)), isNumber ? Integer.parseInt(largest) : HOTSPOT);
  }
}
