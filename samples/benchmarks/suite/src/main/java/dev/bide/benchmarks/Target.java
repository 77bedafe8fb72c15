package dev.bide.benchmarks;

import java.util.List;
import java.util.Map;

/** What Bide wants to reach in one workload. */
record Target(Workload workload, List<Criterion> criteria) {

  static final List<Target> ALL =
      List.of(
          new Target(
              Workload.AWAIT_COMPLETED,
              List.of(atMost(1.3, PeerName.PLAIN), new Criterion.NoAllocation())),
          new Target(Workload.AWAIT_RARE, List.of(atMost(1.3, PeerName.PLAIN))),
          new Target(
              Workload.FIB, List.of(atMost(1.3, PeerName.PLAIN), new Criterion.NoAllocation())),
          new Target(
              Workload.YIELD, List.of(atMost(1.2, PeerName.FRAMES), atMost(1, PeerName.KOTLIN))),
          new Target(
              Workload.PING_PONG,
              List.of(atMost(2, PeerName.FRAMES), atMost(0.25, PeerName.KOTLIN))),
          new Target(Workload.LOOP_LOCAL, List.of(atMost(1.1, PeerName.PLAIN))),
          new Target(Workload.LOOP_FLAT, List.of(atMost(1.1, PeerName.PLAIN))),
          new Target(
              Workload.GENERATOR,
              List.of(new Criterion.Absolute("ns", 3), new Criterion.NoAllocation())),
          new Target(Workload.GENERATOR_HANDOFF, List.of(atMost(0.5, PeerName.KOTLIN))),
          new Target(Workload.SPAWN, List.of(atMost(1.5, PeerName.FRAMES), new Criterion.Ahead())),
          new Target(Workload.SLEEP_MANY, List.of(new Criterion.Ahead())),
          new Target(Workload.SLEEP_MEMORY, List.of(new Criterion.Absolute("B", 200))),
          new Target(Workload.DEPTH, List.of(new Criterion.AtLeast(1_000_000))));

  private static Criterion atMost(double factor, PeerName peer) {
    return new Criterion.Ratio(factor, peer);
  }

  /** One condition. */
  sealed interface Criterion {
    /** What is wanted, for people to read. */
    String wanted();

    /** What Bide has, for people to read. */
    String reached(Map<PeerName, Measurement> row);

    boolean met(Map<PeerName, Measurement> row);

    /** Whether all is there that it compares. */
    default boolean measured(Map<PeerName, Measurement> row) {
      return row.containsKey(PeerName.BIDE);
    }

    private static double bide(Map<PeerName, Measurement> row) {
      return row.get(PeerName.BIDE).median();
    }

    /** At most {@code factor} times what {@code peer} needs. */
    record Ratio(double factor, PeerName peer) implements Criterion {
      @Override
      public String wanted() {
        return "at most %s times %s".formatted(Figures.plain(factor), peer.label);
      }

      @Override
      public String reached(Map<PeerName, Measurement> row) {
        return Figures.ratio(ratio(row)) + " times";
      }

      @Override
      public boolean met(Map<PeerName, Measurement> row) {
        return ratio(row) <= factor;
      }

      @Override
      public boolean measured(Map<PeerName, Measurement> row) {
        return row.containsKey(PeerName.BIDE) && row.containsKey(peer);
      }

      private double ratio(Map<PeerName, Measurement> row) {
        return bide(row) / row.get(peer).median();
      }
    }

    /** Less than every product. */
    record Ahead() implements Criterion {
      @Override
      public String wanted() {
        return "ahead of every product";
      }

      @Override
      public String reached(Map<PeerName, Measurement> row) {
        return Figures.ratio(bide(row) / best(row)) + " times the best";
      }

      @Override
      public boolean met(Map<PeerName, Measurement> row) {
        return bide(row) < best(row);
      }

      private static double best(Map<PeerName, Measurement> row) {
        return row.values().stream()
            .filter(each -> each.peer().isProduct())
            .mapToDouble(Measurement::median)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
      }
    }

    /** At most so much. */
    record Absolute(String unit, double most) implements Criterion {
      @Override
      public String wanted() {
        return "at most %s %s".formatted(Figures.plain(most), unit);
      }

      @Override
      public String reached(Map<PeerName, Measurement> row) {
        return Figures.figure(bide(row)) + " " + unit;
      }

      @Override
      public boolean met(Map<PeerName, Measurement> row) {
        return bide(row) <= most;
      }
    }

    /** At least so many. */
    record AtLeast(double least) implements Criterion {
      @Override
      public String wanted() {
        return "at least " + Figures.figure(least);
      }

      @Override
      public String reached(Map<PeerName, Measurement> row) {
        return Figures.figure(bide(row));
      }

      @Override
      public boolean met(Map<PeerName, Measurement> row) {
        return bide(row) >= least;
      }
    }

    /** No object for one unit. */
    record NoAllocation() implements Criterion {
      /** What the start of a run allocates, divided by the units of a run. */
      private static final double RUN = 0.5;

      @Override
      public String wanted() {
        return "0 B";
      }

      @Override
      public String reached(Map<PeerName, Measurement> row) {
        return Figures.figure(row.get(PeerName.BIDE).bytes()) + " B";
      }

      @Override
      public boolean met(Map<PeerName, Measurement> row) {
        return row.get(PeerName.BIDE).bytes() < RUN;
      }
    }
  }
}
