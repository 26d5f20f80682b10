package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimstake.engine.ClaimResult;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class HtmlAnswerTest {
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)> & \"q\" 'a' </title></style><script>alert(1)</script>";

    @Test
    void everyTextOfACaseIsShownAsText() {
        var subject = new Answer.Subject(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 1, 1, "q", HOSTILE, HOSTILE, HOSTILE);
        var entry = Sample.entry(HOSTILE, HOSTILE, Sample.MONEY, new Outcome.One(1e6, 0));
        var source = new Cited(
                Sample.ground(HOSTILE, org.claimstake.language.plan.Plan.Ground.Kind.SOURCED, HOSTILE, "id", false),
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                "javascript:alert(1)",
                HOSTILE);
        var series = new Answer.Series("cash.x", HOSTILE, Sample.MONEY, List.of("2025"), List.of(1e6), List.of());
        var cell = new Answer.Cell(List.of(HOSTILE), HOSTILE, List.of(entry));
        var answer = new Answer(
                subject,
                HOSTILE,
                List.of(entry),
                List.of(),
                List.of(series),
                List.of(HOSTILE),
                Answer.Chart.CASH,
                List.of(new Answer.Group(HOSTILE, HOSTILE, List.of(cell))),
                List.of(new Said(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        List.of(HOSTILE),
                        ClaimResult.Whole.HOLDS,
                        List.of(new Said.Cell(List.of(HOSTILE), ClaimResult.Verdict.HOLDS, Optional.empty())))),
                Basis.of(List.of(source)),
                List.of(HOSTILE),
                List.of());
        var leaf = new Branch(Branch.Kind.SOURCE, HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)", HOSTILE, List.of());
        var trace = new Branch(Branch.Kind.VALUE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(leaf));
        String page = HtmlAnswer.of(answer, List.of(new Explained(HOSTILE, trace)));
        assertThat(page).doesNotContain("<img", "<script", "href=\"javascript", "onerror=alert(1)>");
        assertThat(page.split("</title>", -1))
                .as("one title of the page, one of the chart for either width")
                .hasSize(4);
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    @Test
    void aPageAsksForNothingAndRunsNothing() {
        String page = HtmlAnswer.of(Sample.answer(), List.of());
        assertThat(page).doesNotContain("<script", "src=", "@import", "fetch").doesNotContainPattern("url\\((?!#)");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void thePictureIsWellFormedAndNamed() throws Exception {
        String page = HtmlAnswer.of(Sample.answer(), List.of());
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Cash of each party over time");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Arcadia +7.5");
    }

    @Test
    void whatDiffersBetweenFuturesIsDrawnSaidAndWrittenAsATable() {
        List<Double> dots = IntStream.range(0, 50).mapToObj(i -> i * 1e7).toList();
        var many = new Outcome.Many(2.5e8, 1e6, List.of(2e7, 1.2e8, 2.4e8, 3.7e8, 4.7e8), dots, 0, 0);
        var entry = Sample.entry("worth", "Worth", Sample.MONEY, many);
        String page = Pictured.plain(HtmlAnswer.of(Sample.answer(1000, List.of(entry)), List.of()));
        assertThat(page)
                .contains("Worth: 20 mn USD(2025) to 470 mn USD(2025) in nine of ten futures, below 240 mn USD(2025)")
                .contains("<caption>How the values lie over the futures</caption>")
                .contains("<th scope=\"row\">Worth</th><td class=\"n\">20</td><td class=\"n\">120</td>");
        assertThat(SpreadPictures.dots(Sample.answer(), Pictured.setting(390)))
                .as("one future lies in one place")
                .isEmpty();
    }

    @Test
    void whatDiffersOverAGridIsDrawnSaidAndWrittenAsATable() {
        var cells = Stream.of(-8e8, 1.2e7, 1.1e9)
                .map(value -> new Answer.Cell(
                        List.of(),
                        "",
                        List.of(Sample.entry("worth", "Worth", Sample.MONEY, new Outcome.One(value, 0)))))
                .toList();
        Answer one = Sample.answer();
        var answer = new Answer(
                one.subject(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Answer.Chart.BAND,
                List.of(new Answer.Group("North", "", cells)),
                List.of(),
                one.basis(),
                List.of(),
                List.of());
        Chart chart = SpreadPictures.bands(answer, Pictured.setting(390)).orElseThrow();
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo("Furthest apart: North, Worth, -800 mn USD to 1.1 bn USD.");
        assertThat(chart.table().rows()).containsExactly(List.of("North, Worth", "-800", "1100"));
    }

    @Test
    void theSentenceComesFirstAndTheBasisIsCounted() {
        String page = HtmlAnswer.of(Sample.answer(), List.of());
        assertThat(page.indexOf("<h1>On these terms")).isBetween(0, page.indexOf("<svg"));
        assertThat(page).contains("rests on 1 sourced, 1 assumed, 0 missing; 1 constant of the library");
        assertThat(page).contains("“lithium carbonate averaged 14,000 dollars”");
    }
}
