package dev.bide.processor.check;

import static dev.bide.processor.check.Errors.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Errors of the user's come first: around them, a rule that is broken is a guess. */
class BrokenSourcesTest {
  @Test
  void aSignatureWithErrorsIsLeftToJavac() {
    String unknown = "cannot find symbol\n  symbol:   class Unknown\n  location: class p.A";
    assertThat(
            check(
                """
                class A {
                  private String hidden(Unknown u) { return ""; }
                  private String list(java.util.List<Unknown> u) { return ""; }
                  @Async Coroutine<String> m() { return value(hidden(null) + list(null)); }
                }
                """))
        .containsExactly("3:25 " + unknown, "4:38 " + unknown);
  }

  /** A class of the same file that has errors does not make the others wait. */
  @Test
  void errorsOfAnotherClass() {
    assertThat(
            check(
                """
                class A {
                  @Async Coroutine<Integer> fine() { return value(1); }
                }
                class B {
                  @Async Coroutine<Integer> broken() { return value(""); }
                }
                """))
        .singleElement()
        .asString()
        .startsWith("6:52 incompatible types");
  }

  /** Broken code around a rule that is broken makes the rule a guess: javac has the word first. */
  @Test
  void aFileWithErrorsOfTheUsersIsLeftToJavac() {
    assertThat(
            check(
                """
                abstract class A {
                  int broken = "";
                  @Async abstract Coroutine<Void> a();
                  @Async int number() { return 1; }
                  @Async Coroutine<Void> m(Coroutine<Integer> c) {
                    Runnable r = () -> await(c);
                    return done();
                  }
                }
                """))
        .containsExactly("3:16 incompatible types: java.lang.String cannot be converted to int");
  }

  @Test
  void theUsersOwnErrorsAreLeftToJavac() {
    assertThat(
            check(
                """
                class A {
                  @Async Coroutine<Integer> m(Coroutine<Integer> c) {
                    int x = "one";
                    return value(await(c) + missing);
                  }
                }
                """))
        .containsExactly(
            "4:13 incompatible types: java.lang.String cannot be converted to int",
            "5:29 cannot find symbol\n  symbol:   variable missing\n  location: class p.A");
  }
}
