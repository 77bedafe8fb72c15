package dev.bide;

/**
 * An event loop as management tools see it, under the name {@code dev.bide:type=EventLoop,name=N}:
 * those that were {@linkplain EventLoop#manage registered}, or all if the system property {@code
 * dev.bide.management} is {@code true}.
 *
 * <p>This is the way to look into a process that seems to hang: {@code jcmd <pid>
 * ManagementAgent.start_local}, then {@code jconsole <pid>}. Everything may be called from any
 * thread.
 */
public interface EventLoopMXBean {
  /** How many tasks are not done. */
  int getTaskCount();

  /** Whether it is in {@linkplain EventLoop#setDebug debug} mode. */
  boolean isDebug();

  /** Switches {@linkplain EventLoop#setDebug debug} mode. */
  void setDebug(boolean debug);

  /** All tasks, where they are suspended, and who awaits whom: {@link CallGraph#toText}. */
  String dump();

  /** The same as a graph for Graphviz: {@link CallGraph#toDot}. */
  String dumpDot();
}
