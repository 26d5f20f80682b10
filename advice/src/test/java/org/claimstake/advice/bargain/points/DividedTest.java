package org.claimstake.advice.bargain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DividedTest {
    private static final String JSON = """
            {"issues": [{"name": "item 1", "points": [50, 40]}, {"name": "item 2", "points": [20, 30]},
                        {"name": "item 3", "points": [15, 10]}, {"name": "item 4", "points": [10, 10]},
                        {"name": "item 5", "points": [5, 10]}],
             "parties": ["one", "other"]}
            """;

    /** The published example: one sixth of the first issue moves, both have 56.67. */
    @Test
    void bothEndWithAsManyOfTheirOwnPoints() {
        Divided divided = Divided.of(read("points.json", JSON));

        assertThat(divided.gets()).allSatisfy(points -> assertThat(points).isCloseTo(170.0 / 3, within(1e-9)));
        assertThat(divided.divided()).isEqualTo(OptionalInt.of(0));
        assertThat(divided.share(0, 1)).isCloseTo(1.0 / 6, within(1e-9));
        assertThat(divided.points().notes()).isEmpty();
    }

    @Test
    void pointsThatSumToSomethingElseAreScaledAndThatIsSaid() {
        Divided plain = Divided.of(read("points.json", JSON));
        Divided tenfold = Divided.of(read(
                "points.json",
                JSON.replace("[50,", "[25,")
                        .replace("[20,", "[10,")
                        .replace("[15,", "[7.5,")
                        .replace("[10, 10]", "[5, 10]")
                        .replace("[5, 10]}],", "[2.5, 10]}],")));

        assertThat(tenfold.points().notes()).containsExactly("The points of `one` sum to 50; they are scaled to 100.");
        for (int issue = 0; issue < 5; issue++) {
            assertThat(tenfold.share(issue, 0)).isCloseTo(plain.share(issue, 0), within(1e-9));
        }
    }

    @Test
    void whoIsNamedFirstChangesNothingButWhoIsCalledFirst() {
        Divided divided = Divided.of(read(
                "a.yaml", "issues: [{name: x, points: [70, 20]}, {name: y, points: [30, 80]}]\nparties: [p, q]\n"));
        Divided turned = Divided.of(read(
                "a.yaml", "issues: [{name: x, points: [20, 70]}, {name: y, points: [80, 30]}]\nparties: [q, p]\n"));

        for (int issue = 0; issue < 2; issue++) {
            assertThat(divided.share(issue, 0)).isCloseTo(turned.share(issue, 1), within(1e-12));
        }
    }

    @Test
    void aDomainOfValuesIsNoFileOfPoints() {
        String domain = "{\"issues\": [{\"name\": \"rent\", \"values\": [\"4%\"]}], \"parties\": []}";

        assertThat(PointsReader.isOne(new SourceText("lease.json", domain))).isFalse();
        assertThat(PointsReader.isOne(new SourceText("points.json", JSON))).isTrue();
        assertThat(PointsReader.isOne(new SourceText("broken.json", "{\"issues\": [")))
                .isFalse();
    }

    @Test
    void whoLaysThePointsMayBeLeftOut() {
        Points points = read("a.yaml", "issues: [{name: x, points: [1, 1]}]\n");

        assertThat(points.parties()).containsExactly("first", "second");
        assertThat(points.notes()).anyMatch(note -> note.contains("`parties`"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: x, points: [1, 1, 1]}                            | points/count",
                "{name: x, points: 1}                                    | points/count",
                "{name: x, points: [-1, 1]}                              | points/number",
                "{name: x, points: [NaN, 1]}                             | points/number",
                "{name: x, points: [1e999, 1]}                           | points/number",
                "{name: x, points: [0, 1]}                               | points/empty",
                "{name: x, points: [1, 1]}, {name: x, points: [1, 1]}    | points/twice",
            })
    void whatIsWrongIsNamed(String issues, String finding) {
        Reading<Points> reading = PointsReader.read(new SourceText("a.yaml", "issues: [" + issues + "]\n"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Failed.class,
                        failed -> assertThat(((Reading.Failed<?>) failed).findings())
                                .extracting(Finding::name)
                                .containsExactly(finding));
    }

    private static Points read(String name, String text) {
        return switch (PointsReader.read(new SourceText(name, text))) {
            case Reading.Done<Points>(Points points) -> points;
            case Reading.Failed<Points>(List<Finding> findings) -> throw new AssertionError(findings.toString());
        };
    }
}
