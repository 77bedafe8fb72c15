package dev.bide.samples.tour;

import java.util.List;

/** Runs all examples of this package. Each has its twin in Python in {@code src/main/python}. */
public final class Tour {
  private Tour() {}

  /**
   * An example.
   *
   * @param name the name of the Python file
   */
  record Example(String name, Runnable main) {}

  static final List<Example> EXAMPLES =
      List.of(
          new Example("greeting", () -> Greeting.main(new String[0])),
          new Example("fetch_data", () -> FetchData.main(new String[0])),
          new Example("three_tasks", () -> ThreeTasks.main(new String[0])),
          new Example("background_task", () -> BackgroundTask.main(new String[0])),
          new Example("first_come", () -> FirstCome.main(new String[0])),
          new Example("as_they_come", () -> AsTheyCome.main(new String[0])),
          new Example("async_counter", () -> AsyncCounter.main(new String[0])),
          new Example("countdown", () -> Countdown.main(new String[0])),
          new Example("time_limit", () -> TimeLimit.main(new String[0])));

  public static void main(String[] args) {
    String gap = "";
    for (Example example : EXAMPLES) {
      System.out.println(gap + "# " + example.name());
      example.main().run();
      gap = System.lineSeparator();
    }
  }
}
