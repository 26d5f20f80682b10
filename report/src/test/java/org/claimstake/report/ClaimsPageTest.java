package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.claimstake.casefile.statement.Verdict;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.Speakers;
import org.claimstake.report.claims.StatementView;
import org.junit.jupiter.api.Test;

final class ClaimsPageTest {
    private static final ClaimsView CHECKED = ClaimsSample.checked();

    private static String page(boolean text) {
        return ClaimsPage.of(CHECKED, Wording.ENGLISH, text, "https://example.org/check");
    }

    @Test
    void thePageFetchesNothingAndRunsNothing() {
        assertThat(page(true))
                .contains("default-src 'none'")
                .doesNotContain(" src=", "@import", "url(", "<script>", "style=\"", "onclick");
    }

    @Test
    void whatAPersonWroteIsShownAsTextAndEndsNoBlock() {
        String page = page(true);
        assertThat(page).contains("&lt;b&gt;Lund &amp; Sons&lt;/b&gt;").doesNotContain("<b>");
        assertThat(page.split("</script>", -1)).hasSize(2);
        assertThat(page).contains("Not \\u003c/script\\u003e\\u003cb\\u003eby any\\u003c/b\\u003e tonnage.");
    }

    @Test
    void theTextStandsBesideItsStatementsAndEachLeadsToTheOther() {
        assertThat(page(true))
                .contains("<mark id=\"t-s1\" class=\"checkable\"><a href=\"#s1\">worth nearly $90 billion</a></mark>")
                .contains("<article class=\"statement\" id=\"s1\">", "<a href=\"#t-s1\">s1</a>")
                .contains("How much stone is there?");
    }

    @Test
    void withoutTheTextOnlyQuotedWordsAreThere() {
        assertThat(page(false))
                .contains("worth nearly $90 billion")
                .doesNotContain("How much stone is there?", "<mark")
                .contains("Shown are quoted words");
    }

    @Test
    void aGridSaysEachAnswerByWordSignAndColour() {
        assertThat(page(true))
                .contains("<td class=\"answer holds\"><span aria-hidden=\"true\">\u2713</span> holds</td><td></td>")
                .contains("<td class=\"answer unknown\"><span aria-hidden=\"true\">?</span> unknown</td>"
                        + "<td>known of 1 of 4 rows, 25% of the weight that is known</td>")
                .contains("as the case reads it: share(q.ore for q in quarries) &gt;= 50%");
    }

    @Test
    void aVerdictHasNameAndDayAndTheOneBeforeItStays() {
        assertThat(page(true))
                .contains("<strong>Verdict</strong>: contradicted, by C. D. on 2031-05-01: ")
                .contains("Earlier verdict: partly, by A. B. on 2031-04-01: Only by count.")
                .contains("The speaker was not asked.");
    }

    @Test
    void whatIsOutsideStandsLastWithoutGrid() {
        String page = page(true);
        String outside = page.substring(page.indexOf("Outside what is checked here</h2>"));
        assertThat(outside).contains("Two tanks stood at the gate").doesNotContain("<table");
    }

    @Test
    void itIsSaidInTheOtherLanguageToo() {
        assertThat(ClaimsPage.of(CHECKED, Wording.of("uk"), true, ""))
                .contains("<html lang=\"uk\">", "2 твердження варто перевірити", "не справджується")
                .contains("спростовано, C. D., 2031-05-01");
    }

    @Test
    void anExchangedReviewHasWhatIsAskedOfIt() {
        assertThat(ClaimReviews.json(CHECKED, "https://example.org/check", Wording.ENGLISH))
                .contains("\"@type\" : \"ClaimReview\"", "\"url\" : \"https://example.org/check#s1\"")
                .contains("\"claimReviewed\" : \"worth nearly $90 billion\"", "\"alternateName\" : \"contradicted\"")
                .contains("\"datePublished\" : \"2031-05-01\"", "\"name\" : \"C. D.\"")
                .contains("\"datePublished\" : \"2031-03-14\"", "\"url\" : \"https://example.org/talk\"")
                .doesNotContain("ratingValue", "A. B.");
    }

    @Test
    void withoutAnAddressNoneIsTold() {
        assertThat(ClaimReviews.json(CHECKED, "", Wording.ENGLISH)).doesNotContain("https://example.org/check");
    }

