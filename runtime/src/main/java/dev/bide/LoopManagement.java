package dev.bide;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/** Registers loops as {@link EventLoopMXBean}s. */
final class LoopManagement implements EventLoopMXBean {
  private final EventLoop loop;

  private LoopManagement(EventLoop loop) {
    this.loop = loop;
  }

  static void register(EventLoop loop) {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(new LoopManagement(loop), nameOf(loop));
    } catch (InstanceAlreadyExistsException registered) {
      // Once is enough.
    } catch (JMException e) {
      throw new IllegalStateException("cannot register " + loop, e);
    } catch (NoClassDefFoundError missing) {
      throw new IllegalStateException("this JVM has no module java.management", missing);
    }
  }

  static void unregister(EventLoop loop) {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(nameOf(loop));
    } catch (InstanceNotFoundException gone) {
      // Somebody else has unregistered it.
    } catch (JMException e) {
      throw new IllegalStateException("cannot unregister " + loop, e);
    }
  }

  private static ObjectName nameOf(EventLoop loop) throws JMException {
    return new ObjectName("dev.bide:type=EventLoop,name=" + loop.number);
  }

  @Override
  public int getTaskCount() {
    return CallGraph.of(loop).tasks().size();
  }

  @Override
  public boolean isDebug() {
    return loop.isDebug();
  }

  @Override
  public void setDebug(boolean debug) {
    loop.post(() -> loop.setDebug(debug));
  }

  @Override
  public String dump() {
    return CallGraph.of(loop).toText();
  }

  @Override
  public String dumpDot() {
    return CallGraph.of(loop).toDot();
  }
}
