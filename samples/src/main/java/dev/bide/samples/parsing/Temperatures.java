package dev.bide.samples.parsing;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The temperatures that weather stations have measured: {@code Oslo;-3.5} and the like. */
public final class Temperatures {
  private final Map<String, DoubleSummaryStatistics> stations = new TreeMap<>();

  /** What the measurements of {@code files} come to, by station; the files are read together. */
  @Async
  public static Coroutine<Map<String, DoubleSummaryStatistics>> of(List<Path> files) {
    Temperatures all = new Temperatures();
    await(gather(files.stream().map(all::add).toList()));
    return value(all.stations);
  }

  @Async
  private Coroutine<Void> add(Path file) {
    for (String line : awaitEach(Lines.of(file))) {
      int semicolon = line.indexOf(';');
      double temperature = Double.parseDouble(line.substring(semicolon + 1));
      stations
          .computeIfAbsent(line.substring(0, semicolon), name -> new DoubleSummaryStatistics())
          .accept(temperature);
    }
    return done();
  }

  /** Prints the range and the average of each station in the given files. */
  public static void main(String[] args) {
    run(of(Stream.of(args).map(Path::of).toList()))
        .forEach(
            (name, all) ->
                System.out.printf(
                    "%s: %.1f to %.1f, average %.1f%n",
                    name, all.getMin(), all.getMax(), all.getAverage()));
  }
}
