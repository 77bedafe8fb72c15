package dev.bide.processor.link;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Links for the hand-written machines of the tests. */
final class Machines {
  private Machines() {}

  /** One instance method without parameters. */
  static Links of(String host, String method, String descriptor, Mirror... mirrors) {
    return of(host, host, method, descriptor, mirrors);
  }

  /** One instance method of a host that may be nested in {@code nestHost}. */
  static Links of(
      String nestHost, String host, String method, String descriptor, Mirror... mirrors) {
    String machine = host + "$" + method;
    return new Links(
        List.of(new HostLink(host, List.of(new Redirect(method, descriptor, false, machine)))),
        List.of(
            new MachineLink(
                machine,
                host,
                nestHost,
                nestHost.substring(nestHost.lastIndexOf('/') + 1) + ".java",
                LineTable.of(Map.of()),
                List.of(mirrors))));
  }

  /** The mirror {@code machine$simple}. */
  static Mirror mirror(String machine, String simple, String stands, Accessor... accessors) {
    return new Mirror(machine + "$" + simple, stands, Arrays.asList(accessors));
  }
}
