package dev.bide.conformance.graph;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Asyncio;
import dev.bide.CallGraph;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.Timeout;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.List;

/**
 * Mirrors {@code test_graph.CallStackTestBase}: where a task is suspended, and the tasks that await
 * it. Python's tests look at a coroutine from inside of it; these do while it is suspended, because
 * the graph knows where a running task was suspended last, not where it is.
 */
class CallGraphTest implements AsyncTests {
  private CallGraph graph;

  @Async
  private Coroutine<Void> deep() {
    EventLoop loop = runningLoop();
    loop.callLater(0.5, () -> graph = CallGraph.of(loop));
    await(sleep(1));
    return done();
  }

  @Async
  private Coroutine<Void> c1() {
    await(sleep(0));
    await(deep());
    return done();
  }

  /** The task that is in {@link #deep}. */
  private CallGraph.Node deepNode() {
    return graph.tasks().stream()
        .filter(node -> !node.stack().isEmpty())
        .filter(node -> node.stack().get(0).getMethodName().equals("deep"))
        .findFirst()
        .orElseThrow();
  }

  /** Asserts which methods that task is in, the innermost first. */
  private void assertStack(String... methods) {
    assertThat(deepNode().stack()).extracting(StackTraceElement::getMethodName).startsWith(methods);
  }

  /** Asserts which tasks await it. */
  private void assertAwaiters(String... names) {
    assertThat(graph.awaiters(deepNode()))
        .extracting(CallGraph.Node::name)
        .containsExactlyInAnyOrder(names);
  }

  private static String mainTask() {
    return currentTask().name();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_tgroup")
  Coroutine<Void> throughATaskGroup() {
    try (TaskGroup group = taskGroup()) {
      Task<Void> task = group.createTask(c1(), "root");
      group.createTask(awaits(task), "first");
      group.createTask(awaits(task), "second");
    }
    assertThat(deepNode().name()).isEqualTo("root");
    assertStack("deep", "c1");
    assertAwaiters(mainTask(), "first", "second");
    return done();
  }

  @Async
  private static Coroutine<Void> awaits(Task<Void> task) {
    await(task);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_async_gen")
  Coroutine<Void> throughAGenerator() {
    int items = 0;
    for (Integer item : awaitEach(gen())) {
      items += item;
    }
    assertThat(items).isOne();
    assertStack("deep", "gen", "throughAGenerator");
    assertAwaiters();
    return done();
  }

  @Async
  private AsyncGenerator<Integer> gen() {
    emit(0);
    emit(1);
    await(deep());
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_gather")
  Coroutine<Void> throughAGathering() {
    await(gather(c1(), sleep(0)));
    assertStack("deep", "c1");
    assertAwaiters(mainTask());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_shield")
  Coroutine<Void> throughAShield() {
    await(shield(c1()));
    assertStack("deep", "c1");
    assertAwaiters(mainTask());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_timeout")
  Coroutine<Void> throughATimeout() {
    await(shield(limited()));
    assertStack("deep", "c1", "limited");
    assertAwaiters(mainTask());
    return done();
  }

  @Async
  private Coroutine<Void> limited() {
    try (Timeout limit = timeout(10)) {
      await(c1());
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_wait")
  Coroutine<Void> throughAWait() {
    List<Task<Void>> tasks = List.of(createTask(limited()), createTask(sleep(0)));
    await(Asyncio.wait(tasks));
    assertStack("deep", "c1", "limited");
    assertAwaiters(mainTask());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_task")
  Coroutine<Void> throughATask() {
    await(createTask(c1(), "there there"));
    assertThat(deepNode().name()).isEqualTo("there there");
    assertStack("deep", "c1");
    assertAwaiters(mainTask());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_graph.CallStackTestBase.test_stack_future")
  Coroutine<Void> tasksThatAwaitTheSamePromise() {
    Promise<Void> promise = new Promise<>();
    try (TaskGroup group = taskGroup()) {
      group.createTask(outer(promise), "A");
      group.createTask(inner(promise), "B");
      await(sleep(1));
      graph = CallGraph.of(runningLoop());
      promise.setResult(null);
    }
    assertThat(graph.tasks())
        .filteredOn(node -> node.state().equals("waiting"))
        .hasSize(2)
        .allMatch(node -> node.waitsFor().equals("<Promise pending>"))
        .extracting(node -> node.stack().stream().map(StackTraceElement::getMethodName).toList())
        .containsExactly(List.of("inner", "outer"), List.of("inner"));
    return done();
  }

  @Async
  private static Coroutine<Void> outer(Promise<Void> promise) {
    await(inner(promise));
    return done();
  }

  @Async
  private static Coroutine<Void> inner(Promise<Void> promise) {
    await(promise);
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_get_stack",
    "test_pep492.CoroutineTests.test_task_print_stack"
  })
  Coroutine<Void> ofTheTaskThatLooks() {
    await(looksAtItself());
    CallGraph.Node node = graph.tasks().get(0);
    assertThat(node.state()).isEqualTo("running");
    assertThat(node.stack())
        .extracting(StackTraceElement::getMethodName)
        .containsExactly("ofTheTaskThatLooks");
    return done();
  }

  @Async
  private Coroutine<Void> looksAtItself() {
    graph = CallGraph.of(runningLoop());
    return done();
  }
}
