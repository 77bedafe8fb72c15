package dev.bide.testing;

import dev.bide.Async;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that await, for JUnit Jupiter. Each method with {@link AsyncTest} is a test:
 *
 * <pre>{@code
 * class CrawlerTest implements AsyncTests {
 *   @AsyncTest
 *   @Async
 *   Coroutine<Void> givesUpAfterAMinute() {
 *     assertThat(await(crawler.fetch(slowPage))).isEmpty();
 *     return done();
 *   }
 * }
 * }</pre>
 *
 * <p>A test runs as the main task of an event loop of its own, in {@linkplain VirtualClock virtual
 * time} and debug mode. It fails if it leaves tasks behind that have not ended, or coroutines that
 * were never awaited, if an error is reported to the loop's exception handler, or if nothing can go
 * on ({@link DeadlockError}).
 *
 * <p>The other annotations and extensions of Jupiter do what they always do, and may stand beside
 * these tests: each of them has an instance of its own, {@code @BeforeEach} and {@code @AfterEach}
 * run around it, outside of the loop, and its parameters are resolved. Jupiter itself runs no
 * methods that return something; that is why the class has to implement this interface, and why all
 * its asynchronous tests are shown below {@link #asyncTests}.
 */
@SuppressWarnings("exports") // who has these tests has JUnit
public interface AsyncTests {
  /** A test that awaits: a method that is {@link Async} and returns {@code Coroutine<Void>}. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface AsyncTest {
    /**
     * How many more times the test runs, each time in another {@linkplain ShuffledOrder order} of
     * what is ready. The name of each has the seed; the configuration parameter (or system
     * property) {@code dev.bide.testing.seed} makes it the only one to run.
     */
    int shuffles() default 0;

    /** Whether it runs in real time, because it waits for what the loop cannot know of. */
    boolean realTime() default false;

    /** How many seconds, in real time, it may take until it fails with all its tasks. */
    double timeout() default 10;
  }

  /** Runs the asynchronous tests of this class; called by Jupiter. */
  @TestTemplate
  @ExtendWith(AsyncTestTemplate.class)
  default void asyncTests() {}
}
