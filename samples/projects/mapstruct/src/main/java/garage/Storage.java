package garage;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Finds cars when it is told to, not before. */
final class Storage {
  private final Map<String, CompletableFuture<Car>> asked = new TreeMap<>();

  CompletableFuture<Car> find(String make) {
    return asked.computeIfAbsent(make, unused -> new CompletableFuture<>());
  }

  void deliver(String make, int seats) {
    find(make).complete(Car.builder().make(make).seats(seats).build());
  }
}
