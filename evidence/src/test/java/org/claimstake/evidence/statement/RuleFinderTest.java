package org.claimstake.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.DocumentReader;
import org.claimstake.evidence.statement.Statement.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuned-article",
                "tuned-talk",
                "tuned-talk-uk",
                "tuned-short-uk",
                "tuned-labels",
                "tuned-release",
                "tuned-war"
            })
    void findsWhatIsSaidWithItsKindItsStandingAndWhoSaysIt(String name) {
        String text = Texts.document(name).text();
        List<Statement> found = Texts.statements(name);
        for (Texts.Said said : Texts.said(name)) {
            assertThat(found.stream()
                            .filter(one -> one.span().overlaps(said.in(text)))
                            .map(said::as))
                    .as("%s in %s", said.words(), found)
                    .containsExactly(said);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuned-article",
                "tuned-talk",
                "tuned-talk-uk",
                "tuned-short-uk",
                "tuned-labels",
                "tuned-release",
                "tuned-war"
            })
    void findsNothingElse(String name) {
        String text = Texts.document(name).text();
        List<Texts.Said> said = Texts.said(name);
        assertThat(Texts.statements(name))
                .allMatch(found -> said.stream().anyMatch(one -> one.in(text).overlaps(found.span())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuned-article",
                "tuned-talk",
                "tuned-talk-uk",
                "tuned-short-uk",
                "tuned-labels",
                "tuned-release",
                "tuned-war"
            })
    void numbersThemInTheOrderOfTheTextAndFindsTheirPlaceAgain(String name) {
        Document document = Texts.document(name);
        List<Statement> found = Texts.statements(name);
        assertThat(found.stream().map(Statement::id))
                .isEqualTo(IntStream.rangeClosed(1, found.size())
                        .mapToObj(id -> "s" + id)
                        .toList());
        assertThat(found).isSortedAccordingTo((one, other) -> one.span().compareTo(other.span()));
        assertThat(found).allMatch(one -> one.place().exact().equals(one.span().of(document.text())));
        assertThat(found).isEqualTo(Texts.statements(name));
    }

    @Test
    void givesWhatIsOutsideNoQuantityAndNoWorth() {
        List<Statement> outside = Texts.statements("tuned-war").stream()
                .filter(one -> one.standing() == Standing.OUTSIDE)
                .toList();
        assertThat(outside).hasSize(4);
        assertThat(outside)
                .allMatch(one -> one.quantity().isEmpty() && one.quantities().isEmpty() && one.worth() == 0);
    }

    @Test
    void aFigureOfTheNamedPastIsWorthMoreThanAWishAndAPromise() {
        List<Statement> found = Texts.statements("tuned-article");
        double figure = worth(found, Standing.CHECKABLE);
        assertThat(figure).isGreaterThan(worth(found, Standing.FORECAST));
        assertThat(figure).isGreaterThan(worth(found, Standing.OPINION));
        assertThat(found).allMatch(one -> one.worth() > 0 && one.worth() <= 1);
    }

    private static double worth(List<Statement> found, Standing standing) {
        return found.stream()
                .filter(one -> one.standing() == standing)
                .mapToDouble(Statement::worth)
                .max()
                .orElseThrow();
    }

    @Test
    void tellsOnceForASpeakerThatAPronounNamesNobody() {
        Document document = DocumentReader.ofText("""
                - What did Anna Berg and Karl Lind say about coal?

                - Anna Berg met Karl Lind. He said that coal costs 90 dollars. He said that oil costs 70 dollars.
                """, "two");
        RuleFinder.Found found = new RuleFinder().read(document, Texts.WORLD);
        assertThat(found.statements())
                .hasSize(2)
                .allMatch(one -> one.attributedTo().isEmpty());
        assertThat(found.troubles()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("speaker");
            assertThat(one.said()).isEqualTo("He said");
            assertThat(one.stops()).isFalse();
        });
    }

    @Test
    void resolvesAPronounToTheOnePersonNamedBefore() {
        Document document = DocumentReader.ofText(
                "Anna Berg came late. She said that coal costs 90 dollars a tonne, and that nobody buys it.", "one");
        assertThat(new RuleFinder().find(document, Texts.WORLD))
                .extracting(Statement::attributedTo)
                .containsExactly("Anna Berg");
    }

    @Test
    void listsOfAnotherLanguageWhatHasAFigure() {
        Document document = DocumentReader.ofText(
                "Το ορυχείο είναι παλιό. Το ορυχείο δίνει 62 % του χαλκού της χώρας. Είναι όμορφο.", "mine");
        assertThat(document.tongue()).isEmpty();
        assertThat(new RuleFinder().find(document, Texts.WORLD))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.quantity().orElseThrow().value()).hasValue(0.62));
    }

    @Test
    void findsNothingInWordsThatSayNothing() {
        Document document = DocumentReader.ofText(
                "Good morning. I slept well and had coffee at 7. What shall we talk about? It is a nice day.", "talk");
        assertThat(new RuleFinder().find(document, Texts.WORLD)).isEmpty();
    }
}
