package dev.bide.processor.realcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Makes as much of a library async as compiles: what javac alone does not accept is taken back,
 * then what Bide does not accept.
 */
final class Conversion {
  private static final int MOST_ROUNDS = 20;

  /** Where the comment of a machine says it comes from. */
  private static final Pattern ORIGIN = Pattern.compile("}, (\\S+\\.java):(\\d+)\\.");

  private final List<LibraryFile> files;
  private final Path work;
  private final List<Path> classPath;
  private final Tally tally;
  private final Consumer<String> log;

  /** The ids of methods, and keys of changes, that are taken back. */
  private final Set<String> revoked = new HashSet<>();

  private final Set<String> ids;
  private final Map<Path, Version> versions = new HashMap<>();
  private final List<String> defects = new ArrayList<>();

  /**
   * @param work for the files, a folder of its own
   * @param tally gets what is taken back
   */
  Conversion(
      List<LibraryFile> files, Path work, List<Path> classPath, Tally tally, Consumer<String> log) {
    this.files = files;
    this.ids =
        files.stream()
            .flatMap(file -> file.candidates().stream().map(Candidate::id))
            .collect(Collectors.toSet());
    this.work = work.toAbsolutePath();
    this.classPath = classPath;
    this.tally = tally;
    this.log = log;
  }

  /**
   * What has been achieved.
   *
   * @param methods that are async
   * @param withAwaits those of them that await something
   * @param awaits in all methods
   * @param direct awaits of async methods of the library
   * @param defects where Bide did what it must not do
   */
  record Result(int methods, int withAwaits, int awaits, int direct, List<String> defects) {}

  /** Where the compiled library is afterwards. */
  Path classes() {
    return work.resolve("classes");
  }

  Result run() throws IOException {
    settle("javac", () -> new Javac(sources(), classPath).plain(work.resolve("plain")));
    settle(
        "Bide", () -> new Javac(sources(), classPath).bide(classes(), work.resolve("generated")));
    List<Change> changes =
        versions.values().stream().flatMap(each -> each.changes().stream()).toList();
    return new Result(
        versions.values().stream().mapToInt(each -> each.candidates().size()).sum(),
        versions.values().stream().mapToInt(Version::awaiting).sum(),
        (int) changes.stream().filter(Change::isAwait).count(),
        (int) changes.stream().filter(each -> each.kind() == Change.Kind.DIRECT).count(),
        defects);
  }

  private Path sources() {
    return work.resolve("src");
  }

  private interface Compilation {
    List<Diagnostic<? extends JavaFileObject>> run() throws IOException;
  }

  /** Compiles and takes back what has errors until nothing has. */
  private void settle(String compiler, Compilation compilation) throws IOException {
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      write();
      long start = System.nanoTime();
      List<Diagnostic<? extends JavaFileObject>> errors = compilation.run();
      log.accept(
          "%s, round %d: %d errors, %.0f s"
              .formatted(compiler, round, errors.size(), (System.nanoTime() - start) / 1e9));
      if (errors.isEmpty()) {
        return;
      }
      boolean changed = false;
      for (Diagnostic<? extends JavaFileObject> error : errors) {
        changed |= revoke(error, compiler);
      }
      if (!changed) {
        throw new IllegalStateException("nothing to take back for " + errors.get(0));
      }
    }
    throw new IllegalStateException("still errors after " + MOST_ROUNDS + " rounds");
  }

  private void write() throws IOException {
    for (LibraryFile file : files) {
      Path path = sources().resolve(file.path());
      Version version = Version.of(file, ids, revoked);
      Version old = versions.put(path, version);
      if (old == null || !old.text().equals(version.text())) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, version.text());
      }
    }
  }

  private boolean revoke(Diagnostic<? extends JavaFileObject> error, String compiler)
      throws IOException {
    Path path = error.getSource() == null ? null : Path.of(error.getSource().toUri());
    String message = error.getMessage(null);
    boolean isOurs = message.startsWith("[BIDE");
    String reason = isOurs ? message.substring(1, 8) : compiler + ": " + error.getCode();
    Optional<String> blamed;
    if (versions.containsKey(path)) {
      blamed = versions.get(path).blame(error.getPosition());
      if (compiler.equals("Bide") && !isOurs || message.startsWith("[BIDE099")) {
        defects.add(error.toString());
      }
    } else {
      blamed = path == null ? Optional.empty() : origin(path);
      defects.add(error.toString());
    }
    boolean isNew = blamed.isPresent() && revoked.add(blamed.get());
    if (isNew && !blamed.get().contains("#END")) {
      tally.left(blamed.get().contains("#"), reason);
      log.accept(
          "  left alone: "
              + blamed.get()
              + " "
              + String.join(" ", error.toString().lines().map(String::strip).toList()));
    }
    return isNew;
  }

  /** The method whose machine is in the generated file {@code path}. */
  private Optional<String> origin(Path path) throws IOException {
    Matcher origin = ORIGIN.matcher(Files.readString(path));
    Path folder = work.resolve("generated").relativize(path).getParent();
    if (!origin.find() || folder == null) {
      return Optional.empty();
    }
    Version version = versions.get(sources().resolve(folder).resolve(origin.group(1)));
    return version == null ? Optional.empty() : version.methodAt(Integer.parseInt(origin.group(2)));
  }
}
