package org.claimstake.language.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    private final SourceText text = new SourceText("case.stake", "line a\n\nline bc");

    @Test
    void linesAndColumnsCountFromOne() {
        assertThat(text.lines()).isEqualTo(3);
        assertThat(text.line(0)).isEqualTo(1);
        assertThat(text.column(0)).isEqualTo(1);
        assertThat(text.line(5)).isEqualTo(1);
        assertThat(text.column(5)).isEqualTo(6);
    }

    @Test
    void theEndOfALineBelongsToIt() {
        assertThat(text.line(6)).isEqualTo(1);
        assertThat(text.column(6)).isEqualTo(7);
        assertThat(text.line(7)).isEqualTo(2);
        assertThat(text.column(7)).isEqualTo(1);
        assertThat(text.line(8)).isEqualTo(3);
        assertThat(text.column(8)).isEqualTo(1);
        assertThat(text.line(15)).isEqualTo(3); // behind the last letter
    }

    @Test
    void theTextOfALineIsWithoutItsEnd() {
        assertThat(text.lineText(1)).isEqualTo("line a");
        assertThat(text.lineText(2)).isEmpty();
        assertThat(text.lineText(3)).isEqualTo("line bc");
    }

    @Test
    void aPlaceTellsFileLineAndColumn() {
        Place place = new Place(text, new Span(13, 15));
        assertThat(place).hasToString("case.stake:3:6");
        assertThat(place.words()).isEqualTo("bc");
    }

    @Test
    void aSpanReachesForwardAndTwoAreHeldByOne() {
        assertThat(new Span(3, 5).to(new Span(1, 4))).isEqualTo(new Span(1, 5));
        assertThat(new Span(3, 5).to(new Span(8, 9))).isEqualTo(new Span(3, 9));
        assertThat(new Span(0, 0)).isEqualTo(new Span(0, 0));
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
