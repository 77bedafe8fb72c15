package dev.bide.processor.realcode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Runs the tests of a library in a JVM of their own. */
final class Suite {
  private static final long MINUTES = 60;

  /** What the library's own build opens for its tests, which look into the JDK's objects. */
  private static final List<String> OPENED =
      List.of("lang.reflect", "lang", "util", "time", "time.chrono");

  private final List<Path> classPath;
  private final Path tests;

  /**
   * @param tests the folder of their classes
   * @param classPath what they use, but for the library itself
   */
  Suite(Path tests, List<Path> classPath) {
    this.tests = tests;
    this.classPath = classPath;
  }

  /**
   * What one run gave.
   *
   * @param outcomes by test: whether it has failed
   * @param figures what the library awaited
   */
  record Result(Map<String, Boolean> outcomes, int skipped, String figures, long seconds) {
    int passed() {
      return outcomes.size() - failed().size() - skipped;
    }

    Set<String> failed() {
      return outcomes.entrySet().stream()
          .filter(Map.Entry::getValue)
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
      int failed = failed().size();
      return "%d tests: %d passed, %d failed, %d skipped, in %d s%s"
          .formatted(outcomes.size(), passed(), failed, skipped, seconds, figures);
    }
  }

  /** The class that the test called {@code name} in a result belongs to. */
  static String className(String name) {
    return name.substring(0, name.indexOf('#'));
  }

  /**
   * Runs tests.
   *
   * @param library its classes
   * @param selection of the console launcher
   */
  Result run(Path library, Path reports, List<String> selection) throws IOException {
    List<Path> whole = new ArrayList<>(List.of(library, tests));
    whole.addAll(classPath);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-XX:+EnableDynamicAgentLoading"));
    OPENED.forEach(
        each -> command.addAll(List.of("--add-opens", "java.base/java." + each + "=ALL-UNNAMED")));
    command.addAll(List.of("-cp", path(whole), "org.junit.platform.console.ConsoleLauncher"));
    command.addAll(List.of("execute", "--details=none", "--disable-banner"));
    command.addAll(List.of("--reports-dir", reports.toString()));
    command.addAll(selection);
    Path figures = reports.resolveSibling(reports.getFileName() + ".figures");
    Files.writeString(figures, "");
    command.add(1, "-D" + Soon.FIGURES + "=" + figures);
    long start = System.nanoTime();
    File log = reports.resolveSibling(reports.getFileName() + ".log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("the tests do not end; see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    return read(
        reports.resolve("TEST-junit-jupiter.xml").toFile(), Files.readString(figures), seconds);
  }

  private static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Result read(File report, String figures, long seconds) throws IOException {
    Map<String, Boolean> outcomes = new TreeMap<>();
    Map<String, Integer> seen = new TreeMap<>();
    int skipped = 0;
    NodeList cases = cases(report);
    for (int i = 0; i < cases.getLength(); i++) {
      Element each = (Element) cases.item(i);
      String name = each.getAttribute("classname") + "#" + each.getAttribute("name");
      String unique = name + "/" + seen.merge(name, 1, Integer::sum);
      boolean failed = has(each, "failure") || has(each, "error");
      skipped += has(each, "skipped") ? 1 : 0;
      outcomes.put(unique, failed);
    }
    return new Result(outcomes, skipped, figures, seconds);
  }

  private static NodeList cases(File report) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(report)
          .getElementsByTagName("testcase");
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  private static boolean has(Element element, String child) {
    return element.getElementsByTagName(child).getLength() > 0;
  }
}
