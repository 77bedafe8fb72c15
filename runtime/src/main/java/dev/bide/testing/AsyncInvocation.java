package dev.bide.testing;

import dev.bide.Clock;
import dev.bide.Coroutine;
import dev.bide.ReadyOrder;
import dev.bide.testing.AsyncTests.AsyncTest;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of an {@link AsyncTest} method. */
final class AsyncInvocation implements TestTemplateInvocationContext, InvocationInterceptor {
  /** The configuration parameter that makes one seed the only one. */
  static final String SEED = "dev.bide.testing.seed";

  private final Method method;
  private final AsyncTest options;

  /** The seed of the order; empty for first in, first out. */
  private final OptionalLong seed;

  AsyncInvocation(Method method, AsyncTest options, OptionalLong seed) {
    this.method = method;
    this.options = options;
    this.seed = seed;
  }

  @Override
  public String getDisplayName(int invocationIndex) {
    DisplayName given = method.getAnnotation(DisplayName.class);
    String name = given == null ? method.getName() + "()" : given.value();
    return seed.isPresent() ? name + " seed " + seed.getAsLong() : name;
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  /** Runs the method in place of the template. */
  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> template,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext context)
      throws Throwable {
    template.proceed();
    Clock clock = options.realTime() ? Clock.SYSTEM : new VirtualClock();
    ReadyOrder order = seed.isPresent() ? new ShuffledOrder(seed.getAsLong()) : null;
    Object test =
        context.getExecutableInvoker().invoke(method, invocation.getTarget().orElseThrow());
    try {
      run((Coroutine<?>) test, new TestLoop(clock, order));
    } catch (Throwable failure) {
      seed.ifPresent(it -> failure.addSuppressed(new InThisOrder(it)));
      throw failure;
    }
  }

  private void run(Coroutine<?> test, TestLoop testLoop) {
    try (testLoop) {
      testLoop.runPart(test, limit());
      testLoop.requireNoTasks();
    }
    testLoop.requireNoErrors();
  }

  /** Says with a failure how to have it again. */
  private static final class InThisOrder extends Throwable {
    private static final long serialVersionUID = 1L;

    InThisOrder(long seed) {
      super("to repeat this order: -D" + SEED + "=" + seed, null, false, false);
    }
  }

  private Duration limit() {
    return Duration.ofMillis((long) (options.timeout() * 1000));
  }
}
