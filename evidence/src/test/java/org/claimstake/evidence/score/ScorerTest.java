package org.claimstake.evidence.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.text.Span;
import org.junit.jupiter.api.Test;

/** The scorer gives nobody a mark that is not earned. */
class ScorerTest {
    private static final String TEXT =
            "The mine pays 4 percent to the state. The district got nothing, and the village got nearly $15 billion. It rained for two"
                    + " days.";
    private static final String ROWS = """
            id\tneed\texact\tprefix\tsuffix\tspeaker\tattributed_to\tkind\tstanding\tvalue\tlow\thigh\tunit\thedge\tdate
            m1\tmust\tThe mine pays 4 percent\t\t to the state\t-\t-\tshare\tcheckable\t0.04\t*\t*\tshare\tnone\t
            m2\tmust\tthe village got nearly $15 billion\tand \t. It\t-\t-\tamount\tcheckable\t15e9\t*\t15e9\tUSD\tnearly\t
            m3\tmay\tThe district got nothing\t\t, and\t*\t*\t*\t*\t\t\t\t\t\t
            x1\tdecoy\ttwo days\tfor \t.\t\t\t\t\t\t\t\t\t\t
            """;

    private final Document document = DocumentReader.ofText(TEXT, "pasted");
    private final List<Mark> marks = Marks.ofTable(ROWS);

    @Test
    void whoFindsAllAndNothingElseHasFullMarks() {
        Score score = score(
                statement(
                        "The mine pays 4 percent",
                        Statement.Kind.SHARE,
                        quantity("4 percent", 0.04, "share", Hedge.NONE)),
                statement("the village got nearly $15 billion", Statement.Kind.AMOUNT, nearly()));

        assertThat(score.recall().share()).isEqualTo(1);
        assertThat(score.precision().share()).isEqualTo(1);
        assertThat(score.quantities()).isEqualTo(new Score.Part(2, 2));
        assertThat(score.kinds()).isEqualTo(new Score.Part(2, 2));
        assertThat(score.wrong()).isEmpty();
        assertThat(score.fired()).isEmpty();
    }

    @Test
    void aStatementOverTheWholeTextEarnsOneMark() {
        Score score = score(statement(TEXT, Statement.Kind.SHARE));

        assertThat(score.recall()).isEqualTo(new Score.Part(1, 2));
        assertThat(score.quantities()).isEqualTo(new Score.Part(0, 1));
    }

    @Test
    void theSameStatementTwiceIsCountedAgainstPrecision() {
        Score score = score(
                statement("The mine pays 4 percent", Statement.Kind.SHARE),
                statement("4 percent to the state", Statement.Kind.SHARE));

        assertThat(score.repeated()).hasSize(1);
        assertThat(score.precision()).isEqualTo(new Score.Part(1, 2));
    }

    @Test
    void whatMayBeFoundIsNeitherMissedNorFalse() {
        Score score = score(statement("The district got nothing", Statement.Kind.POSITION));

        assertThat(score.wrong()).isEmpty();
        assertThat(score.recall()).isEqualTo(new Score.Part(0, 2));
        assertThat(score.missed()).extracting(Mark::id).containsExactly("m1", "m2");
    }

    @Test
    void whatNobodyMarkedIsFalseAndADecoyInItFires() {
        Score score = score(
                statement("It rained for two days", Statement.Kind.TIME, quantity("two days", 2, "day", Hedge.NONE)));

        assertThat(score.wrong()).hasSize(1);
        assertThat(score.fired()).extracting(Mark::id).containsExactly("x1");
        assertThat(score.wrongPerSentence()).isEqualTo(1.0 / 3);
    }

    @Test
    void anotherHedgeAnotherUnitOrAnotherNumberIsAnotherQuantity() {
        Mark.Amount amount = marks.get(1).amount();

        assertThat(Amounts.agree(amount, nearly())).isTrue();
        assertThat(Amounts.agree(amount, quantity("$15 billion", 15e9, "USD", Hedge.NEARLY)))
                .isFalse();
        assertThat(Amounts.agree(amount, bounded(15e9, "USD", Hedge.ABOUT))).isFalse();
        assertThat(Amounts.agree(amount, bounded(15e9, "EUR", Hedge.NEARLY))).isFalse();
        assertThat(Amounts.agree(amount, bounded(15e12, "USD", Hedge.NEARLY))).isFalse();
    }

    @Test
    void tonnesAreTonnesWhateverTheStep() {
        Mark.Amount amount = new Mark.Amount("1.2e6", "*", "*", "t", "none", "");

        assertThat(Amounts.agree(amount, quantity("15", 1.2, "Mt", Hedge.NONE))).isTrue();
        assertThat(Amounts.agree(amount, quantity("15", 1.2e6, "t", Hedge.NONE)))
                .isTrue();
        assertThat(Amounts.agree(amount, quantity("15", 1.2e6, "Mt", Hedge.NONE)))
                .isFalse();
    }

    @Test
    void namesAgreeWithTitleFirstNameOrAnotherEnding() {
        assertThat(People.agree("Maud Ellery", "Ellery")).isTrue();
        assertThat(People.agree("Ellery", "Premier Maud Ellery")).isTrue();
        assertThat(People.agree("Остап Луговець", "Остапа Луговця")).isTrue();
        assertThat(People.agree("Maud Ellery", "Oda Lisk")).isFalse();
        assertThat(People.agree("-", "Oda Lisk")).isFalse();
        assertThat(People.agree("Oda Lisk", "")).isFalse();
        assertThat(People.agree("-", "")).isTrue();
        assertThat(People.agree("*", "Oda Lisk")).isTrue();
    }

    @Test
    void everyMarkedDocumentHasItsMarksAtOnePlace() {
        for (Marked marked : Marked.all()) {
            var ids = new ArrayList<String>();
            marked.marks().forEach(mark -> ids.add(mark.id()));
            assertThat(ids).describedAs(marked.name()).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        }
    }

    private Score score(Statement... found) {
        return Scorer.score(document, marks, Arrays.asList(found));
    }

    private Statement statement(String words, Statement.Kind kind, Quantity... quantities) {
        int from = document.text().indexOf(words);
        var span = new Span(from, from + words.length());
        return new Statement(
                "s1",
                "",
                "",
                span,
                document.quote(span),
                words,
                kind,
                Arrays.stream(quantities).findFirst(),
                Arrays.asList(quantities),
                List.of(),
                Statement.Standing.CHECKABLE,
                1);
    }

    private Quantity quantity(String words, double value, String unit, Hedge hedge) {
        int from = TEXT.indexOf(words);
        return new Quantity(
                new Span(from, from + words.length()),
                Quantity.Sort.AMOUNT,
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                unit,
                hedge,
                Optional.empty());
    }

    private Quantity nearly() {
        return bounded(15e9, "USD", Hedge.NEARLY);
    }

    private static Quantity bounded(double value, String unit, Hedge hedge) {
        int from = TEXT.indexOf("nearly");
        return new Quantity(
                new Span(from, TEXT.indexOf(". It")),
                Quantity.Sort.AMOUNT,
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalDouble.of(value),
                unit,
                hedge,
                Optional.empty());
    }
}
