package dev.bide.benchmarks;

import dev.bide.benchmarks.peers.Peer;
import dev.bide.benchmarks.peers.Plain;
import java.util.Arrays;
import java.util.function.ToLongBiFunction;

/** What is measured: one row of the table. */
enum Workload {
  AWAIT_COMPLETED(
      "awaitCompleted",
      "an async call that awaits another, which returns at once",
      Kind.CALLS,
      100_000,
      Peer::awaitCompleted),
  AWAIT_RARE(
      "awaitRare", "the same; one call in 1,024 suspends", Kind.CALLS, 100_000, Peer::awaitRare),
  FIB("fib", "one of the 242,785 calls of fib(25)", Kind.CALLS, 25, 242_785, Peer::fib),
  YIELD("yield", "one trip through the loop", Kind.TASKS, 1_000_000, Peer::yieldLoop),
  PING_PONG(
      "pingPong",
      "a round trip of two tasks through two queues of capacity 1",
      Kind.TASKS,
      1_000_000,
      Peer::pingPong),
  LOOP_LOCAL(
      "loopLocal",
      "a step of an arithmetic loop; an await that is ready after each inner loop of 1,000",
      Kind.CALLS,
      10_000_000,
      (peer, n) -> peer.loopLocal(n, false)),
  LOOP_FLAT(
      "loopFlat",
      "the same as one loop with the await under a condition",
      Kind.CALLS,
      10_000_000,
      (peer, n) -> peer.loopFlat(n, false)),
  LOOP_FLAT_YIELD(
      "loopFlatYield",
      "the same; the await yields",
      Kind.TASKS,
      10_000_000,
      (peer, n) -> peer.loopFlat(n, true)),
  GENERATOR(
      "generator",
      "an item of an async iterator that never suspends",
      Kind.CALLS,
      1_000_000,
      Peer::generator),
  GENERATOR_HANDOFF(
      "generatorHandoff",
      "an item handed from a producer's task to a consumer's",
      Kind.TASKS,
      1_000_000,
      Peer::generatorHandoff),
  SPAWN(
      "spawn",
      "one of 1,000,000 tasks that yield once and are gathered",
      Kind.PROGRAM,
      1_000_000,
      Peer::spawn),
  SLEEP_MANY(
      "sleepMany",
      "1,000,000 tasks that sleep a second at the same time, seconds",
      Kind.PROGRAM,
      1_000_000,
      1_000_000_000,
      (peer, n) -> peer.sleepMany(n, 1000)),
  SLEEP_MEMORY(
      "sleepMemory", "bytes of heap for a task that sleeps", Kind.PROGRAM, 1_000_000, 1, null),
  DEPTH("depth", "the deepest recursion of async calls", Kind.PROGRAM, 5_000_000, 1, null);

  /** How a workload is measured. */
  enum Kind {
    /** By JMH; nothing has to suspend, so that plain code can do it. */
    CALLS,
    /** By JMH; tasks suspend. */
    TASKS,
    /** By a process of its own: see {@link WholeProgram}. */
    PROGRAM
  }

  /** Its name in the table, in options and files. */
  final String label;

  /** What one unit of the result is. */
  final String description;

  final Kind kind;

  /** How much one run does. */
  final int size;

  /** By what the nanoseconds of one run are divided. */
  final int divisor;

  private final ToLongBiFunction<Peer, Integer> body;

  Workload(
      String label, String description, Kind kind, int size, ToLongBiFunction<Peer, Integer> body) {
    this(label, description, kind, size, size, body);
  }

  Workload(
      String label,
      String description,
      Kind kind,
      int size,
      int divisor,
      ToLongBiFunction<Peer, Integer> body) {
    this.label = label;
    this.description = description;
    this.kind = kind;
    this.size = size;
    this.divisor = divisor;
    this.body = body;
  }

  static Workload of(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no workload " + label));
  }

  /** Whether a larger figure is a better one. */
  boolean moreIsBetter() {
    return this == DEPTH;
  }

  /** Does the work once. */
  long run(Peer peer, int n) {
    return body.applyAsLong(peer, n);
  }

  /** Does a little of the work and compares the result with that of plain code. */
  void check(Peer peer) {
    int n = this == FIB ? 15 : 5000;
    long expected = run(new Plain(), n);
    long actual = run(peer, n);
    if (actual != expected) {
      throw new AssertionError(label + ": " + actual + " instead of " + expected);
    }
  }

  /** Whether {@code name} has a version of this workload that runs on this JDK. */
  boolean supportedBy(PeerName name) {
    if (!name.onJvm()) {
      return true;
    }
    if (name == PeerName.PLAIN) {
      return kind == Kind.CALLS || this == DEPTH;
    }
    try {
      Peer peer = name.create();
      switch (this) {
        case DEPTH -> peer.deep(1, true);
        case SLEEP_MANY, SLEEP_MEMORY -> peer.sleepMany(1, 1);
        default -> run(peer, 1);
      }
      return true;
    } catch (UnsupportedOperationException missing) {
      return false;
    }
  }
}
