package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Two who edit one file: it is noticed, nothing is overwritten, and neither loses what was typed. */
@ExtendWith(InBrowser.class)
@OwnStudio
final class TextScreenTest {
    private static final String CONFLICT = "status of 409";
    private static final String MINE = "# typed on the page ";

    @Test
    void whatIsTypedIsSavedWholeByAKey(Tab tab, Sitting sitting) throws IOException {
        Path file = sitting.copyOf("one-mine", "saved").resolve("case.stake");
        String before = Files.readString(file);
        type(tab, "saved");

        tab.chord(Keys.CONTROL, "s");

        tab.untilText(".text-screen", "Saved.");
        assertThat(Files.readString(file)).isEqualTo(MINE + before);
    }

    @Test
    void aFileThatAnotherProgramChangedIsNotOverwrittenAndBothTextsAreThere(Tab tab, Sitting sitting)
            throws IOException {
        Path file = sitting.copyOf("one-mine", "contested").resolve("case.stake");
        String theirs = Files.readString(file) + "# by another program\n";
        type(tab, "contested");
        tab.complaints().expect(CONFLICT);

        Files.writeString(file, theirs);
        tab.untilText(".text-screen", "Another program has changed");
        tab.chord(Keys.CONTROL, "s");
        Tab.pause(500);

        assertThat(Files.readString(file)).isEqualTo(theirs);
        holds(tab);
        assertThat(tab.text(".text-screen")).contains("by another program");
    }

    @Test
    void aFindingComesWhileOneTypesAndTheLastValidResultStaysNamed(Tab tab, Sitting sitting) throws IOException {
        sitting.copyOf("one-mine", "typed");
        open(tab, "typed");
        tab.untilText(".text-screen", "Of the text as you see it");

        tab.press("line nonsense = 4 t + 1 USD", Keys.ESCAPE, Keys.ENTER);

        tab.untilText(".text-screen", "cannot add");
        tab.untilText(".text-screen", "Of the text as it was");
    }

    @Test
    void whatWasTypedAndNotSavedStandsThereAgainAfterAReload(Tab tab, Sitting sitting) throws IOException {
        sitting.copyOf("one-mine", "kept");
        type(tab, "kept");
        Tab.pause(1500); // a draft is kept a moment after the last letter

        tab.js("window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)");
        tab.reload();

        holds(tab);
        tab.untilText(".text-screen", "was not saved");
    }

    private static void open(Tab tab, String id) {
        tab.go("/" + id + "/text");
        tab.until("the editor", Tab.EDITOR + " !== null");
        tab.tabTo(".text-editor-host");
        tab.chord(Keys.CONTROL, Keys.HOME);
    }

    private static void type(Tab tab, String id) {
        open(tab, id);
        tab.press(MINE);
        holds(tab);
    }

    private static void holds(Tab tab) {
        tab.until(
                "the editor holds what was typed",
                Tab.EDITOR + "?.textContent.includes(arguments[0]) === true",
                MINE.strip());
    }
}
