package dev.bide.processor.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the matrix has a test class, and every class belongs to a row. */
class MatrixTest {
  private static final int ROWS = 63;

  /** Rows without a class, and why. */
  private static final Map<Integer, String> ABSENT = Map.of();

  private static final Path SOURCES =
      Path.of("src/test/java", MatrixTest.class.getPackageName().replace('.', '/'));

  static IntStream rows() {
    return IntStream.rangeClosed(1, ROWS);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void hasAClassThatQuotesIt(int row) throws IOException {
    List<Path> classes = classes("Row%02d".formatted(row));
    if (ABSENT.containsKey(row)) {
      assertThat(classes).as(ABSENT.get(row)).isEmpty();
      return;
    }
    assertThat(classes).isNotEmpty();
    for (Path each : classes) {
      assertThat(Files.readString(each)).containsPattern("\\* Row " + row + ": ");
    }
  }

  @Test
  void hasNoClassOfNoRow() throws IOException {
    assertThat(classes("Row"))
        .extracting(each -> Integer.parseInt(each.getFileName().toString().substring(3, 5)))
        .allMatch(row -> row <= ROWS && !ABSENT.containsKey(row));
  }

  private static List<Path> classes(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(each -> each.getFileName().toString().startsWith(prefix)).toList();
    }
  }
}
