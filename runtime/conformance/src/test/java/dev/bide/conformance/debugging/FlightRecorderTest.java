package dev.bide.conformance.debugging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.conformance.programs.Launched;
import dev.bide.conformance.programs.Plain;
import dev.bide.conformance.programs.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording of a JVM of its own contains. */
class FlightRecorderTest {
  @TempDir private Path folder;

  private List<RecordedEvent> record(String settings) throws Exception {
    Path file = folder.resolve("recording.jfr");
    try (Launched program =
        new Launched(
            Recorded.class,
            "-Ddev.bide.jfr=true",
            "-XX:StartFlightRecording:filename=" + file + settings)) {
      assertThat(program.rest()).contains("recorded");
      assertThat(program.process().waitFor()).isZero();
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.bide."))
        .toList();
  }

  private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("dev.bide." + name))
        .toList();
  }

  @Test
  void eventsAreOffUnlessARecordingAsksForThem() throws Exception {
    assertThat(record("")).isEmpty();
  }

  @Test
  void theLifeOfEachTaskIsRecorded() throws Exception {
    List<RecordedEvent> events =
        record(
            ",+dev.bide.TaskStart#enabled=true"
                + ",+dev.bide.TaskSuspend#enabled=true"
                + ",+dev.bide.TaskEnd#enabled=true");

    assertThat(of(events, "TaskStart"))
        .extracting(event -> event.getString("task"))
        .containsExactly("Task-1", "second", "failing");
    assertThat(of(events, "TaskStart").get(1).getStackTrace().getFrames())
        .anyMatch(frame -> frame.getMethod().getType().getName().endsWith("Recorded$first"));
    assertThat(of(events, "TaskSuspend"))
        .anySatisfy(
            event -> {
              assertThat(event.getString("task")).isEqualTo("second");
              assertThat(event.getString("waitsFor")).isEqualTo("sleep(0.001)");
              assertThat(event.getString("location")).contains("Recorded.second(Recorded.java:");
            });
    assertThat(of(events, "TaskEnd"))
        .extracting(event -> event.getString("task") + " " + event.getString("outcome"))
        .containsExactly("failing java.lang.IllegalStateException", "second value", "first value");
    assertThat(of(events, "SlowStep")).isEmpty();
  }

  @Test
  void slowStepsAreRecorded() throws Exception {
    List<RecordedEvent> events =
        record(",+dev.bide.SlowStep#enabled=true,+dev.bide.SlowStep#threshold=1ns");

    assertThat(of(events, "SlowStep"))
        .isNotEmpty()
        .allMatch(event -> event.getDuration().toNanos() > 0)
        .anyMatch(event -> event.getString("callback").startsWith("step of <Task second"));
  }

  @Test
  void neitherTheRecorderNorManagementIsNeeded() throws IOException {
    try (Launched program =
        new Launched(Plain.class, "-Ddev.bide.jfr=true", "--limit-modules", "java.base")) {
      assertThat(program.rest()).containsExactly("3");
    }
  }

  @Test
  void nothingOfThemIsLoadedUnlessAskedFor() throws IOException {
    try (Launched program = new Launched(Plain.class, "-Xlog:class+load")) {
      assertThat(program.rest())
          .contains("3")
          .noneMatch(line -> line.contains("jdk.jfr") || line.contains("javax.management"));
    }
  }
}
