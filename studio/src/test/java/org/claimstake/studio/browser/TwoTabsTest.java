package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two pages on one case, and both on the files on the disk. */
@ExtendWith(InBrowser.class)
@OwnStudio
final class TwoTabsTest {
    private static final String MANY = "4000";

    @Test
    void eachHasItsOwnSettingAndNeitherStopsTheOther(Tab tab, Tab other, Sitting sitting)
            throws IOException, InterruptedException {
        String of = Term.mainCase(sitting);
        Term term = Term.sliders(sitting, of).getFirst();
        tab.go("/" + of + "/board?.futures=" + MANY + "&" + term.name() + "=" + LinkLawTest.escaped(term.at(0.3)));
        other.go("/" + of + "/board?.futures=" + MANY + "&" + term.name() + "=" + LinkLawTest.escaped(term.at(0.8)));
        tab.rest();
        other.rest();

        assertThat(tab.text(".sentence")).isEqualTo(sentence(sitting, of, term, 0.3));
        assertThat(other.text(".sentence")).isEqualTo(sentence(sitting, of, term, 0.8));
        assertThat(tab.text("#foot")).contains("4000");
        assertThat(other.text("#foot")).contains("4000");
        assertThat(tab.text(".measures")).isNotEqualTo(other.text(".measures"));
    }

    private static String sentence(Sitting sitting, String of, Term term, double part)
            throws IOException, InterruptedException {
        Map<String, Object> asked = Map.of(
                "case",
                of,
                "question",
                sitting.get("/api/case/" + of).get("question"),
                "futures",
                Integer.parseInt(MANY),
                "settings",
                Map.of(term.name(), term.at(part)));
        return Tab.plain(String.valueOf(sitting.post("/api/run", asked).get("sentence")));
    }

    @Test
    void aFileThatChangesOnTheDiskIsFollowedByBothAndSaid(Tab tab, Tab other, Sitting sitting) throws IOException {
        Path file = sitting.copyOf("one-mine", "followed").resolve("case.stake");
        tab.goAndRest("/followed/board");
        other.goAndRest("/followed/board?.futures=200");
        String before = tab.text(".measures");

        Files.writeString(file, Files.readString(file).replaceFirst("= *5%", "= 9%"));

        for (Tab each : new Tab[] {tab, other}) {
            each.untilText("#notices", "changed on disk");
            each.until(
                    "the term follows",
                    "[...document.querySelectorAll('.control input')].some((one) => one.value === '9%')");
            each.rest();
        }
        assertThat(tab.text(".measures")).isNotEqualTo(before);
    }

    @Test
    void whileATextHasErrorsTheLastValidResultStaysAndTheErrorIsNamedWithItsPlace(Tab tab, Sitting sitting)
            throws IOException {
        Path file = sitting.copyOf("one-mine", "spoilt").resolve("case.stake");
        String good = Files.readString(file);
        tab.goAndRest("/spoilt/board");
        String before = tab.text(".measures");

        Files.writeString(file, good + "\nline nonsense = = 4\n");
        tab.untilText("#notices", "case.stake:");
        assertThat(tab.text(".measures")).isEqualTo(before);

        Files.writeString(file, good);
        tab.until("the error is gone", "!document.querySelector('#notices').textContent.includes('case.stake:')");
        tab.rest();
        assertThat(tab.text(".measures")).isEqualTo(before);
    }

    @Test
    void aFolderThatIsDeletedIsSaidAndTheLastFiguresStay(Tab tab, Sitting sitting) throws IOException {
        Path folder = sitting.copyOf("one-mine", "deleted");
        tab.goAndRest("/deleted/board");
        String before = tab.text(".measures");
        tab.complaints().expect("404|422");

        sitting.delete(folder);

        tab.untilText("#notices", "folder");
        assertThat(tab.text(".measures")).isEqualTo(before);
        sitting.copyOf("one-mine", "deleted");
        tab.rest();
        assertThat(tab.text(".measures")).isEqualTo(before);
    }
}
