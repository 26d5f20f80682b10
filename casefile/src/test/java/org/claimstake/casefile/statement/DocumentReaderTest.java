package org.claimstake.casefile.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.casefile.Fixture;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.statement.Review.Confidence;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.evidence.text.Quote;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
    private static final String HEAD = """
            document: {id: talk, title: "A talk about a mine", date: 2025-02-05, language: en}
            statements:
            """;
    private static final String LEAST = """
            - id: s1
              speaker: minister
              place: {exact: "worth nearly 15 trillion"}
              kind: amount
            """;
    private static final String WHOLE = """
            document:
              id: talk
              title: "A talk about a mine"
              date: 2025-02-05
              language: en
              sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
              address: "https://example.org/talk"
            speakers: {minister: "The minister", reporter: "A reporter"}
            statements:
            - id: s12
              speaker: reporter
              attributed_to: minister
              place: {turn: 6, paragraph: 13, exact: "worth nearly 15 trillion", prefix: "metals ", suffix: ", some of"}
              quantity: {value: 15e12, high: 15e12, unit: USD, hedge: nearly, basis: unstated}
              about: rare metals
              kind: amount
              check: [rare_value, all_value]
              statement: "The rare metals are worth nearly $15 trillion."
              confirm_or_refute_with: [prices by metal, tonnes by metal]
              reviews:
              - {verdict: partly, by: B. Second, on: 2026-11-20, reason: "A table came to light.", machine: depends}
              - verdict: untested
                by: A. First
                on: 2026-11-01
                reason: "No tonnes are known."
                speaker_asked: no
                confidence: D
                sources: [survey, law]
            """;

    @Test
    void everyKeyOfAStatementIsRead() {
        StatedDocument document = read(WHOLE);
        assertThat(document.title()).isEqualTo("A talk about a mine");
        assertThat(document.date()).contains("2025-02-05");
        assertThat(document.language()).isEqualTo("en");
        assertThat(document.sha256()).hasSize(64);
        assertThat(document.address()).isEqualTo("https://example.org/talk");
        assertThat(document.speaker("minister")).isEqualTo("The minister");
        Stated stated = document.statements().getFirst();
        assertThat(stated.speaker()).isEqualTo("reporter");
        assertThat(stated.attributedTo()).isEqualTo("minister");
        assertThat(stated.anchor())
                .isEqualTo(new Anchor(6, 13, new Quote("worth nearly 15 trillion", "metals ", ", some of")));
        assertThat(stated.quantity())
                .contains(new StatedQuantity(
                        OptionalDouble.of(15e12),
                        OptionalDouble.empty(),
                        OptionalDouble.of(15e12),
                        "USD",
                        Hedge.NEARLY,
                        "unstated"));
        assertThat(stated.about()).isEqualTo("rare metals");
        assertThat(stated.kind()).isEqualTo(Kind.AMOUNT);
        assertThat(stated.claims()).containsExactly("rare_value", "all_value");
        assertThat(stated.words()).isEqualTo("The rare metals are worth nearly $15 trillion.");
        assertThat(stated.settledBy()).containsExactly("prices by metal", "tonnes by metal");
    }

    @Test
    void theNewestReviewCountsAndTheOthersStay() {
        Stated stated = read(WHOLE).statements().getFirst();
        Review newest = stated.newest().orElseThrow();
        assertThat(newest.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(newest.machine()).contains(State.DEPENDS);
        Review before = stated.corrected().getFirst();
        assertThat(stated.corrected()).hasSize(1);
        assertThat(before.by()).isEqualTo("A. First");
        assertThat(before.on()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(before.reason()).isEqualTo("No tonnes are known.");
        assertThat(before.speakerAsked()).contains(false);
        assertThat(before.confidence()).contains(Confidence.D);
        assertThat(before.sourceIds()).containsExactly("survey", "law");
        assertThat(before.machine()).isEmpty();
    }

    @Test
    void whatIsLeftOutOrNullIsAbsent() {
        Stated stated = read(HEAD + LEAST + "  attributed_to: null\n  quantity: null\n  check:\n  review: ~\n")
                .statements()
                .getFirst();
        assertThat(stated.attributedTo()).isEmpty();
        assertThat(stated.quantity()).isEmpty();
        assertThat(stated.check()).isEmpty();
        assertThat(stated.reviews()).isEmpty();
        assertThat(stated.words()).isEqualTo("worth nearly 15 trillion");
    }

    @Test
    void aFileOfNoStatementsIsOne() {
        assertThat(read("document: {id: talk, title: A talk}\nstatements: []\n").statements())
                .isEmpty();
        assertThat(read("document: {id: talk, title: A talk}\n").date()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "amount,'',CHECKABLE",
        "cause,'',CHECKABLE",
        "position,'',OPINION",
        "forecast,'',FORECAST",
        "position,'  check: a_claim',CHECKABLE",
        "category,'  standing: outside',OUTSIDE",
        "position,'  standing: checkable',CHECKABLE"
    })
    void whatIsCheckedHangsOnTheKindUnlessTheFileSaysSo(String kind, String more, Standing standing) {
        String yaml = HEAD + LEAST.replace("amount", kind) + more + "\n";
        assertThat(read(yaml).statements().getFirst().standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review: {verdict: partly, on: 2026-11-01, reason: r} | statement/review | a review has no `by`",
                "review: {verdict: partly, by: ' ', on: 2026-11-01, reason: r} | statement/review | a review has no `by`",
                "review: {verdict: partly, by: b, reason: r} | statement/review | a review has no `on`",
                "review: {verdict: partly, by: b, on: 2026-11-01} | statement/review | a review has no `reason`",
                "review: {by: b, on: 2026-11-01, reason: r} | statement/review | a review has no `verdict`",
                "review: {verdict: false, by: b, on: 2026-11-01, reason: r} | yaml/word | `false` is no verdict",
                "review: {verdict: partly, by: b, on: 2026-02-30, reason: r} | statement/date | `2026-02-30` is no day",
                "review: {verdict: partly, by: b, on: 2024-02-28, reason: r} | statement/date | said on 2025-02-05",
                "review: {verdict: partly, by: b, on: 2026-11-01, reason: r, machine: maybe} | yaml/word | `maybe` is no machine",
                "quantity: {value: 15 trillion} | statement/number | `15 trillion` is no number",
                "quantity: {low: 2, high: 1} | statement/number | `low` is more than `high`",
                "quantity: {value: 1, hedge: perhaps} | yaml/word | `perhaps` is no hedge",
                "standing: opinion, check: rare | statement/standing | the claim `rare` hangs on what is not checked",
                "chek: rare | yaml/key | `chek` is no key of a statement",
                "reviews: none | yaml/kind | `reviews` must be a list",
            })
    void whatIsWrongWithAStatementIsSaidWhereItStands(String line, String name, String words) {
        String says = says(HEAD + LEAST + "  " + line.replace(", check", "\n  check") + "\n");
        assertThat(says)
                .startsWith("error[" + name + "]: ")
                .contains(words)
                .containsPattern("statements/talk\\.yaml:[78]:");
        assertThat(says.split("error\\[")).hasSize(2);
    }

    @Test
    void anIdStandsOnceInADocument() {
        assertThat(says(HEAD + LEAST + LEAST)).contains("two statements of one document have the id `s1`");
    }

    @Test
    void aSpeakerIsOneOfThoseThatTheFileNamesIfItNamesAny() {
        String says = says("speakers: {ministry: The ministry}\n" + HEAD + LEAST);
        assertThat(says).contains("`minister` is none of the speakers").contains("try: ministry");
    }

    @Test
    void anAnchorIsShortAndNotEmpty() {
        assertThat(says(HEAD + LEAST.replace("worth nearly", "worth ".repeat(60))))
                .contains("error[statement/quote]: an anchor has 372 characters");
        assertThat(says(HEAD + LEAST.replace("exact: \"worth nearly 15 trillion\"", "prefix: before")))
                .contains("a place has no `exact`");
    }

    @Test
    void aDocumentIsCalledAsItsFile() {
        assertThat(says(HEAD.replace("id: talk", "id: walk") + LEAST))
                .contains("error[statement/id]: the document `walk` lies in `statements/talk.yaml`");
    }

    @Test
    void aDocumentHasSoManyStatementsAtMost() {
        var all = new StringBuilder(HEAD);
        for (int i = 0; i <= DocumentReader.MOST; i++) {
            all.append(LEAST.replace("s1", "s" + i));
        }
        assertThat(says(all.toString())).contains("a document has more than 2 000 statements");
    }

    @Test
    void allThatIsWrongComesAtOnce() {
        String says = says(HEAD + LEAST.replace("kind: amount", "kind: sum") + "  quantity: {value: x}\n");
        assertThat(says).contains("`sum` is no kind").contains("`x` is no number");
    }

    private static StatedDocument read(String yaml) {
        return ((Reading.Done<StatedDocument>) reading(yaml)).value();
    }

    private static String says(String yaml) {
        return switch (reading(yaml)) {
            case Reading.Done<StatedDocument> done -> "";
            case Reading.Failed<StatedDocument>(List<Finding> findings) -> Fixture.words(findings);
        };
    }

    private static Reading<StatedDocument> reading(String yaml) {
        return DocumentReader.read(Fixture.text("statements/talk.yaml", yaml), Limits.DEFAULT);
    }
}
