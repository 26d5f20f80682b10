package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
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
    void theSentenceComesFirstAndTheBasisIsCounted() {
        String page = HtmlAnswer.of(Sample.answer(), List.of());
        assertThat(page.indexOf("<h1>On these terms")).isBetween(0, page.indexOf("<svg"));
        assertThat(page).contains("rests on 1 sourced, 1 assumed, 0 missing; 1 constant of the library");
        assertThat(page).contains("“lithium carbonate averaged 14,000 dollars”");
    }
}
