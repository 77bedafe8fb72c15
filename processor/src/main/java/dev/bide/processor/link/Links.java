package dev.bide.processor.link;

import java.util.List;

/** What has to be changed in the class files of one compilation. */
public record Links(List<HostLink> hosts, List<MachineLink> machines) {
  /** Copies the lists. */
  public Links {
    hosts = List.copyOf(hosts);
    machines = List.copyOf(machines);
  }
}
