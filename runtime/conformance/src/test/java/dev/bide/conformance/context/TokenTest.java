package dev.bide.conformance.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Context;
import dev.bide.ContextVar;
import dev.bide.ContextVar.Token;
import dev.bide.conformance.Ported;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_context.ContextTest}: a token as the resource of a {@code try}. */
@SuppressWarnings("try") // a token does its work without being mentioned
class TokenTest {
  private final ContextVar<Integer> number = new ContextVar<>("number", 42);

  @Test
  @Ported("test_context.ContextTest.test_token_contextmanager_with_default")
  void theInitialValueIsBackAfterwards() {
    isolated(
        () -> {
          try (Token<Integer> token = number.set(36)) {
            assertThat(number.get()).isEqualTo(36);
          }
          assertThat(number.get()).isEqualTo(42);
        });
  }

  @Test
  @Ported("test_context.ContextTest.test_token_contextmanager_without_default")
  void thereIsNoValueAgainAfterwards() {
    isolated(
        () -> {
          ContextVar<Integer> empty = new ContextVar<>("empty");
          try (Token<Integer> token = empty.set(36)) {
            assertThat(empty.get()).isEqualTo(36);
          }
          assertThatThrownBy(empty::get)
              .isInstanceOf(NoSuchElementException.class)
              .hasMessageContaining("<ContextVar empty>");
        });
  }

  @Test
  @Ported("test_context.ContextTest.test_token_contextmanager_on_exception")
  void anErrorOfTheBodyGoesThrough() {
    isolated(
        () -> {
          assertThatIllegalStateException()
              .isThrownBy(
                  () -> {
                    try (Token<Integer> token = number.set(36)) {
                      throw new IllegalStateException("custom");
                    }
                  })
              .withMessage("custom");
          assertThat(number.get()).isEqualTo(42);
        });
  }

  @Test
  @Ported("test_context.ContextTest.test_token_contextmanager_multiple_c_set")
  void whatIsSetInTheBodyIsGoneAsWell() {
    isolated(
        () -> {
          try (Token<Integer> token = number.set(36)) {
            number.set(24);
            number.set(12);
            assertThat(number.get()).isEqualTo(12);
          }
          assertThat(number.get()).isEqualTo(42);
        });
  }

  @Test
  @Ported("test_context.ContextTest.test_token_contextmanager_with_explicit_reset_another_token")
  void theBodyMayResetWhatItHasSet() {
    isolated(
        () -> {
          try (Token<Integer> token = number.set(36)) {
            number.reset(number.set(24));
            assertThat(number.get()).isEqualTo(36);
          }
          assertThat(number.get()).isEqualTo(42);
        });
  }

  @Test
  @Ported({
    "test_context.ContextTest.test_token_contextmanager_reentrant",
    "test_context.ContextTest.test_token_contextmanager_with_explicit_reset_the_same_token"
  })
  void aTokenThatIsUsedCannotBeClosed() {
    isolated(
        () -> {
          Token<Integer> token = number.set(36);
          assertThatIllegalStateException()
              .isThrownBy(
                  () -> {
                    try (Token<Integer> outer = token;
                        Token<Integer> inner = token) {
                      assertThat(number.get()).isEqualTo(36);
                    }
                  })
              .withMessageContaining("has already been used once");
          assertThat(number.get()).isEqualTo(42);
        });
  }

  private static void isolated(Runnable body) {
    Context.current().run(body);
  }
}
