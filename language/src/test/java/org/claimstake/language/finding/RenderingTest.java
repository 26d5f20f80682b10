package org.claimstake.language.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.junit.jupiter.api.Test;

final class RenderingTest {
    private static final SourceText FILE = new SourceText(
            "fiscal/profit_tax.stake",
            "\n\n\n\n\n\n  line  result       = revenue - stock.used - depreciation\n  line  next = result\n\tline a = \"\u0436\u0301\" b\n");

    private static final Finding TWO_PLACES = Finding.of("units/differ", "cannot subtract a mass from money")
            .at(place("stock.used"), "Mt(coal)")
            .at(place("revenue"), "USD(nominal)")
            .why("mass and money never add; a price turns one into the other")
            .attempt("stock.used * unit_cost");

    @Test
    void aFindingLooksAsThePageShowsIt() {
        assertThat(Rendering.PLAIN.of(TWO_PLACES)).isEqualTo("""
                        error[units/differ]: cannot subtract a mass from money
                          ┌─ fiscal/profit_tax.stake:7:34
                        7 │   line  result       = revenue - stock.used - depreciation
                          │                        -------   ^^^^^^^^^^ Mt(coal)
                          │                        USD(nominal)
                          = mass and money never add; a price turns one into the other
                          = try: stock.used * unit_cost
                        """);
    }

    @Test
    void theFrameIsAsciiWhereAsked() {
        assertThat(Rendering.PLAIN.withAscii(true).of(TWO_PLACES))
                .contains("  --> fiscal/profit_tax.stake:7:34\n7 |   line")
                .matches("\\p{ASCII}*");
    }

    @Test
    void colourChangesNothingButEscapes() {
        String coloured = Rendering.PLAIN.withColour(true).of(TWO_PLACES);
        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(Rendering.PLAIN.of(TWO_PLACES));
    }

    @Test
    void placesInOtherLinesAndFilesHaveLinesOfTheirOwn() {
        var other = new SourceText("case.stake", "a\nb = stock\n");
        var finding = Finding.of("names/circle", "`result` needs itself")
                .at(place("result       "), "begins here")
                .at(new Place(FILE, new Span(at("result\n"), at("result\n") + 6)), "and returns")
                .at(new Place(other, new Span(6, 11)), "through the case");
        assertThat(Rendering.PLAIN.of(finding)).isEqualTo("""
                        error[names/circle]: `result` needs itself
                          ┌─ fiscal/profit_tax.stake:7:9
                        7 │   line  result       = revenue - stock.used - depreciation
                          │         ^^^^^^^^^^^^^ begins here
                        8 │   line  next = result
                          │                ------ and returns
                          ┌─ case.stake:2:5
                        2 │ b = stock
                          │     ----- through the case
                        """);
    }

    @Test
    void tabsAndLettersOfTwoSignsDoNotMoveTheMark() {
        String shown = Rendering.PLAIN.of(Finding.of("a/b", "x").at(place(" b\n", 1, 2)));
        String[] lines = shown.split("\n");
        String source = lines[2].replace("\u0301", "");
        assertThat(source.charAt(lines[3].indexOf('^'))).isEqualTo('b');
    }

    @Test
    void aPlaceBehindTheEndOfALineIsMarkedThere() {
        int end = at("\n  line  next");
        String shown = Rendering.PLAIN.of(Finding.of("a/b", "x").at(new Place(FILE, new Span(end, end))));
        assertThat(shown.split("\n")[3]).isEqualTo("  │ " + " ".repeat(end - at("  line  result")) + "^");
    }

    @Test
    void whatHasNoPlaceInATextSaysWhereInWords() {
        assertThat(Rendering.PLAIN.of(
                        Finding.of("data/number", "`1,5` has a comma").where("deposits.csv row 14, grade")))
                .isEqualTo("error[data/number]: `1,5` has a comma\n  ┌─ deposits.csv row 14, grade\n");
    }

    @Test
    void anEmptyLinePartsFindingsAndALongLineIsCut() {
        var wide = new SourceText("wide", "a".repeat(5_000) + "#" + "b".repeat(5_000));
        var far = Finding.of("a/b", "x").at(new Place(wide, new Span(5_000, 5_001)));
        String shown = Rendering.PLAIN.of(List.of(far, far));
        assertThat(shown).contains("\n\nerror[a/b]");
        String[] lines = shown.split("\n");
        assertThat(lines[2].length()).isLessThan(300);
        assertThat(lines[2].charAt(lines[3].indexOf('^'))).isEqualTo('#');
    }

    @Test
    void theNearestNameIsTheOneThatNeedsTheFewestLetters() {
        var names = List.of("revenue", "reserve", "royalty", "Rate");
        assertThat(Nearest.of("revenu", names)).contains("revenue");
        assertThat(Nearest.of("rvenue", names)).contains("revenue");
        assertThat(Nearest.of("roaylty", names)).contains("royalty");
        assertThat(Nearest.of("rate", names)).contains("Rate");
        assertThat(Nearest.of("capex", names)).isEmpty();
        assertThat(Nearest.of("x", List.of())).isEmpty();
    }

    private static Place place(String words) {
        return place(words, 0, words.length());
    }

    private static Place place(String words, int from, int to) {
        return new Place(FILE, new Span(at(words) + from, at(words) + to));
    }

    private static int at(String words) {
        return FILE.text().indexOf(words);
    }
}
