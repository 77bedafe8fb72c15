package dev.bide.processor.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bridges that the machines of one nest need, one for each use of a member. */
final class Bridges {
  private final Map<String, Map<Bridge.Use, Bridge>> byClass = new LinkedHashMap<>();

  /** The bridge in {@code into} that does what {@code use} says. */
  Bridge get(String into, Bridge.Use use) {
    Map<Bridge.Use, Bridge> known = byClass.computeIfAbsent(into, name -> new LinkedHashMap<>());
    Bridge bridge = known.get(use);
    if (bridge == null) {
      bridge = new Bridge("bide$" + known.size(), into, use);
      known.put(use, bridge);
    }
    return bridge;
  }

  /** The bridges that {@code into} gets. */
  List<Bridge> in(String into) {
    return List.copyOf(byClass.getOrDefault(into, Map.of()).values());
  }

  /** The classes that get any. */
  List<String> classes() {
    return List.copyOf(byClass.keySet());
  }
}
