package dev.bide.processor.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.processor.fixture.CodeSizes;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Methods too large for one method of the JVM. No method of their machines is larger than what
 * HotSpot compiles.
 */
abstract class SplitRow extends MatrixRow {
  private static final int HOTSPOT = 8000;

  /** 60 locals of several types, of which {@link #step} uses two. */
  static final String LOCALS =
      lines(
          15,
          i ->
              "int i%d = %d; long l%d = %d; double d%d = %d; String s%d = \"%d\";"
                  .replace("%d", "" + i));

  /** All of them, as one value. */
  static final String ALL =
      "join(" + list(15, i -> "i%d, l%d, d%d, s%d".replace("%d", "" + i)) + ")";

  @Override
  void inspect(Path machines) {
    assertThat(CodeSizes.of(machines))
        .isNotEmpty()
        .allSatisfy((method, size) -> assertThat(size).as(method).isLessThan(HOTSPOT));
  }

  /** So many lines. */
  static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  /** So many items, with commas between them. */
  static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
  }

  /** A statement with an await, the {@code n}th. */
  static String step(int n) {
    int a = n % 15;
    int b = (n * 7 + 3) % 15;
    return switch (n % 4) {
      case 0 -> "i" + a + " += await(later(i" + b + ")) + " + n + ";";
      case 1 -> "l" + a + " ^= await(later(l" + b + " + " + n + "L));";
      case 2 -> "d" + a + " = d" + b + " / 2 + await(later(d" + a + "));";
      default -> "s" + a + " = (s" + b + " + await(later(\"" + n + "\"))).substring(0, 2);";
    };
  }
}
