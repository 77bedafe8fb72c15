package dev.bide.processor.mutation;

import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Rejected;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program to break.
 *
 * @param name says where it comes from
 * @param files its texts, by path
 */
record Original(String name, Map<String, String> files) {
  private static final Path MATRIX = Path.of("src/test/java/dev/bide/processor/matrix");
  private static final Path GOLDENS = Path.of("src/test/goldens");
  private static final Path SAMPLES = Path.of("../samples/src/main/java");

  /** All there are: the cases of the matrix, the goldens, the samples. */
  static List<Original> all() throws IOException {
    List<Original> all = new ArrayList<>();
    for (Path row : javaFiles(MATRIX)) {
      if (row.getFileName().toString().matches("Row\\d\\d.*Test\\.java")) {
        addCases(row.getFileName().toString().replace(".java", ""), all);
      }
    }
    for (Path golden : javaFiles(GOLDENS)) {
      all.add(
          new Original(
              "goldens/" + golden.getFileName(),
              Map.of(golden.getFileName().toString(), Files.readString(golden))));
    }
    for (Path folder : javaFiles(SAMPLES).stream().map(Path::getParent).distinct().toList()) {
      Map<String, String> files = new LinkedHashMap<>();
      for (Path file : javaFiles(folder)) {
        files.put(SAMPLES.relativize(file).toString(), Files.readString(file));
      }
      all.add(new Original("samples/" + folder.getFileName(), files));
    }
    return all;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void addCases(String row, List<Original> all) {
    try {
      Class<?> type = Class.forName("dev.bide.processor.matrix." + row);
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object instance = constructor.newInstance();
      for (Field field : type.getDeclaredFields()) {
        field.setAccessible(true);
        Object value = field.get(instance);
        Case found = value instanceof Rejected rejected ? rejected.marked() : null;
        found = value instanceof Case plain ? plain : found;
        if (found != null && found.applicable()) {
          String place =
              row.substring(0, 5).toLowerCase(java.util.Locale.ROOT) + "." + field.getName();
          Map<String, String> texts = found.texts(place);
          texts.replaceAll((path, text) -> text.replace(Rejected.MARK, ""));
          all.add(new Original(place, texts));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
