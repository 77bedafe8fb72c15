package dev.bide.processor.fuzz;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** An instance of a compiled program: {@code call0()}, {@code call1()} and so on, twice over. */
final class Instance {
  private static final int PASSES = 2;

  private final Object object;
  private final List<Method> calls;
  private final Method state;

  Instance(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    object = constructor.newInstance();
    calls =
        Stream.of(type.getDeclaredMethods())
            .filter(each -> each.getName().matches("call\\d+"))
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .toList();
    calls.forEach(each -> each.setAccessible(true));
    state = type.getDeclaredMethod("state");
    state.setAccessible(true);
  }

  /** How many calls there are to be made. */
  int calls() {
    return PASSES * calls.size();
  }

  /** Makes the call numbered {@code number}; gives what is to be awaited. */
  Object call(int number) throws ReflectiveOperationException {
    return calls.get(number % calls.size()).invoke(object);
  }

  /** What the calls have left in the fields. */
  String state() throws ReflectiveOperationException {
    return (String) state.invoke(object);
  }
}
