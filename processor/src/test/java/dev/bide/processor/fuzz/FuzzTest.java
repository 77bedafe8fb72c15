package dev.bide.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A short run of the fuzzer on fixed seeds, and that the fuzzer itself works. */
class FuzzTest {
  @Test
  void programsDoTheSameOnBothSides() throws InterruptedException {
    List<String> reports = new ArrayList<>();
    Fuzz fuzz = new Fuzz(new Fuzz.Settings(1, 100, 1, 400, 15, 1), reports::add);
    int findings = fuzz.run();
    assertThat(findings).as(String.join("\n", reports)).isZero();
    assertThat(fuzz.methods()).isGreaterThanOrEqualTo(100);
    assertThat(fuzz.invalid()).isLessThan(5);
  }

  @Test
  void theSameSeedGivesTheSameProgram() {
    for (long seed = 0; seed < 20; seed++) {
      String text = Program.random(seed, "P").text(true);
      assertThat(Program.random(seed, "P").text(true)).isEqualTo(text);
      assertThat(Program.random(seed + 1, "P").text(true)).isNotEqualTo(text);
    }
  }

  /** What the fuzzer is for must occur in what it generates. */
  @Test
  void programsHaveEverything() {
    String all =
        LongStream.range(0, 300)
            .mapToObj(seed -> Program.random(seed, "P").body().text(false))
            .collect(Collectors.joining());
    assertThat(all)
        .contains("await(", "finally {", "catch (", "try (", "continue l", "break l", "yield ")
        .contains("switch (", "default -> ", "default: ", ">>>= ", "&= ", " ? ", "::dup")
        .contains(" instanceof ", "::", "() -> ", "do {", "for (;;)", "class L", "super.", "var ")
        .contains("static Coroutine<", "CompletableFuture<", "await(await(", "throw ", "final ")
        .contains("AsyncGenerator<", "emit(", "awaitEach(", "Step<Coroutine<", "record R")
        .contains("synchronized (", "assert ", "int[][]", "++)");
  }

  @Test
  void aProgramIsMadeAsSmallAsItsDefect() {
    Program program = null;
    for (long seed = 0; program == null; seed++) {
      Program next = Program.random(seed, "P");
      program = next.body().size() > 400 && shifts(next) ? next : null;
    }
    Program small = Shrinker.shrink(program, 100_000, FuzzTest::shifts);
    assertThat(shifts(small)).isTrue();
    assertThat(small.body().size()).isLessThan(25);
  }

  private static boolean shifts(Program program) {
    Predicate<String> wanted = text -> text.contains(" >>> ");
    return wanted.test(program.body().text(false));
  }

  @Test
  void aDifferenceIsSeen() {
    try (Duel duel = new Duel()) {
      Node wrong =
          Node.item(
              "@Async Coroutine<Object> m0() { return value(",
              new Node.Sided("1", "2"),
              "); }\nObject call0() { return m0(); }\n");
      Program program = Program.random(1, "P").with(Node.list("methods", List.of(wrong)));
      Map<Program, Verdict> verdicts = duel.judge(List.of(program, Program.random(2, "Q")));
      assertThat(verdicts.values().stream().map(Verdict::kind))
          .containsExactlyInAnyOrder(Verdict.Kind.DIFFERS, Verdict.Kind.SAME);
    }
  }

  @Test
  void whatBideRefusesIsSeen() {
    try (Duel duel = new Duel()) {
      Node refused =
          Node.item(
              "@Async Coroutine<Object> m0() { Supplier<Object> s = () -> ",
              new Node.Sided("await(later(1))", "1"),
              "; return value(s.get()); }\n");
      Program program = Program.random(1, "P").with(Node.list("methods", List.of(refused)));
      Verdict verdict = duel.judge(program);
      assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DOES_NOT_COMPILE);
      assertThat(verdict.detail()).contains("BIDE004");
    }
  }
}
