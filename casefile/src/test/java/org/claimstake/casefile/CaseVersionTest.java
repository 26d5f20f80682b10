package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseVersionTest {

    @TempDir
    Path here;

    @Test
    void theVersionIsThatOfTheContentAndNotOfThePlace(@TempDir Path other) {
        assertThat(version(here)).isEqualTo(version(other));
        assertThat(version(here).hash()).matches("[0-9a-f]{64}");
        assertThat(version(here).brief()).isEqualTo(version(here).hash().substring(0, 12));
    }

    @Test
    void whateverMayChangeAnAnswerChangesTheVersion() {
        CaseVersion before = version(here);
        for (String file :
                new String[] {"data/a.csv", "models/b.stake", "sources.csv", "stake.yaml", "questions/q.yaml"}) {
            CaseVersion after =
                    new Fixture(here).write("deal/" + file, text(file)).open().version();
            assertThat(after).as(file).isNotEqualTo(before);
            before = after;
        }
    }

    @Test
    void whatIsPrivateOrOnlyLiesBesideDoesNot() {
        CaseVersion before = version(here);
        new Fixture(here)
                .write("deal/offers.yaml", "a: 1\n")
                .write("deal/README.md", "x")
                .write("deal/.git/x.csv", "a\n1\n");
        assertThat(version(here)).isEqualTo(before);
    }

    @Test
    void aByteThatMovesFromOneFileToTheNextChangesTheVersion(@TempDir Path other) {
        CaseVersion one = Fixture.ofCase(here)
                .write("deal/a.csv", "x\n")
                .write("deal/b.csv", "yz\n")
                .open()
                .version();
        CaseVersion two = Fixture.ofCase(other)
                .write("deal/a.csv", "x\ny")
                .write("deal/b.csv", "z\n")
                .open()
                .version();
        assertThat(one).isNotEqualTo(two);
    }

    private static String text(String file) {
        return file.endsWith(".csv") ? "id\n" : file.endsWith(".yaml") ? "title: x\n" : "model B \"B\" {}\n";
    }

    private static CaseVersion version(Path folder) {
        return Fixture.ofCase(folder).open().version();
    }
}
