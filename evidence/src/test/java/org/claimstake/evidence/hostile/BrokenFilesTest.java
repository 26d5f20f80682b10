package org.claimstake.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.claimstake.evidence.document.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold no words, or not the words one thinks: each is answered with a trouble and none with an exception. */
class BrokenFilesTest {
    private static final String WORDS = "The royalty is 4 percent of sales. The contract runs for 20 years.";
    private static final int LARGE = 50_000_001;
    private static final int SEED = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t \r\n", "\uFEFF", "\u00A0\u200B"})
    void aFileWithoutWordsIsEmpty(String text) {
        Sound.refused(Sound.read(text.getBytes(StandardCharsets.UTF_8), "empty.txt"), "empty");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = new byte[5000];
        new Random(SEED).nextBytes(bytes);

        refusedAsNoText(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89504E470D0A1A0A0000000D49484452",
                "504B0304140000000800",
                "FFD8FFE000104A464946",
                "7F454C46020101000000"
            })
    void picturesArchivesAndProgramsAreRefused(String head) {
        byte[] begin = HexFormat.of().parseHex(head);
        byte[] bytes = Arrays.copyOf(begin, 3000);
        var random = new Random(SEED);
        for (int at = begin.length; at < bytes.length; at++) {
            bytes[at] = (byte) random.nextInt();
        }

        refusedAsNoText(bytes);
    }

    private static void refusedAsNoText(byte[] bytes) {
        Document document = Sound.read(bytes, "report.txt");

        assertThat(document.troubles()).anyMatch(Document.Trouble::stops);
    }

    @Test
    void fiftyMegabytesAreSaidToBeTooMuch() {
        byte[] text = new byte[LARGE];
        Arrays.fill(text, (byte) 'a');

        Sound.refused(Sound.read(text, "large.txt"), "large");
    }

    @Test
    void aPageOfVeryManyTagsIsAnsweredInTime() {
        String page = "<html><body>" + "<div><b>".repeat(40_000) + WORDS + "</body></html>";

        Document document = Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> Sound.read(page.getBytes(StandardCharsets.UTF_8), "deep.html"));

        assertThat(document.text().contains("royalty") || !document.troubles().isEmpty())
                .isTrue();
    }

    @Test
    void aTextWithoutAnyBreakIsAnsweredInTime() {
        String text = "the royalty of 4 percent, ".repeat(10_000);

        Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> Sound.read(text.getBytes(StandardCharsets.UTF_8), "line.txt"));
    }

    @Test
    void aTextOfOneWordIsAnsweredInTime() {
        for (String word : List.of("a", "9", "-", "\"", "(", "9,", "$", "- \n", "A: \n", "“")) {
            byte[] text = word.repeat(40_000).getBytes(StandardCharsets.UTF_8);

            Assertions.assertTimeoutPreemptively(PATIENCE, () -> Sound.read(text, "word.txt"), word);
        }
    }

    @Test
    void twoEncodingsInOneFileAreReadWithATrouble() {
        byte[] first = "Видобуток зріс на 4 відсотки. ".getBytes(StandardCharsets.UTF_8);
        byte[] second = "Роялті дорівнює 7 відсоткам.".getBytes(Charset.forName("windows-1251"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        Document document = Sound.read(both, "mixed.txt");

        assertThat(document.text()).contains("Видобуток зріс");
        Sound.troubles(document).contains("encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void aTextOfAnotherEncodingIsReadOrItsEncodingIsTheTrouble(String charset) {
        String text = "Роялті дорівнює 7 відсоткам від продажу. Договір діє 30 років.";

        Document document = Sound.read(text.getBytes(Charset.forName(charset)), "old.txt");

        if (!document.text().contains("Роялті дорівнює 7 відсоткам")) {
            assertThat(document.troubles())
                    .isNotEmpty()
                    .anyMatch(trouble -> trouble.stops() || trouble.kind().equals("encoding"));
        }
    }

    @Test
    void halfCharactersAndZerosInATextAreNoReasonToFail() {
        Document document = Sound.read(
                ("The royalty\u0000 is 4 percent.\u0007 \uFFFF It\u0085is paid late.\u2028 Nobody knows why.")
                        .getBytes(StandardCharsets.UTF_8),
                "odd.txt");

        assertThat(document.text()).contains("4 percent");
        Sound.sound(
                org.claimstake.evidence.document.DocumentReader.ofText("Half \uD83D of a sign, 4 percent.", "pasted"));
    }
}
