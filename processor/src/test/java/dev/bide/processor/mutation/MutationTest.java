package dev.bide.processor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short run on fixed seeds; {@code mvn -Pmutate} does long ones. */
class MutationTest {
  @Test
  void noBrokenProgramFindsADefect() throws IOException, InterruptedException {
    List<String> reports = new ArrayList<>();
    Mutate mutate = new Mutate(Original.all(), 1, 100, reports::add);

    int findings = mutate.run(1);

    assertThat(findings).as(String.join("\n", reports)).isZero();
    assertThat(mutate.kinds())
        .containsKeys(Verdict.Kind.COMPILED, Verdict.Kind.INVALID)
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void theSameSeedGivesTheSameMutant() throws IOException {
    List<Original> originals = Original.all();
    assertThat(originals).hasSizeGreaterThan(600);
    for (long seed = 0; seed < 50; seed++) {
      Mutant mutant = Mutant.of(seed, originals);
      assertThat(Mutant.of(seed, originals)).isEqualTo(mutant);
      assertThat(mutant.edits()).isNotEmpty();
    }
  }

  @Test
  void textIsTakenApartWithoutLoss() throws IOException {
    for (Original original : Original.all()) {
      for (String text : original.files().values()) {
        StringBuilder together = new StringBuilder();
        Tokens.of(text).forEach(piece -> together.append(piece.text()));
        assertThat(together).hasToString(text);
      }
    }
  }
}
