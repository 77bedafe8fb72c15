package dev.bide.conformance.debugging;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.EventLoopMXBean;
import dev.bide.Runner;
import dev.bide.conformance.programs.Launched;
import dev.bide.conformance.programs.Waiting;
import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManagementTest {
  private static EventLoopMXBean only(MBeanServerConnection server) throws Exception {
    Set<ObjectName> names = server.queryNames(new ObjectName("dev.bide:type=EventLoop,*"), null);
    assertThat(names).hasSize(1);
    return JMX.newMXBeanProxy(server, names.iterator().next(), EventLoopMXBean.class);
  }

  @Test
  void aLoopIsABeanUntilItIsClosed() throws Exception {
    MBeanServerConnection server = ManagementFactory.getPlatformMBeanServer();
    try (Runner runner = new Runner()) {
      runner.loop().manage();
      runner.loop().manage();
      EventLoopMXBean bean = only(server);
      runner.run(looksAt(bean));
    }

    assertThat(server.queryNames(new ObjectName("dev.bide:*"), null)).isEmpty();
  }

  @Async
  private Coroutine<Void> looksAt(EventLoopMXBean bean) {
    EventLoop loop = runningLoop();
    assertThat(bean.getTaskCount()).isEqualTo(1);
    bean.setDebug(true);
    await(sleep(0));
    await(sleep(0));
    assertThat(loop.isDebug()).isTrue();
    assertThat(bean.isDebug()).isTrue();
    String dump = await(toThread(bean::dump));
    assertThat(dump).contains("ManagementTest.looksAt(ManagementTest.java:");
    return done();
  }

  @Test
  void aLiveProcessIsLookedIntoFromOutside() throws Exception {
    try (Launched program = new Launched(Waiting.class, "-Ddev.bide.management=true")) {
      assertThat(program.line()).isEqualTo("waiting");
      VirtualMachine machine = VirtualMachine.attach("" + program.process().pid());
      String address = machine.startLocalManagementAgent();
      machine.detach();
      try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
        EventLoopMXBean bean = only(connector.getMBeanServerConnection());
        assertThat(bean.dump())
            .contains("\"Task-1\" waiting, for \"sleeper\"")
            .contains("Waiting.waits(Waiting.java:")
            .contains("\"sleeper\" waiting, for sleep(1000.0), awaited by \"Task-1\"");
        assertThat(bean.dumpDot()).contains("t1 -> t2;");
      }
    }
  }
}
