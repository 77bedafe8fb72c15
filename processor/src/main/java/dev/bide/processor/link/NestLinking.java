package dev.bide.processor.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links one nest, all or nothing: every class file is changed in memory before the first is
 * written.
 */
final class NestLinking {
  private final Nest nest;
  private final ClassFiles files;
  private final boolean userLines;
  private final Bridges bridges = new Bridges();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<String, byte[]> linked = new LinkedHashMap<>();
  private final List<String> members = new ArrayList<>();
  private final List<String> mirrors = new ArrayList<>();

  private NestLinking(Nest nest, ClassFiles files, boolean userLines) {
    this.nest = nest;
    this.files = files;
    this.userLines = userLines;
  }

  /**
   * Links {@code nest}.
   *
   * @param userLines whether machines get the line numbers of the user's source
   * @throws IOException if a class file cannot be read or written
   * @throws LinkException if it is not what {@code nest} says
   */
  static void link(Nest nest, ClassFiles files, boolean userLines) throws IOException {
    NestLinking linking = new NestLinking(nest, files, userLines);
    for (MachineLink machine : nest.machines()) {
      linking.rewrite(machine);
    }
    linking.rewriteUserClasses();
    linking.write();
  }

  private void rewrite(MachineLink machine) throws IOException {
    Mirrors of = Mirrors.of(machine, this::shape);
    for (String name : files.unit(machine.machine())) {
      if (of.get(name) != null) {
        mirrors.add(name);
        continue;
      }
      members.add(name);
      byte[] original = files.read(name);
      if (!MachineRewrite.isLinked(original, machine)) {
        linked.put(name, MachineRewrite.of(original, machine, of, bridges, userLines));
      }
    }
  }

  private Shape shape(String name) throws IOException {
    Shape shape = shapes.get(name);
    if (shape == null) {
      shape = Shape.of(files.read(name));
      shapes.put(name, shape);
    }
    return shape;
  }

  private void rewriteUserClasses() throws IOException {
    Map<String, List<Redirect>> redirects = new LinkedHashMap<>();
    nest.hosts().forEach(host -> redirects.put(host.host(), host.redirects()));
    Set<String> changed = new LinkedHashSet<>(redirects.keySet());
    changed.add(nest.host());
    changed.addAll(bridges.classes());
    for (String name : changed) {
      HostChanges changes =
          new HostChanges(
              redirects.getOrDefault(name, List.of()),
              bridges.in(name),
              name.equals(nest.host()) ? members : List.of());
      linked.put(name, HostRewrite.of(files.read(name), changes));
    }
  }

  private void write() throws IOException {
    for (Map.Entry<String, byte[]> entry : linked.entrySet()) {
      files.replace(entry.getKey(), entry.getValue());
    }
    for (String mirror : mirrors) {
      files.delete(mirror);
    }
  }
}
