package dev.bide.benchmarks;

import dev.bide.benchmarks.peers.Peer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One workload of one peer, in a fork of its own, so that no profile is shared. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Micro {
  /** The label of a {@link Workload}. */
  @Param("awaitCompleted")
  public String workload;

  /** The key of a {@link PeerName}. */
  @Param("bide")
  public String peer;

  private Workload work;
  private Peer worker;

  /** Checks the peer's result. */
  @Setup
  public void setUp() {
    work = Workload.of(workload);
    worker = PeerName.of(peer).create();
    work.check(worker);
  }

  /** The whole workload. */
  @Benchmark
  public long run() {
    return work.run(worker, work.size);
  }
}
