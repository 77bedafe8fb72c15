package dev.bide.conformance.debugging;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.conformance.programs.Launched;
import dev.bide.conformance.programs.Plain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecorderTest {
  @TempDir private Path folder;

  private List<RecordedEvent> record(Consumer<Recording> settings) throws IOException {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      settings.accept(recording);
      recording.start();
      run(main());
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.bide."))
        .toList();
  }

  @Async
  private Coroutine<Void> main() {
    currentTask().setName("main");
    await(createTask(child(), "child"));
    return done();
  }

  @Async
  private Coroutine<Void> child() {
    await(sleep(0.001));
    try {
      await(createTask(fails(), "failing"));
    } catch (IllegalStateException expected) {
      return done();
    }
    throw new AssertionError();
  }

  @Async
  private Coroutine<Void> fails() {
    throw new IllegalStateException();
  }

  private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("dev.bide." + name))
        .toList();
  }

  @Test
  void eventsAreOffUnlessARecordingAsksForThem() throws IOException {
    assertThat(record(recording -> {})).isEmpty();
  }

  @Test
  void theLifeOfEachTaskIsRecorded() throws IOException {
    List<RecordedEvent> events =
        record(
            recording -> {
              recording.enable("dev.bide.TaskStart").withStackTrace();
              recording.enable("dev.bide.TaskSuspend");
              recording.enable("dev.bide.TaskEnd");
            });

    assertThat(of(events, "TaskStart"))
        .extracting(event -> event.getString("task"))
        .containsExactly("Task-1", "child", "failing");
    assertThat(of(events, "TaskStart").get(1).getStackTrace().getFrames())
        .anyMatch(frame -> frame.getMethod().getType().getName().contains("FlightRecorderTest"));
    assertThat(of(events, "TaskSuspend"))
        .anySatisfy(
            event -> {
              assertThat(event.getString("task")).isEqualTo("child");
              assertThat(event.getString("waitsFor")).isEqualTo("sleep(0.001)");
              assertThat(event.getString("location")).contains("FlightRecorderTest.child(");
            });
    assertThat(of(events, "TaskEnd"))
        .extracting(event -> event.getString("task") + " " + event.getString("outcome"))
        .containsExactly("failing java.lang.IllegalStateException", "child value", "main value");
    assertThat(of(events, "SlowStep")).isEmpty();
  }

  @Test
  void slowStepsAreRecorded() throws IOException {
    List<RecordedEvent> events =
        record(
            recording -> recording.enable("dev.bide.SlowStep").withThreshold(Duration.ofNanos(1)));

    assertThat(of(events, "SlowStep"))
        .isNotEmpty()
        .allMatch(event -> event.getDuration().toNanos() > 0)
        .anyMatch(event -> event.getString("callback").startsWith("step of <Task child"));
  }

  @Test
  void neitherTheRecorderNorManagementIsNeeded() throws IOException {
    try (Launched program = new Launched(Plain.class, "--limit-modules", "java.base")) {
      assertThat(program.rest()).containsExactly("3");
    }
  }
}
