package dev.bide.conformance.context;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Context;
import dev.bide.ContextVar;
import dev.bide.conformance.Ported;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_context.ContextTest}: variables, tokens and contexts by themselves. */
@SuppressWarnings("try") // a token does its work without being mentioned
class ContextVarTest {
  private final ContextVar<String> user = new ContextVar<>("user", "nobody");
  private final ContextVar<Integer> depth = new ContextVar<>("depth");

  @Test
  @Ported("test_context.ContextTest.test_context_var_new_1")
  void hasItsInitialValueOrTheOneGivenOrNone() {
    assertThat(user.get()).isEqualTo("nobody");
    assertThat(user.get("somebody")).isEqualTo("somebody");
    assertThat(depth.get(7)).isEqualTo(7);
    assertThatThrownBy(depth::get)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no value: <ContextVar depth>");
    assertThat(new ContextVar<>("empty", (String) null).get()).isNull();
  }

  @Test
  @Ported({
    "test_context.ContextTest.test_context_run_4",
    "test_context.ContextTest.test_context_run_5",
    "test_context.ContextTest.test_context_run_6",
    "test_context.ContextTest.test_context_getset_5",
    "test_context.ContextTest.test_context_copy_1"
  })
  void whatIsSetInsideOfCallIsGoneAfterwards() {
    Context before = Context.current();

    String inside =
        before.call(
            () -> {
              user.set("inner");
              depth.set(1);
              return user.get() + depth.get();
            });

    assertThat(inside).isEqualTo("inner1");
    assertThat(user.get()).isEqualTo("nobody");
    assertThat(depth.get(null)).isNull();
    assertThat(Context.current()).isSameAs(before);
  }

  @Test
  @Ported("test_context.ContextTest.test_context_run_3")
  void callThrowsWhatItsBodyThrows() {
    Exception failure = new Exception("checked");

    assertThatThrownBy(
            () ->
                Context.current()
                    .call(
                        () -> {
                          user.set("inner");
                          throw failure;
                        }))
        .isSameAs(failure);
    assertThat(user.get()).isEqualTo("nobody");
  }

  @Test
  @Ported({
    "test_context.ContextTest.test_context_getset_1",
    "test_context.ContextTest.test_context_getset_2",
    "test_context.ContextTest.test_context_getset_3"
  })
  void aTokenLeadsBack() {
    Context.current()
        .run(
            () -> {
              ContextVar.Token<String> first = user.set("a");
              ContextVar.Token<String> second = user.set("b");
              depth.set(1);
              user.reset(second);
              assertThat(user.get()).isEqualTo("a");
              user.reset(first);
              assertThat(user.get()).isEqualTo("nobody");
              assertThat(depth.get()).isEqualTo(1);
              try (ContextVar.Token<String> token = user.set("c")) {
                assertThat(token.variable()).isSameAs(user);
                assertThat(user.get()).isEqualTo("c");
              }
              assertThat(user.get()).isEqualTo("nobody");
            });
  }

  @Test
  @Ported("test_context.ContextTest.test_context_getset_4")
  void aTokenIsUsedOnceAndByItsVariable() {
    Context.current()
        .run(
            () -> {
              ContextVar<String> other = new ContextVar<>("other");
              ContextVar.Token<String> token = user.set("a");
              assertThatThrownBy(() -> other.reset(token))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessageContaining("was created by a different ContextVar");
              user.reset(token);
              assertThatThrownBy(() -> user.reset(token))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining("has already been used once");
            });
  }

  @Test
  @Ported({
    "test_context.ContextTest.test_context_var_repr_1",
    "test_context.ContextTest.test_token_repr_1"
  })
  void saysItsNameAndWhetherItsTokenIsUsed() {
    Context.current()
        .run(
            () -> {
              ContextVar.Token<String> token = user.set("a");
              assertThat(user).hasToString("<ContextVar user>");
              assertThat(token).hasToString("<Token of <ContextVar user>>");
              user.reset(token);
              assertThat(token).hasToString("<Token of <ContextVar user>, used>");
            });
  }

  @Test
  @Ported("test_context.ContextTest.test_context_run_7")
  void aContextMayBeEnteredAgain() {
    // Python refuses that, because its contexts change.
    Context context = Context.current();
    String inner =
        context.call(
            () -> {
              user.set("outer");
              return context.call(user::get);
            });

    assertThat(inner).isEqualTo("nobody");
  }

  @Test
  @Ported("test_context.ContextTest.test_context_thread_inherit")
  void aThreadHasValuesOfItsOwnUnlessItIsGivenAContext() {
    // Python's threads inherit theirs if the interpreter is told so.
    Context.current()
        .run(
            () -> {
              user.set("parent");
              Context given = Context.current();
              assertThat(inAnotherThread(user::get)).isEqualTo("nobody");
              assertThat(inAnotherThread(() -> given.call(user::get))).isEqualTo("parent");
            });
  }

  private static String inAnotherThread(Supplier<String> body) {
    return CompletableFuture.supplyAsync(body, work -> new Thread(work).start()).join();
  }
}
