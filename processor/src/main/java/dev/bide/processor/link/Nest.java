package dev.bide.processor.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that changes together: a top-level class of the user with the hosts in it, and their
 * machines.
 *
 * @param host the top-level class
 */
record Nest(String host, List<HostLink> hosts, List<MachineLink> machines) {
  /** The nests that {@code links} are about. */
  static List<Nest> of(List<Links> links) {
    Map<String, List<Redirect>> redirects = new LinkedHashMap<>();
    Map<String, List<MachineLink>> machines = new LinkedHashMap<>();
    for (Links it : links) {
      for (HostLink host : it.hosts()) {
        redirects.computeIfAbsent(host.host(), n -> new ArrayList<>()).addAll(host.redirects());
      }
      for (MachineLink machine : it.machines()) {
        machines.computeIfAbsent(machine.nestHost(), n -> new ArrayList<>()).add(machine);
      }
    }
    List<Nest> nests = new ArrayList<>();
    machines.forEach(
        (nestHost, members) -> {
          List<HostLink> hosts =
              members.stream()
                  .map(MachineLink::host)
                  .distinct()
                  .map(host -> new HostLink(host, redirects.getOrDefault(host, List.of())))
                  .toList();
          nests.add(new Nest(nestHost, hosts, members));
        });
    return nests;
  }

  /** The classes that javac has to write before this nest can be linked. */
  Set<String> needs() {
    Set<String> names = new LinkedHashSet<>();
    names.add(host);
    hosts.forEach(it -> names.add(it.host()));
    machines.forEach(it -> names.add(it.machine()));
    return names;
  }
}
