package org.claimstake.studio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What people bring in that is none: the screen says what happened and what to do, and nothing that was typed is lost. */
@ExtendWith(InBrowser.class)
@OwnStudio
final class BadInputTest {
    private static final String REFUSED = "status of 4";
    private static final int FIVE_MEGABYTES = 5_000_000;

    @Test
    void rubbishInATermIsMarkedWhereItStandsAndTheLastResultStays(Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        Term term = Term.sliders(sitting, "one-mine").getFirst();
        tab.goAndRest("/one-mine/board");
        tab.complaints().expect(REFUSED);
        String before = tab.text(".measures");
        for (String rubbish : List.of(
                "<img src=x onerror=window.pwned=1>", "40 %% %", "=SUM(A1:A9)", "\u202e\ud83d\ude00", "1e999")) {
            tab.js("document.activeElement.blur()");
            tab.tabTo(term.field());
            tab.chord(Keys.CONTROL, "a");
            // as a paste comes in: all at once
            tab.command("Input.insertText", java.util.Map.of("text", rubbish));
            tab.press(Keys.TAB);
            tab.until(
                    rubbish + " is marked",
                    "document.querySelector(arguments[0] + ' .wrong').textContent.trim().length > 10",
                    term.place());
            assertThat(tab.<String>js("return document.querySelector(arguments[0]).value", term.field())
                            .replace(" ", ""))
                    .as("what was typed stays, but for blanks")
                    .isEqualTo(rubbish.replace(" ", ""));
            assertThat(tab.text(".measures")).as("the last result stays").isEqualTo(before);
        }
        assertThat(tab.<Object>js("return window.pwned")).isNull();
    }

    @Test
    void aValueOutsideItsRangeIsMarkedWithTheRange(Tab tab, Sitting sitting) throws IOException, InterruptedException {
        Term term = Term.sliders(sitting, "one-mine").getFirst();
        tab.goAndRest("/one-mine/board");
        tab.complaints().expect(REFUSED);
        String before = tab.text(".measures");

        tab.tabTo(term.field());
        tab.type(term.at(40));
        tab.press(Keys.TAB);

        tab.until(
                "it is marked",
                "document.querySelector(arguments[0] + ' .wrong').textContent.trim() !== ''",
                term.place());
        assertThat(tab.text(term.place() + " .wrong"))
                .contains(tab.texts(term.place() + " .range span").getFirst());
        assertThat(tab.text(".measures")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "%s=many, many",
        ".futures=-5, futures",
        ".question=nobody, nobody",
        ".scenario=none, none",
        ".seed=x, seed"
    })
    void anAddressWithAValueThatCannotBeSaysWhatIsWrong(String wrong, String told, Tab tab, Sitting sitting)
            throws IOException, InterruptedException {
        Term term = Term.sliders(sitting, "one-mine").getFirst();
        tab.complaints().expect(REFUSED);

        tab.go("/one-mine/board?" + wrong.replace("%s", term.name()));

        tab.until(
                "it is told",
                "[...document.querySelectorAll('.trouble, .wrong, #notices')].some((place) => place.textContent.includes(arguments[0]))",
                told);
    }

    @Test
    void aDroppedBinaryIsToldForWhatItSeemsToBe(Tab tab) throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        noise[0] = (byte) 0x89;

        assertThat(dropped(tab, file("holiday.png", noise)))
                .containsIgnoringCase("holiday.png")
                .hasSizeGreaterThan(30);
    }

    @Test
    void aDroppedTextThatIsNoModelIsToldWithItsPlace(Tab tab) throws IOException {
        String said =
                dropped(tab, file("case.stake", "Dear all,\nplease find attached\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(said).contains("case.stake").hasSizeGreaterThan(30);
    }

    @Test
    void aDroppedCaseIsOpened(Tab tab, Sitting sitting) {
        drop(tab, sitting.shipped().resolve("one-mine/case.stake"));

        tab.rest();
        assertThat(tab.texts(".measures .result .n")).isNotEmpty();
    }

    @Test
    void fiveMegabytesOfTextAreToldAsTooMuchOrAsNoModelAndThePageLives(Tab tab) throws IOException {
        byte[] text = "all work and no play makes a dull model\n"
                .repeat(FIVE_MEGABYTES / 40)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(dropped(tab, file("case.stake", text)))
                .hasSizeGreaterThan(30)
                .hasSizeLessThan(6000);
        tab.press(Keys.ESCAPE);
        assertThat(tab.shows(".question-list")).isTrue();
    }

    @Test
    void aCaseWithErrorsSaysWhichWithFileAndLineAndTheWayToMendIt(Tab tab, Sitting sitting) throws IOException {
        Path file = sitting.copyOf("one-mine", "broken").resolve("case.stake");
        String good = Files.readString(file);
        Files.writeString(file, good + "\nline nonsense = 4 t + 1 USD\n");

        tab.go("/broken/board");
        tab.untilText("main", "case.stake:");
        assertThat(tab.text("main")).contains("cannot add t and USD").containsPattern("case\\.stake:\\d+");
        assertThat(tab.has("main a[href^=\"/broken/text\"]")).isTrue();

        // mended on the disk, the page goes on by itself
        Files.writeString(file, good);
        tab.rest();
        assertThat(tab.texts(".measures .result .n")).isNotEmpty();
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createTempDirectory("claimstake-dropped-").resolve(name), bytes);
    }

    private static String dropped(Tab tab, Path file) {
        tab.complaints().expect(REFUSED);
        drop(tab, file);
        tab.until(
                "the verdict",
                "document.querySelector('.drop-result .verdict, .drop-result .wrong, .drop-result li') !== null");
        return tab.text(".drop-result");
    }

    /** Through the field that the keyboard reaches; the dialog of the system is not the page's. */
    private static void drop(Tab tab, Path file) {
        tab.go("/");
        tab.untilShown("#drop-files");
        tab.driver()
                .findElement(By.id("drop-files"))
                .sendKeys(file.toAbsolutePath().toString());
    }
}
