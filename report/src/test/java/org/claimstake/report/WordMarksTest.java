package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordMarksTest {

    @Test
    void wordsThatAreNotInTheOtherTextAreMarkedAsStretches() {
        assertThat(marked(
                        "The State receives all revenue of the field.",
                        "The State receives half of the revenue of the field."))
                .containsExactly(
                        "The State receives [all] revenue of the field.",
                        "The State receives [half of the] revenue of the field.");
    }

    @Test
    void textsThatAreAlikeHaveNoMarks() {
        assertThat(marked("Half of it, a year.", "half of it, a year"))
                .containsExactly("Half of it, a year.", "half of it, a year");
    }

    @Test
    void textsThatHaveLittleInCommonHaveNoMarks() {
        assertThat(marked("All royalties until 100 bn are paid.", "This agreement creates no debt."))
                .noneMatch(text -> text.contains("["));
    }

    @Test
    void aTextBesideNothingHasNoMarks() {
        assertThat(marked("", "This agreement creates no debt."))
                .containsExactly("", "This agreement creates no debt.");
    }

    private static List<String> marked(String left, String right) {
        WordMarks marks = WordMarks.of(left, right);
        return List.of(marked(left, marks.left()), marked(right, marks.right()));
    }

    private static String marked(String text, List<Sheet.Mark> marks) {
        return new Sheet.Cell(text, Double.NaN, marks).marked("[", "]", words -> words);
    }
}
