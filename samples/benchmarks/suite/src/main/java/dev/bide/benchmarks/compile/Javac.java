package dev.bide.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.tools.ToolProvider;

/** Does what the command {@code javac} does, and prints what it took of the processors. */
final class Javac {
  private Javac() {}

  /** Prints the CPU time of the process and the time that has passed, in milliseconds. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
    if (status != 0) {
      throw new IllegalStateException("javac has failed: " + List.of(arguments));
    }
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    System.out.println(cpu / 1_000_000 + " " + (System.nanoTime() - start) / 1_000_000);
  }
}
