package dev.bide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CensusTest {
  /** A host whose thread is the one of the test. */
  private static final class Host implements LoopHost {
    final Queue<Runnable> jobs = new ArrayDeque<>();

    @Override
    public void execute(Runnable job) {
      jobs.add(job);
    }

    @Override
    public boolean inThread() {
      return true;
    }
  }

  @Test
  void theThreadOfAHostLooksByItselfBetweenTicksAndAsksNobody() {
    Host host = new Host();
    EventLoop loop = EventLoop.on(host);
    loop.createTask(Asyncio.sleep(1), "sleeps");
    host.jobs.remove().run();

    CallGraph graph = CallGraph.of(loop);

    assertThat(graph.tasks()).extracting(CallGraph.Node::state).containsExactly("waiting");
    assertThat(host.jobs).isEmpty();
  }
}
