package dev.bide.conformance.oracle;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Python script.
 *
 * @param theme its folder
 * @param name its file, without the suffix
 */
record Script(String theme, String name) {
  /** All scripts, in the order of their names. */
  static List<Script> all() throws IOException {
    try (Stream<Path> files = Files.find(folder(), 2, (file, about) -> isScript(file))) {
      return files.map(Script::of).sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }
  }

  /** Where the themes are. */
  static Path folder() {
    try {
      return Path.of(Script.class.getResource("/oracle").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isScript(Path file) {
    return file.toString().endsWith(".py") && !file.getParent().equals(folder());
  }

  private static Script of(Path file) {
    String name = file.getFileName().toString();
    String theme = file.getParent().getFileName().toString();
    return new Script(theme, name.substring(0, name.length() - ".py".length()));
  }

  /** The log that Python has given. */
  List<String> recorded() throws IOException {
    return Files.readAllLines(folder().resolve(this + ".log"));
  }

  /** The same program in Java. */
  Twin twin() throws ReflectiveOperationException {
    return (Twin) twinClass().getDeclaredConstructor().newInstance();
  }

  /** {@code GatherTwins.TwoErrors} for {@code gather/two_errors}. */
  Class<?> twinClass() throws ClassNotFoundException {
    String twins = getClass().getPackageName() + "." + camelCase(theme) + "Twins";
    return Class.forName(twins + "$" + camelCase(name));
  }

  private static String camelCase(String snakeCase) {
    return Stream.of(snakeCase.split("_"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return theme + "/" + name;
  }
}
