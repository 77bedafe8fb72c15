package dev.bide.testing;

import dev.bide.Coroutine;
import dev.bide.testing.AsyncTests.AsyncTest;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Finds the tests of {@link AsyncTests}, and how often each is to run; for Jupiter. */
@SuppressWarnings("exports") // who has these tests has JUnit
public final class AsyncTestTemplate implements TestTemplateInvocationContextProvider {
  /** To be made by Jupiter. */
  public AsyncTestTemplate() {}

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    List<Method> methods =
        AnnotationSupport.findAnnotatedMethods(
            context.getRequiredTestClass(), AsyncTest.class, HierarchyTraversalMode.TOP_DOWN);
    String seed = context.getConfigurationParameter(AsyncInvocation.SEED).orElse(null);
    return methods.stream().flatMap(method -> invocations(method, seed));
  }

  private static Stream<TestTemplateInvocationContext> invocations(Method method, String seed) {
    if (!Coroutine.class.isAssignableFrom(method.getReturnType())) {
      throw new ExtensionConfigurationException(method + " does not return a Coroutine");
    }
    AsyncTest options = method.getAnnotation(AsyncTest.class);
    if (seed != null && options.shuffles() > 0) {
      return Stream.of(new AsyncInvocation(method, options, OptionalLong.of(Long.decode(seed))));
    }
    Stream<OptionalLong> seeds =
        new SecureRandom().longs(options.shuffles(), 0, 1L << 32).mapToObj(OptionalLong::of);
    return Stream.concat(Stream.of(OptionalLong.empty()), seeds)
        .map(each -> new AsyncInvocation(method, options, each));
  }
}
