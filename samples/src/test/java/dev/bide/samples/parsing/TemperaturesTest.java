package dev.bide.samples.parsing;

import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemperaturesTest {
  @TempDir private Path folder;

  @Test
  void addsUpFilesOfManyBlocks() throws Exception {
    Random random = new Random(1);
    List<String> stations = List.of("Oslo", "Tromsø", "København", "東京");
    Map<String, DoubleSummaryStatistics> expected = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    for (int file = 0; file < 3; file++) {
      StringBuilder text = new StringBuilder();
      for (int line = 0; line < 50_000; line++) {
        String station = stations.get(random.nextInt(stations.size()));
        double temperature =
            random.nextInt(800) / 8.0 - 50; // exact, so that the order is no matter
        text.append(station).append(';').append(temperature).append('\n');
        expected.computeIfAbsent(station, s -> new DoubleSummaryStatistics()).accept(temperature);
      }
      files.add(Files.writeString(folder.resolve("f" + file), text));
    }

    Map<String, DoubleSummaryStatistics> found = run(Temperatures.of(files));

    assertThat(found.toString()).isEqualTo(expected.toString());
  }

  @Test
  void theLastLineNeedsNoEnd() throws Exception {
    Path file = Files.writeString(folder.resolve("short"), "a\n\nb");

    assertThat(run(lines(file))).containsExactly("a", "", "b");
  }

  @Test
  void aMissingFileIsAnError() {
    assertThatThrownBy(() -> run(Temperatures.of(List.of(folder.resolve("missing")))))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }

  @Async
  private static Coroutine<List<String>> lines(Path file) {
    List<String> lines = new ArrayList<>();
    for (String line : awaitEach(Lines.of(file))) {
      lines.add(line);
    }
    return value(lines);
  }
}
