package dev.bide.processor.fuzz;

import dev.bide.processor.fixture.Trace;
import java.util.ArrayList;
import java.util.List;

/** What random programs call; everything it does is seen in the trace. */
public final class Probe {
  private Probe() {}

  /** What lambdas are that may await. */
  @FunctionalInterface
  public interface Step<R> {
    R apply(Integer value) throws Exception;
  }

  /** An exception that has to be declared. */
  public static final class Checked extends Exception {
    private static final long serialVersionUID = 1;

    public Checked(String message) {
      super(message);
    }
  }

  /** A resource that says when it is opened and closed; closing it may fail. */
  public static final class Res implements AutoCloseable {
    private final String name;
    private final boolean fails;

    public Res(String name, boolean fails) {
      this.name = name;
      this.fails = fails;
      Trace.log("open" + name);
    }

    public int get() {
      return name.length();
    }

    @Override
    public void close() {
      Trace.log("close" + name);
      if (fails) {
        throw new IllegalArgumentException("close " + name);
      }
    }
  }

  /** A generic holder. */
  public static class Box<T> {
    public T item;
    public int count;

    public Box(T item) {
      this.item = item;
    }

    public T swap(T next) {
      T old = item;
      item = next;
      count++;
      return old;
    }

    public T dup() {
      count += 10;
      return item;
    }

    @Override
    public String toString() {
      return "Box(" + item + "," + count + ")";
    }
  }

  /** Something to take apart. */
  public record Pair(Object first, Object second) {}

  /** Something to switch over. */
  public enum Color {
    RED,
    GREEN,
    BLUE
  }

  /** A superclass with protected members. */
  public static class Base {
    protected int inherited = 7;

    protected int twice(int x) {
      Trace.log("twice" + x);
      return 2 * x;
    }

    protected String name(Object of) {
      return "base" + of;
    }
  }

  public static int p(int id, int value) {
    Trace.log(id + "i" + value);
    return value;
  }

  public static long p(int id, long value) {
    Trace.log(id + "l" + value);
    return value;
  }

  public static double p(int id, double value) {
    Trace.log(id + "d" + value);
    return value;
  }

  public static float p(int id, float value) {
    Trace.log(id + "f" + value);
    return value;
  }

  public static boolean p(int id, boolean value) {
    Trace.log(id + "z" + value);
    return value;
  }

  public static char p(int id, char value) {
    Trace.log(id + "c" + (int) value);
    return value;
  }

  public static byte p(int id, byte value) {
    Trace.log(id + "b" + value);
    return value;
  }

  public static short p(int id, short value) {
    Trace.log(id + "s" + value);
    return value;
  }

  public static <T> T o(int id, T value) {
    Trace.log(id + "o" + Trace.join(value));
    return value;
  }

  public static <T> T same(T value) {
    return value;
  }

  public static int pi(int id, int value) {
    return p(id, value);
  }

  public static long pl(int id, long value) {
    return p(id, value);
  }

  public static double pd(int id, double value) {
    return p(id, value);
  }

  public static float pf(int id, float value) {
    return p(id, value);
  }

  public static boolean pz(int id, boolean value) {
    return p(id, value);
  }

  public static char pc(int id, char value) {
    return p(id, value);
  }

  public static byte pb(int id, byte value) {
    return p(id, value);
  }

  public static short ps(int id, short value) {
    return p(id, value);
  }

  /** The sum, which depends on the order of the arguments. */
  public static int sum(int first, long second, int... rest) {
    int sum = first * 31 + (int) second;
    for (int each : rest) {
      sum = sum * 31 + each;
    }
    return sum;
  }

  public static <T> List<T> listOf(T first, T second) {
    List<T> list = new ArrayList<>();
    list.add(first);
    list.add(second);
    return list;
  }

  /** Declares an exception that it does not throw. */
  public static int risky(int value) throws Checked {
    if (value == 13) {
      throw new Checked("thirteen");
    }
    return value;
  }
}
