package org.claimstake.advice.bargain.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;

/** A domain as one object, and what is wrong with one that is none. */
final class JsonDomainTest {
    private static final String GOOD = """
            {"issues": [{"name": "x", "values": ["a", "b"]}, {"name": "y", "values": [1, true]}],
             "parties": [
               {"name": "one", "weights": [0.5, 0.5], "evaluations": [[0, 1], [1, 0]], "no_deal": 0.1},
               {"name": "two", "weights": [0.4, 0.6], "evaluations": [[1, 0], [0, 1]], "no_deal": 0}]}
            """;

    private static String wrong(String from, String to) {
        assertThat(GOOD).contains(from);
        return wrong(GOOD.replace(from, to));
    }

    private static String wrong(String text) {
        return switch (DomainFile.read(List.of(Domains.file("a.json", text)))) {
            case Reading.Done<Domain>(Domain domain) -> throw new AssertionError("read: " + domain);
            case Reading.Failed<Domain>(List<Finding> findings) ->
                findings.getFirst().name() + " at "
                        + findings.getFirst().place().map(Object::toString).orElse("");
        };
    }

    @Test
    void itIsReadWithValuesThatAreNoTextsAndWithTabs() {
        Domain domain = Domains.read("\uFEFF" + GOOD.replace("\n", "\r\n\t"));
        assertThat(domain.issues()).extracting(Issue::values).containsExactly(List.of("a", "b"), List.of("1", "true"));
        assertThat(domain.notes()).isEmpty();
        assertThat(domain.deals()).hasToString("4");
    }

    @Test
    void whatIsNotSaidOrNotReadIsNoted() {
        Domain domain = Domains.read(
                GOOD.replace(", \"no_deal\": 0.1", ", \"mood\": \"good\"").replace("[0.4, 0.6]", "[4, 6]"));
        assertThat(domain.notes())
                .containsExactly(
                        "`mood` is not read.",
                        "What `one` has without a deal is not said (`no_deal`); 0 is taken.",
                        "The weights of `two` sum to 10 and not to 1; they are used as given.");
    }

    @Test
    void weightsThatSumToOneWithinAThousandthAreNotSpokenOf() {
        assertThat(Domains.read(GOOD.replace("[0.5, 0.5]", "[0.5, 0.501]")).notes())
                .isEmpty();
        assertThat(Domains.read(GOOD.replace("[0.5, 0.5]", "[0.5, 0.5011]")).notes())
                .hasSize(1);
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        assertThat(wrong("[0.5, 0.5]", "[0.5]")).isEqualTo("bargain/count at a.json:3:31");
        assertThat(wrong("[[0, 1], [1, 0]]", "[[0, 1]]")).isEqualTo("bargain/count at a.json:3:58");
        assertThat(wrong("[[0, 1], [1, 0]]", "[[0, 1], [1, 0, 2]]")).isEqualTo("bargain/count at a.json:3:67");
        assertThat(wrong("[[0, 1], [1, 0]]", "[0, 1]")).isEqualTo("bargain/kind at a.json:3:59");
        assertThat(wrong("0.1", "\"0.1\"")).isEqualTo("bargain/number at a.json:3:87");
        assertThat(wrong("0.1", "1e999")).isEqualTo("bargain/number at a.json:3:87");
        assertThat(wrong("[0.5, 0.5]", "[-0.5, 0.5]")).isEqualTo("bargain/number at a.json:3:32");
        assertThat(wrong("0.1", "0.1, \"power\": 0")).isEqualTo("bargain/number at a.json:3:101");
        assertThat(wrong("\"one\"", "\"two\"")).isEqualTo("bargain/twice at a.json:4:13");
        assertThat(wrong("\"y\"", "\"x\"")).isEqualTo("bargain/twice at a.json:1:59");
        assertThat(wrong("\"name\": \"one\"", "\"name\": \"one\", \"name\": \"other\""))
                .isEqualTo("bargain/twice at a.json:3:20");
        assertThat(wrong("\"weights\": [0.5, 0.5]", "\"weigths\": [0.5, 0.5]")).isEqualTo("bargain/key at a.json:3:31");
        assertThat(wrong("\"name\": \"one\", ", "")).isEqualTo("bargain/key at a.json:3:4");
        assertThat(wrong("\"one\"", "\" \"")).isEqualTo("bargain/kind at a.json:3:13");
        assertThat(wrong("[1, true]", "[1, null]")).isEqualTo("bargain/kind at a.json:1:78");
        assertThat(wrong("[1, true]", "[]")).isEqualTo("bargain/empty at a.json:1:74");
        assertThat(wrong("0.1", "NaN")).startsWith("bargain/json at a.json:3:");
        assertThat(wrong("0.1", "0.1,")).startsWith("bargain/json at a.json:3:");
        assertThat(wrong(GOOD + "{}")).startsWith("bargain/json at a.json:5:1");
        assertThat(wrong(GOOD.substring(0, 100))).startsWith("bargain/json");
        assertThat(wrong("")).startsWith("bargain/json");
        assertThat(wrong("[]")).isEqualTo("bargain/kind at a.json:1:1");
        assertThat(wrong("[".repeat(100_000))).startsWith("bargain/json");
        assertThat(wrong("{\"issues\": [], \"parties\": []}")).isEqualTo("bargain/empty at a.json:1:12");
    }

    @Test
    void oneAndThirteenPartiesAreRefused() {
        assertThat(wrong(GOOD.replaceAll("(?s),\\s*\\{\"name\": \"two.*", "]}")))
                .startsWith("bargain/parties");
        String party = ", {\"name\": \"p%d\", \"weights\": [1, 0], \"evaluations\": [[1, 0], [0, 1]], \"no_deal\": 0}";
        var many = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            many.append(party.formatted(i));
        }
        assertThat(wrong(GOOD.replace("\"no_deal\": 0}]}", "\"no_deal\": 0}" + many + "]}")))
                .startsWith("bargain/parties");
    }
}
