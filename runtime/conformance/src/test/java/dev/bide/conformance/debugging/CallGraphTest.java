package dev.bide.conformance.debugging;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CallGraph;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dumps of loops that other threads run. */
@Timeout(60)
class CallGraphTest {
  private final CompletableFuture<EventLoop> running = new CompletableFuture<>();
  private final CountDownLatch release = new CountDownLatch(1);

  /** Runs {@code main} in a thread of its own, and hands its loop to {@code look}. */
  private CallGraph graphOf(Coroutine<?> main) throws Exception {
    Thread thread = new Thread(() -> catchThrowable(() -> run(main)));
    thread.start();
    CallGraph graph = CallGraph.of(running.get());
    release.countDown();
    running.get().callSoonThreadsafe(() -> allTasks().forEach(Task::cancel));
    thread.join();
    return graph;
  }

  /** Without the numbers of lines, which other changes to this file move. */
  private static String textOf(CallGraph graph) {
    return graph
        .toText()
        .replaceAll("java:\\d+", "java")
        .replaceAll("<EventLoop \\d+", "<EventLoop N");
  }

  @Test
  void showsWhoAwaitsWhomAndWhereEachTaskIsSuspended() throws Exception {
    assertThat(textOf(graphOf(gathers())))
        .isEqualTo(
            """
            4 tasks of <EventLoop N running>
            "Task-1" waiting, for "page a", "stage", "page b"
            \tat dev.bide.conformance.debugging.CallGraphTest.gathers(CallGraphTest.java)
            "page a" waiting, for sleep(100.0), awaited by "Task-1"
            \tat dev.bide.conformance.debugging.CallGraphTest.waits(CallGraphTest.java)
            \tat dev.bide.conformance.debugging.CallGraphTest.fetches(CallGraphTest.java)
            "stage" waiting, for a stage, awaited by "Task-1"
            \tat dev.bide.conformance.debugging.CallGraphTest.awaitsStage(CallGraphTest.java)
            "page b" waiting, for sleep(50.0), awaited by "Task-1"
            \tat dev.bide.conformance.debugging.CallGraphTest.waits(CallGraphTest.java)
            \tat dev.bide.conformance.debugging.CallGraphTest.fetches(CallGraphTest.java)
            """);
  }

  private static final class Stage extends CompletableFuture<Void> {
    @Override
    public String toString() {
      return "a stage";
    }
  }

  @Async
  private Coroutine<Void> gathers() {
    Task<Void> a = createTask(fetches(100), "page a");
    Task<Void> stage = createTask(awaitsStage(), "stage");
    Task<Void> b = createTask(fetches(50), "page b");
    await(sleep(0));
    running.complete(runningLoop());
    await(gather(a, b, stage));
    return done();
  }

  @Async
  private Coroutine<Void> fetches(double seconds) {
    await(waits(seconds));
    return done();
  }

  @Async
  private Coroutine<Void> waits(double seconds) {
    await(sleep(seconds));
    return done();
  }

  @Async
  private Coroutine<Void> awaitsStage() {
    await(new Stage());
    return done();
  }

  @Test
  void knowsTheTasksOfAGroupAndThoseBehindOtherPromises() throws Exception {
    CallGraph graph = graphOf(groups());

    List<CallGraph.Node> tasks = graph.tasks();
    assertThat(tasks).extracting(CallGraph.Node::name).containsExactly("Task-1", "x", "y", "z");
    assertThat(tasks.get(0).awaits()).containsExactly(tasks.get(1).number(), tasks.get(2).number());
    assertThat(tasks.get(1).awaits()).containsExactly(tasks.get(3).number());
    assertThat(tasks.get(2).awaits()).containsExactly(tasks.get(3).number());
    assertThat(graph.awaiters(tasks.get(3)))
        .extracting(CallGraph.Node::name)
        .containsExactly("x", "y");
    assertThat(tasks.get(3).waitsFor()).isEqualTo("<Promise pending>");
    assertThat(graph.toDot())
        .contains("t1 [label=\"Task-1\\nwaiting\\n" + tasks.get(0).stack().get(0) + "\"];")
        .contains("t2 -> t4;")
        .startsWith("digraph tasks {")
        .endsWith("}\n");
  }

  @Async
  private Coroutine<Void> groups() {
    try (TaskGroup group = taskGroup()) {
      Promise<Task<Void>> third = new Promise<>();
      group.createTask(shields(third), "x");
      group.createTask(waitsFor(third), "y");
      third.setResult(createTask(never(), "z"));
    }
    return done();
  }

  @Async
  private Coroutine<Void> shields(Promise<Task<Void>> third) {
    await(shield(await(third)));
    return done();
  }

  @Async
  private Coroutine<Void> waitsFor(Promise<Task<Void>> third) {
    Task<Void> task = await(third);
    await(sleep(0.001));
    running.complete(runningLoop());
    await(Asyncio.wait(List.of(task)));
    return done();
  }

  @Async
  private Coroutine<Void> never() {
    await(new Promise<Void>());
    return done();
  }

  @Test
  void aLoopThatDoesNotAnswerIsLookedAtFromOutside() throws Exception {
    CallGraph graph = graphOf(blocks());

    assertThat(graph.busyWith())
        .extracting(StackTraceElement::getMethodName)
        .contains("awaitRelease");
    assertThat(graph.tasks())
        .extracting(CallGraph.Node::name, CallGraph.Node::state)
        .contains(tuple("blocks", "running"));
    assertThat(graph.toText()).contains("which is busy").contains("awaitRelease");
  }

  @Async
  private Coroutine<Void> blocks() {
    currentTask().setName("blocks");
    running.complete(runningLoop());
    awaitRelease();
    await(sleep(100));
    return done();
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLoopThatDoesNotRunHasAGraphToo() {
    EventLoop loop = new EventLoop();
    loop.createTask(never(), "early");

    CallGraph graph = CallGraph.of(loop);
    assertThat(graph.tasks())
        .extracting(CallGraph.Node::name, CallGraph.Node::state)
        .containsExactly(tuple("early", "not started"));
    loop.close();
  }
}
