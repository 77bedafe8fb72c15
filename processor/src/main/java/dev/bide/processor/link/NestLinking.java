package dev.bide.processor.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  private final Map<String, byte[]> originals = new HashMap<>();
  private final Set<MachineLink> unwritten = new LinkedHashSet<>();
  private final Map<String, byte[]> linked = new LinkedHashMap<>();
  private final List<String> members = new ArrayList<>();
  private final List<String> mirrors = new ArrayList<>();

  private NestLinking(Nest nest, ClassFiles files, boolean userLines) {
    this.nest = nest;
    this.files = files;
    this.userLines = userLines;
  }

  /**
   * The linking of {@code nest}, whose machines have been read.
   *
   * @param userLines whether machines get the line numbers of the user's source
   * @throws IOException if a class file cannot be read
   */
  static NestLinking of(Nest nest, ClassFiles files, boolean userLines) throws IOException {
    NestLinking linking = new NestLinking(nest, files, userLines);
    for (MachineLink machine : nest.machines()) {
      linking.read(machine);
    }
    return linking;
  }

  private void read(MachineLink machine) throws IOException {
    Set<String> ofMirrors =
        machine.mirrors().stream().map(Mirror::mirror).collect(Collectors.toSet());
    for (String name : files.unit(machine.machine())) {
      if (ofMirrors.contains(name)) {
        mirrors.add(name);
        continue;
      }
      members.add(name);
      Optional<byte[]> original = files.find(name);
      if (original.isPresent()) {
        originals.put(name, original.get());
      } else {
        unwritten.add(machine);
      }
    }
  }

  /** The machines that javac has failed to write, wholly or in part. */
  List<MachineLink> unwritten() {
    return List.copyOf(unwritten);
  }

  /**
   * Links the nest, all of whose class files have been written.
   *
   * @throws IOException if one cannot be read or deleted
   * @throws LinkException if one is not what the nest says
   */
  void link() throws IOException {
    for (MachineLink machine : nest.machines()) {
      rewrite(machine);
    }
    rewriteUserClasses();
    write();
  }

  private void rewrite(MachineLink machine) throws IOException {
    Mirrors of = Mirrors.of(machine, this::shape);
    for (String name : files.unit(machine.machine())) {
      byte[] original = originals.get(name);
      if (original != null && !MachineRewrite.isLinked(original, machine)) {
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
