package dev.bide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimerHeapTest {
  private record Entry(long when, int order, boolean[] off) implements Timer {
    @Override
    public boolean cancelled() {
      return off[0];
    }

    @Override
    public void run() {}
  }

  private final TimerHeap heap = new TimerHeap();
  private final List<Entry> entries = new ArrayList<>();

  private Entry add(long when) {
    Entry entry = new Entry(when, entries.size(), new boolean[1]);
    entries.add(entry);
    heap.add(when, entry);
    return entry;
  }

  private List<Timer> drain() {
    List<Timer> taken = new ArrayList<>();
    heap.dropCancelled();
    while (!heap.isEmpty()) {
      taken.add(heap.take());
      heap.dropCancelled();
    }
    return taken;
  }

  @Test
  void timersComeByTimeThenByOrderOfArrival() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      add(random.nextInt(50));
    }
    entries.sort(Comparator.comparingLong(Entry::when).thenComparingInt(Entry::order));

    assertThat(drain()).containsExactlyElementsOf(entries);
  }

  @Test
  void cancelledOnesDoNotPileUp() {
    Entry first = add(0);
    for (int i = 1; i <= 100_000; i++) {
      Entry entry = add(i);
      entry.off[0] = true;
      heap.noteCancelled();
    }

    int left = 0;
    for (; !heap.isEmpty(); left++) {
      heap.take();
    }
    assertThat(first.off[0]).isFalse();
    assertThat(left).isLessThan(250);
  }

  @Test
  void rebuildingKeepsTheOrder() {
    Random random = new Random(11);
    for (int i = 0; i < 1000; i++) {
      add(random.nextInt(100));
    }
    for (Entry entry : entries) {
      if (random.nextInt(10) < 7) {
        entry.off[0] = true;
        heap.noteCancelled();
      }
    }
    entries.removeIf(Entry::cancelled);
    entries.sort(Comparator.comparingLong(Entry::when).thenComparingInt(Entry::order));

    assertThat(drain()).containsExactlyElementsOf(entries);
  }
}
