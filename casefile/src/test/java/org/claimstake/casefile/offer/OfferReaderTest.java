package org.claimstake.casefile.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;

final class OfferReaderTest {

    @Test
    void anOfferSaysHowItWasTaken() {
        List<MadeOffer> offers = read("""
                - {date: 2025-03-27, by: owner, terms: {share: 20%}, answer: refused}
                - {date: 2025-04-12, by: owner, terms: {share: 12%}, answer: preferred to 2025-03-27}
                - {date: 2025-04-30, by: owner, terms: {share: 10%}}
                """);

        assertThat(offers).hasSize(3);
        assertThat(offers.getFirst().answer()).contains(new MadeOffer.Answer.Refused());
        assertThat(offers.get(1).answer()).contains(new MadeOffer.Answer.Preferred("2025-03-27"));
        assertThat(offers.get(2).answer()).isEmpty();
        assertThat(offers.get(1).terms()).containsExactly(new MadeOffer.Term("share", "12%"));
    }

    @Test
    void anAnswerThatMeansNothingIsSaid() {
        assertThat(wrong("- {terms: {share: 20%}, answer: maybe}")).containsExactly("deal/answer");
        assertThat(wrong("- {terms: {share: 20%}, answer: preferred to}")).containsExactly("deal/answer");
    }

    private static List<MadeOffer> read(String yaml) {
        return switch (OfferReader.read(new SourceText("offers.yaml", yaml), Limits.DEFAULT)) {
            case Reading.Done<List<MadeOffer>>(List<MadeOffer> offers) -> offers;
            case Reading.Failed<List<MadeOffer>>(List<Finding> findings) ->
                throw new AssertionError(findings.toString());
        };
    }

    private static List<String> wrong(String yaml) {
        return switch (OfferReader.read(new SourceText("offers.yaml", yaml), Limits.DEFAULT)) {
            case Reading.Done<List<MadeOffer>> done -> List.of();
            case Reading.Failed<List<MadeOffer>>(List<Finding> findings) ->
                findings.stream().map(Finding::name).toList();
        };
    }
}
