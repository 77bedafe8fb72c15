package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header says to javac what the class file will say that javac itself writes later. */
class HeaderWriterTest {
  private static final String SOURCE =
      """
      package p;
      import java.io.*;
      import java.util.*;
      @Deprecated public abstract class All<T extends Number & Comparable<? super T>, U> extends ArrayList<Map<? extends T, ?>[]> implements Comparable<All<T, U>> {
        public static final int I = 1 << 4; static final String S = "a" + I; protected transient volatile long[][] l;
        public All(T t, int... more) throws IOException {} protected All() {}
        abstract <X extends Throwable> T m(List<? super X> list, U[] u, All<T, U>.In<X>.Deep d) throws X, IOException;
        public final synchronized strictfp native void n(Map.Entry<String, int[]> e);
        public int compareTo(All<T, U> o) { return 0; }
        static void raw(List list, Map.Entry entry, Object... objects) {}
        public class In<V> { protected V v; public In(V v) {} class Deep { Deep(T t, U u, V v) {} } }
        protected static abstract class Nested { protected Nested(int i) {} }
        public enum E { A, B { void x() {} }; void x() {} public static final char C = 'c'; }
        public record R<Q>(Q q, List<? extends Q>... more) implements Serializable { public R {} static int n; }
        sealed interface Sealed permits One, Two { void a(); default int d() { return 1; } static int s() { return 2; } }
        static final class One implements Sealed { public void a() {} }
        non-sealed static class Two implements Sealed { public void a() {} }
        public @interface Ann { int value() default 3; String[] names() default {"x"}; Class<?> type(); E e() default E.A; }
        interface Fun { int apply(int i); boolean equals(Object o); }
      }
      """;

  @TempDir private Path temp;

  @Test
  void equalsTheClassFile() {
    Project project =
        new Project()
            .with("p/All.java", SOURCE.replace("strictfp ", ""))
            .option("-Xlint:none", "-nowarn");
    Map<String, byte[]> headers = new TreeMap<>();
    Project.Result real =
        project.compile(
            new Probe(
                "p.All"::equals,
                (main, units, attribution) ->
                    List.of(
                            "",
                            ".In",
                            ".In.Deep",
                            ".Nested",
                            ".E",
                            ".R",
                            ".Sealed",
                            ".One",
                            ".Two",
                            ".Ann",
                            ".Fun")
                        .forEach(
                            name -> {
                              TypeElement type = main.elements().getTypeElement("p.All" + name);
                              headers.put(
                                  main.elements().getBinaryName(type).toString(),
                                  new HeaderWriter(main).header(type));
                            })));
    assertThat(real.problems()).isEmpty();
    Map<String, byte[]> named = new TreeMap<>(real.classes());
    named.keySet().retainAll(headers.keySet());
    Path expected = new Project.Result(true, named, List.of(), "").writeTo(temp.resolve("real"));
    Path actual = new Project.Result(true, headers, List.of(), "").writeTo(temp.resolve("headers"));
    assertThat(described(actual))
        .containsExactlyInAnyOrderElementsOf(described(expected))
        .hasSizeGreaterThan(150);
  }

  /** The class in {@code directory} as javac understands it, in sorted lines. */
  private static List<String> described(Path directory) {
    Set<String> lines = new TreeSet<>();
    new Project()
        .classPath(directory)
        .with("Any.java", "class Any { p.All<?, ?> all; }")
        .compile(
            new Probe(
                "Any"::equals,
                (main, units, attribution) ->
                    describe(main.elements().getTypeElement("p.All"), main.elements(), lines)));
    return List.copyOf(lines);
  }

  /** Everything about an element that code outside its nest can depend on. */
  private static void describe(Element element, Elements elements, Set<String> lines) {
    if (element.getModifiers().contains(Modifier.PRIVATE)
        || element.getKind() == ElementKind.STATIC_INIT) {
      return;
    }
    String name = element.getEnclosingElement() + "." + element + " ";
    Set<Modifier> modifiers = new TreeSet<>(element.getModifiers());
    modifiers.removeAll(Set.of(Modifier.NATIVE, Modifier.SYNCHRONIZED, Modifier.STRICTFP));
    if (element.getKind() == ElementKind.ENUM) {
      modifiers.remove(Modifier.SEALED); // which an enum with bodies becomes in attribution only
    }
    lines.add(name + element.getKind() + " " + modifiers + " " + element.asType());
    lines.add(name + "deprecated: " + elements.isDeprecated(element));
    if (element instanceof Parameterizable generic) {
      generic.getTypeParameters().forEach(p -> lines.add(name + p + " extends " + p.getBounds()));
    }
    if (element instanceof VariableElement field) {
      lines.add(name + "= " + field.getConstantValue());
    }
    if (element instanceof ExecutableElement method) {
      lines.add(name + "throws " + method.getThrownTypes() + " varargs " + method.isVarArgs());
      lines.add(name + "default " + method.getDefaultValue() + " " + method.isDefault());
    }
    if (element instanceof TypeElement type) {
      lines.add(name + "extends " + type.getSuperclass() + " implements " + type.getInterfaces());
      lines.add(name + "components " + type.getRecordComponents() + type.getNestingKind());
      if (type.getKind() != ElementKind.ENUM) {
        lines.add(name + "permits " + type.getPermittedSubclasses());
      }
      type.getEnclosedElements().forEach(member -> describe(member, elements, lines));
    }
  }
}
