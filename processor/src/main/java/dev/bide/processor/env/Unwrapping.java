package dev.bide.processor.env;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own {@code ProcessingEnvironment} behind the wrappers of build tools. Reflects on
 * the tools' classes only, never on the JDK's.
 */
final class Unwrapping {
  private static final String JAVAC = "com.sun.tools.javac.";
  private static final int DEEPEST = 8;

  private Unwrapping() {}

  /** {@code environment} without its wrappers, or as far as they could be taken off. */
  static ProcessingEnvironment javacEnvironment(ProcessingEnvironment environment) {
    ProcessingEnvironment current = environment;
    for (int depth = 0;
        depth < DEEPEST && !current.getClass().getName().startsWith(JAVAC);
        depth++) {
      ProcessingEnvironment inner = unwrapOnce(current);
      if (inner == null || inner == current) {
        break;
      }
      current = inner;
    }
    return current;
  }

  private static ProcessingEnvironment unwrapOnce(ProcessingEnvironment wrapper) {
    if (Proxy.isProxyClass(wrapper.getClass())) {
      ProcessingEnvironment inner = intellij(wrapper);
      return inner != null ? inner : field(Proxy.getInvocationHandler(wrapper), "val$delegateTo");
    }
    ProcessingEnvironment inner = field(wrapper, "delegate");
    return inner != null ? inner : field(wrapper, "processingEnv");
  }

  /**
   * IntelliJ's own way out of its proxies: {@code APIWrappers.unwrap(ProcessingEnvironment.class,
   * wrapper)}.
   */
  private static ProcessingEnvironment intellij(ProcessingEnvironment proxy) {
    InvocationHandler handler = Proxy.getInvocationHandler(proxy);
    for (ClassLoader loader :
        new ClassLoader[] {
          proxy.getClass().getClassLoader(), handler.getClass().getClassLoader()
        }) {
      try {
        Object inner =
            Class.forName("org.jetbrains.jps.javac.APIWrappers", true, loader)
                .getDeclaredMethod("unwrap", Class.class, Object.class)
                .invoke(null, ProcessingEnvironment.class, proxy);
        if (inner instanceof ProcessingEnvironment environment) {
          return environment;
        }
      } catch (ReflectiveOperationException | LinkageError e) {
        continue; // not this loader, or not IntelliJ at all
      }
    }
    return null;
  }

  /** The environment that {@code wrapper} keeps in the field {@code name}, or null. */
  private static ProcessingEnvironment field(Object wrapper, String name) {
    for (Class<?> c = wrapper.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(wrapper) instanceof ProcessingEnvironment environment ? environment : null;
      } catch (NoSuchFieldException e) {
        continue; // maybe a superclass declares it
      } catch (ReflectiveOperationException | RuntimeException e) {
        return null;
      }
    }
    return null;
  }
}
