package dev.bide.processor.realcode;

import dev.bide.processor.fixture.Leftovers;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a library async, runs its own tests before and after, and says what came of it. Fails when
 * a test fails that did not fail before, when Bide did what it must not do, or when less was
 * achieved than is recorded.
 */
public final class RealCode {
  /**
   * Which files are made async, and which test classes run; for a look at a part of the library.
   */
  private static final Pattern FILES = Pattern.compile(System.getProperty("realcode.files", ".*"));

  private static final String TESTS = System.getProperty("realcode.tests", ".*");

  private final Path library;
  private final Path floors;
  private final List<String> failures = new ArrayList<>();

  private RealCode(Path library, Path floors) {
    this.library = library;
    this.floors = floors;
  }

  /**
   * @param args the folder of the library, in which {@code main} and {@code test} are sources and
   *     {@code lib} is what the tests use; and the file of what has to be achieved
   */
  public static void main(String[] args) throws IOException {
    RealCode run = new RealCode(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]));
    run.run();
    run.failures.forEach(each -> say("FAILED: " + each));
    System.exit(run.failures.isEmpty() ? 0 : 1);
  }

  private static void say(Object text) {
    System.out.println(text);
  }

  private void run() throws IOException {
    say("%s on Java %s".formatted(library.getFileName(), Runtime.version()));
    Tally tally = new Tally();
    List<LibraryFile> files = Survey.of(new Javac(main(), List.of()).task(), main(), tally);
    List<LibraryFile> chosen =
        files.stream().map(file -> FILES.matcher(file.path()).find() ? file : file.left()).toList();
    Conversion conversion =
        new Conversion(chosen, library.resolve("async"), ours(), tally, RealCode::say);
    Conversion.Result achieved = conversion.run();
    say(tally);
    say(
        "%d methods are async, %d of them await; %d awaits, %d of them of async methods directly"
            .formatted(
                achieved.methods(), achieved.withAwaits(), achieved.awaits(), achieved.direct()));
    failures.addAll(achieved.defects());
    failures.addAll(leftovers(conversion.classes()));
    int passed = test(conversion.classes());
    floor("methods", achieved.methods());
    floor("awaits", achieved.awaits());
    floor("tests", passed);
  }

  private Path main() {
    return library.resolve("main");
  }

  /** The runtime, and what transformed code calls. */
  private static List<Path> ours() {
    return Stream.of(dev.bide.Coroutine.class, Soon.class)
        .map(each -> Path.of(each.getProtectionDomain().getCodeSource().getLocation().getPath()))
        .toList();
  }

  private static List<String> leftovers(Path classes) throws IOException {
    List<String> leftovers = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(classes)) {
      for (Path each : walk.filter(path -> path.toString().endsWith(".class")).toList()) {
        leftovers.addAll(Leftovers.in(Files.readAllBytes(each)));
      }
    }
    return leftovers;
  }

  /** Runs the tests on the library as it was and as it is; returns how many pass now. */
  private int test(Path async) throws IOException {
    Path before = library.resolve("before");
    Path tests = library.resolve("tests");
    compile(main(), List.of(), before);
    List<Path> libraries = new ArrayList<>();
    try (Stream<Path> jars = Files.list(library.resolve("lib"))) {
      jars.sorted().forEach(libraries::add);
    }
    List<Path> all = new ArrayList<>(libraries);
    all.add(before);
    compile(library.resolve("test"), all, tests);
    copyResources(tests);
    libraries.addAll(ours());
    Suite suite = new Suite(tests, libraries);
    List<String> everything =
        List.of("--scan-classpath", tests.toString(), "--include-classname", TESTS);
    Suite.Result then = suite.run(before, library.resolve("report-before"), everything);
    say("before: " + then);
    Suite.Result now = suite.run(async, library.resolve("report-async"), everything);
    say("async:  " + now);
    compare(suite, async, then, now);
    return now.passed();
  }

  private void compare(Suite suite, Path async, Suite.Result then, Suite.Result now)
      throws IOException {
    Set<String> missing = new TreeSet<>(then.outcomes().keySet());
    missing.removeAll(now.outcomes().keySet());
    missing.forEach(each -> failures.add(each + " did not run"));
    Set<String> failed = new TreeSet<>(now.failed());
    failed.removeAll(then.failed());
    say("failed before: " + then.failed());
    say("failed only now: " + failed);
    if (!failed.isEmpty()) {
      List<String> again = new ArrayList<>();
      failed.stream()
          .map(Suite::className)
          .distinct()
          .forEach(each -> again.addAll(List.of("--select-class", each)));
      Suite.Result repeated = suite.run(async, library.resolve("report-again"), again);
      failed.retainAll(repeated.failed());
      failed.forEach(each -> failures.add(each + " fails"));
    }
  }

  private void compile(Path sources, List<Path> classPath, Path classes) throws IOException {
    var errors = new Javac(sources, classPath).plain(classes);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(sources + " does not compile: " + errors.get(0));
    }
  }

  private void copyResources(Path classes) throws IOException {
    Path root = library.resolve("test");
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        Path copy = classes.resolve(root.relativize(each).toString());
        if (!each.toString().endsWith(".java") && !Files.exists(copy)) {
          Files.createDirectories(copy.getParent());
          Files.copy(each, copy);
        }
      }
    }
  }

  private void floor(String figure, int achieved) throws IOException {
    Properties floor = new Properties();
    try (Reader reader = Files.newBufferedReader(floors)) {
      floor.load(reader);
    }
    int least = Integer.parseInt(floor.getProperty(figure));
    if (achieved < least) {
      failures.add("%d %s, but there were %d".formatted(achieved, figure, least));
    }
  }
}