    @Test
    void nothingIsExchangedThatNoPersonWithANameReviewed() {
        assertThat(ClaimReviews.script(ClaimsSample.found(), "", Wording.ENGLISH))
                .isEmpty();
        assertThat(reviewed(Verdict.SUPPORTED, " ")).isEmpty();
        assertThat(reviewed(Verdict.OPINION, "A. B.")).isEmpty();
        assertThat(reviewed(Verdict.SUPPORTED, "A. B.")).hasSize(1);
    }

    private static List<StatementView> reviewed(Verdict verdict, String by) {
        return ClaimReviews.of(ClaimsSample.found()
                .with(one -> one.id().equals("s1")
                        ? one.with(List.of(ClaimsSample.review(verdict, by, "2031-04-01", "So it is.")))
                        : one));
    }

    @Test
    void whatIsReviewedIsShorterThanSeventyFiveCharactersAndEndsBehindAWord() {
        String longer =
                "the ore of all the quarries between the two rivers is worth nearly $90 billion, as everybody knows";
        StatementView one = ClaimsSample.first(ClaimsSample.found());
        String claim = ClaimReviews.claim(new StatementView(
                one.id(),
                one.speaker(),
                "",
                one.where(),
                one.text(),
                longer,
                one.kind(),
                one.standing(),
                one.quantity(),
                one.about(),
                one.worth(),
                one.reckoned(),
                one.reviews(),
                one.kept()));
        assertThat(claim).hasSizeLessThan(75).endsWith("…");
        assertThat(longer).startsWith(claim.substring(0, claim.length() - 1) + " ");
    }

    @Test
    void anArticleHasThreeBlocksForEachStatementAndMarksNothingByAccident() {
        assertThat(ClaimsMarkdown.of(CHECKED, Wording.ENGLISH))
                .contains(
                        "**WHAT WAS SAID:** “The ore is worth nearly $90 billion, said \\<b\\>Lund \\& Sons\\</b\\>.”")
                .contains("**ASSESSMENT:** contradicted, by C. D. on 2031-05-01:")
                .contains("**THE FACTS:** True for 1 of 4 readings")
                .contains(
                        "| what | by | answer | coverage |\n| --- | --- | --- | --- |\n| rare | by count | holds |  |")
                .contains("**ASSESSMENT:** No verdict yet.");
    }

    @Test
    void aMapOfArgumentsHasTheReadingsForAndAgainstAStatement() {
        assertThat(ClaimsArgdown.of(CHECKED, Wording.ENGLISH))
                .contains("[s1]: “worth nearly $90 billion” (Ada Holm) #amount #checkable\n"
                        + "  + <s1 most: what rare, by by_count>: holds\n")
                .contains("  - <s1 most: what all, by by_count>: fails; known of 3 of 4 rows\n")
                .contains("  // s1 most: what all, by by_tonne: unknown;")
                .contains("  - <s1 verdict 2>: contradicted, by C. D. on 2031-05-01: Not \\</script\\>\\<b\\>by any");
    }

    @Test
    void aTextOnATerminalRanksThemAndSaysHowEachIsRead() {
        assertThat(ClaimsText.of(CHECKED, Wording.ENGLISH, Look.PLAIN))
                .startsWith("2 statements worth checking, 1 opinion or forecast, 1 outside what is checked here\n")
                .containsSubsequence(
                        "s3    Ada Holm, reporting what The mayor is to have said (time)", "s1    Ada Holm")
                .contains("read as nearly 90 bn USD, so at most that", "read as 30 months")
                .contains("rare  by count  holds")
                .contains("Verdict: contradicted, by C. D. on 2031-05-01");
    }

    @Test
    void whatIsNotAskedForIsCountedAndNotTold() {
        String told = ClaimsText.of(CHECKED.only(List.of(Standing.OUTSIDE)), Wording.ENGLISH, Look.PLAIN);
        assertThat(told)
                .startsWith("2 statements worth checking, 1 opinion")
                .contains("Two tanks")
                .doesNotContain("nearly");
    }

    @Test
    void aSpeakerWhomTheTextDoesNotNameIsNamedOnce() {
        var named = Speakers.named(ClaimsSample.document(), Map.of("asks", "The Ledger", "Ada Holm", "A. Holm"));
        assertThat(named.turns().stream().map(turn -> turn.speaker()))
                .containsExactly("The Ledger", "A. Holm", "A. Holm");
    }
}
