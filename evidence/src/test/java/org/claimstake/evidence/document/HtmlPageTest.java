package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.text.Span;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    @Test
    void anArticleIsReadWithoutWhatStandsAroundIt() {
        Document page = Texts.read("crossings.html");
        assertThat(page.text().lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "Does the ferry pay?",
                        "It does: it earned $4.5\u00A0million in 2029, and cafés on board earned AT&T-like sums — “more than ever”."
                                + " The second line of the source goes on.",
                        "And the bridge?",
                        "The bridge does not.",
                        "It never did.",
                        "A new line, a new paragraph: 5 < 6 && 7 > 6 &unknown; © 2030 is no end.",
                        "Year 2028",
                        "Cars 41,000");
        assertThat(page.title()).hasValue("The ferry that pays & the bridge that does not");
        assertThat(page.date()).hasValue("2030-11-02");
    }

    @Test
    void questionsInBoldOpenTurns() {
        assertThat(Texts.turns(Texts.read("crossings.html")))
                .extracting(turn -> turn.substring(0, 20))
                .containsExactly(
                        "ASKS : Does the ferr", "ANSWERS : It does: i", "ASKS : And the bridg", "ANSWERS : The bridge");
    }

    @Test
    void nothingOfAScriptBecomesAWord() {
        String text = Texts.read("crossings.html").text();
        assertThat(text)
                .doesNotContainPattern(
                        "SCRIPT|STYLED|LOADED|HIDDEN|TEMPLATE|FRAMED|ASIDE|FOOTER|cookies|Share|Ten ferries");
    }

    /** Each stretch leads to source that means the same words. */
    @Test
    void everyWordLeadsBackToItsPlaceInTheSource() {
        String source = Texts.of("crossings.html");
        Document page = Texts.read("crossings.html");
        var stretches = new ArrayList<Span>(page.sentences());
        for (int from = 0; from < page.text().length(); from = from + 1) {
            stretches.add(new Span(from, from + 1));
        }
        for (Span stretch : stretches) {
            String words = stretch.of(page.text());
            if (!words.replace('\u00A0', ' ').isBlank()) {
                String original = page.origin().of(stretch).span().of(source);
                assertThat(Jsoup.parse(original.replace("</td>", " ")).text().replace('\u00A0', ' '))
                        .as(original)
                        .isEqualTo(words.replace('\u00A0', ' '));
            }
        }
    }

    @Test
    void aPageThatIsAllNavigationIsEmptyAndStops() {
        Document page = Texts.read("navigation.html");
        assertThat(page.troubles()).containsExactly(new Trouble("empty", "", true));
        assertThat(page.turns()).isEmpty();
    }

    @Test
    void aPageThatIsNestedDeeplyIsRead() {
        Document page =
                DocumentReader.ofText("<html><body>" + "<div>".repeat(50_000) + "The end of it is here.", "deep");
        assertThat(page.text()).isEqualTo("The end of it is here.");
    }

    @Test
    void anArticleThatIsMarkedAsAnAdvertIsReadAllTheSame() {
        Document page = DocumentReader.ofText(
                "<html><body class='ads promo'><p>Ninety ships came in the spring. None left.</p></body></html>",
                "page");
        assertThat(page.sentences()).hasSize(2);
    }
}
