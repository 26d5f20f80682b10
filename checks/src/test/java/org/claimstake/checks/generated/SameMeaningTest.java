package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimstake.checks.generated.Clause.Sort;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;

/** Edits after which a text means what it meant before. */
class SameMeaningTest {
    private static final int CASES = 25;

    /** A draw belongs to its name, and to the name of the instance it stands in. */
    private static final Set<Sort> DRAWS = Set.of(Sort.HEAD, Sort.RANDOM, Sort.DRAWING_USE);

    @Test
    void aNewNameForWhatNeitherDrawsNorStandsAboveADrawChangesNoBit() {
        Drafts.any(CASES).obey((draft, seed) -> {
            Answer before = Answer.of(Chain.plan(draft.written()));
            for (Clause clause : draft.clauses()) {
                for (String name : clause.defines()) {
                    boolean inRow = clause.text(Style.PLAIN).contains("{ random ");
                    // one name in three: each is tried in some case
                    if (!DRAWS.contains(clause.sort()) && !inRow && (name.hashCode() + seed) % 3 == 0) {
                        renamed(draft, before, name);
                    }
                }
            }
        });
    }

    private static void renamed(Draft draft, Answer before, String name) {
        String other = Character.isUpperCase(name.charAt(0)) ? "Renamed" : "renamed_" + name.length();
        var word = Pattern.compile("\\b" + name + "\\b");
        Answer after = Answer.of(Chain.plan(draft.written(Style.PLAIN.withName(name, other))));
        before.renamed(key -> word.matcher(key).replaceAll(other)).isSameAs(after);
    }

    @Test
    void theFormattedTextGivesTheSameBitsAndIsFormattedAlready() {
        Drafts.any(2 * CASES).obey((draft, seed) -> {
            String formatted = format(draft.text(Style.PLAIN));
            Answer.of(Chain.plan(draft.written())).isSameAs(Answer.of(Chain.plan(draft.written(formatted))));
            assertThat(format(formatted)).isEqualTo(formatted);
        });
    }

    /** Spaces and empty lines that nobody would write, and the one form again. */
    @Test
    void aTextPulledApartIsFormattedToTheSameText() {
        Drafts.any(CASES).obey((draft, seed) -> {
            String text = draft.text(Style.PLAIN);
            String pulled =
                    text.replace("  ", "     ").replace(" = ", "    =  ").replace("\n", "   \n");
            assertThat(format(pulled)).isEqualTo(format(text));
        });
    }

    private static String format(String text) {
        var findings = new Findings();
        String formatted = Formatter.format(new SourceText("case.stake", text), findings);
        assertThat(Rendering.PLAIN.of(findings.all())).isEmpty();
        return formatted;
    }

    /** Sums of payments follow the text, all else follows what it reads. */
    @Test
    void declarationsInAnotherOrderAgreeToARoundingAndDrawTheSame() {
        Drafts.smooth(2 * CASES).obey((draft, seed) -> {
            Answer before = Answer.of(Chain.plan(draft.written()));
            var shuffled = new ArrayList<>(draft.clauses());
            Collections.shuffle(shuffled, new Random(seed));
            before.isNearTo(Answer.of(Chain.plan(draft.withClauses(shuffled).written())), 1e-12, value -> value);
        });
    }

    @Test
    void rowsInAnotherOrderAgreeToARoundingAndDrawTheSame() {
        Drafts.smooth(2 * CASES).obey((draft, seed) -> {
            Answer before = Answer.of(Chain.plan(draft.written()));
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, draft.rows().keys().size()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            Draft other = draft.withRows(draft.rows().reordered(order));
            before.isNearTo(Answer.of(Chain.plan(other.written())), 1e-12, value -> value);
        });
    }

    @Test
    void emptyLinesCommentsAndWindowsLineEndsChangeNoBit() {
        Drafts.any(CASES / 2).obey((draft, seed) -> {
            Answer before = Answer.of(Chain.plan(draft.written()));
            String spread = draft.text(Style.PLAIN).replace("\n", "  # a word {\n\n");
            before.isSameAs(Answer.of(Chain.plan(draft.written(spread))));
            assertThat(spread).contains("# a word");
        });
    }
}
