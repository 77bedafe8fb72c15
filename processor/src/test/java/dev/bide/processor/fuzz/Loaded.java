package dev.bide.processor.fuzz;

import java.util.Map;

/** The classes of one compilation. */
final class Loaded extends ClassLoader {
  private final Map<String, byte[]> classes;

  Loaded(Map<String, byte[]> classes) {
    super(Loaded.class.getClassLoader());
    this.classes = classes;
    setDefaultAssertionStatus(true);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
