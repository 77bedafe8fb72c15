package dev.bide.processor.ir;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of Java text without an await: mostly the user's own, with the names resolved that mean
 * something else in the machine.
 */
public record Fragment(List<Part> parts) {
  public Fragment {
    parts = List.copyOf(parts);
  }

  /** One part of a fragment. */
  public sealed interface Part {}

  /** Literal text. */
  public record Text(String text) implements Part {}

  /** The name of a type; the file's imports follow from these. */
  public record Type(TypeName name) implements Part {}

  /**
   * A use of a local.
   *
   * @param captured the use stands in a lambda or class body inside the fragment
   */
  public record Use(Local local, Access access, boolean captured) implements Part {}

  /** The variable that holds the host's instance. */
  public record Self(String name) implements Part {}

  /**
   * A jump out of the fragment, without its semicolon.
   *
   * @param labeled whether the fragment has loops or switches around it, so that it needs its label
   */
  public record Leave(Jump jump, boolean labeled) implements Part {}

  /**
   * An end of the value that a {@code return} gives.
   *
   * @param opens whether the value follows, rather than precedes
   */
  public record Returned(boolean opens) implements Part {}

  /** From here on the text is that of the user's line {@code number}. */
  public record Line(int number) implements Part {}

  /** What a use does with its local. */
  public enum Access {
    READ,
    /** {@code x = ...}, which does not read the old value. */
    WRITE,
    /** {@code x += ...}, {@code x++}. */
    UPDATE
  }

  /** {@code break} or {@code continue}. */
  public record Jump(boolean isBreak, Target target) {}

  /** A fragment of the given strings, types, locals (read), parts and fragments in a row. */
  public static Fragment of(Object... pieces) {
    List<Part> parts = new ArrayList<>();
    for (Object piece : pieces) {
      if (piece instanceof Fragment fragment) {
        parts.addAll(fragment.parts);
      } else if (piece instanceof Part part) {
        parts.add(part);
      } else if (piece instanceof TypeName type) {
        parts.add(new Type(type));
      } else if (piece instanceof Local local) {
        parts.add(new Use(local, Access.READ, false));
      } else {
        parts.add(new Text((String) piece));
      }
    }
    return new Fragment(parts);
  }

  /** Pieces, as {@link #of} takes them, with {@code separator} between them. */
  public static Fragment join(String separator, List<?> pieces) {
    List<Object> all = new ArrayList<>();
    for (Object piece : pieces) {
      if (!all.isEmpty()) {
        all.add(separator);
      }
      all.add(piece);
    }
    return of(all.toArray());
  }

  /** {@code local} as the target of an assignment. */
  public static Part written(Local local) {
    return new Use(local, Access.WRITE, false);
  }

  /** Every use of a local, in the order of the text. */
  public Stream<Use> uses() {
    return parts.stream().filter(Use.class::isInstance).map(Use.class::cast);
  }

  /** Whether the host's instance is mentioned. */
  public boolean usesSelf() {
    return parts.stream().anyMatch(Self.class::isInstance);
  }

  /** Every jump out of this fragment. */
  public Stream<Jump> leaves() {
    return parts.stream().filter(Leave.class::isInstance).map(part -> ((Leave) part).jump());
  }
}
