package org.claimstake.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.claimstake.evidence.document.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** PDFs that are pictures, locked, broken, or far larger inside than outside. */
class BrokenPdfsTest {
    private static final String WORDS = "The royalty is 4 percent of sales. The contract runs for 20 years.";
    private static final int SEED = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aScannedPageIsSaidToBeAPicture() {
        Sound.refused(Sound.read(Pdfs.scanned(), "scan.pdf"), "scanned");
    }

    @Test
    void aPdfIsKnownByItsContentWhateverItsName() {
        Document document = Sound.read(Pdfs.words(WORDS), "notes.txt");

        assertThat(document.text()).contains("royalty is 4 percent");
    }

    @Test
    void aLockedPdfIsRefusedInWords() {
        Document document = Sound.read(Pdfs.locked(WORDS), "locked.pdf");

        assertThat(document.troubles()).anyMatch(Document.Trouble::stops);
    }

    @Test
    void aPdfThatBreaksOffIsRefusedOrReadWithATrouble() {
        byte[] whole = Pdfs.words(WORDS);
        for (int length : List.of(5, 20, whole.length / 4, whole.length / 2, whole.length - 30)) {
            Document document = Sound.read(Arrays.copyOf(whole, length), "broken.pdf");

            assertThat(document.text().isEmpty() && document.troubles().isEmpty())
                    .describedAs("%d bytes of %d", length, whole.length)
                    .isFalse();
        }
    }

    @Test
    void aPdfWithBytesTurnedOverEndsInADocument() {
        byte[] whole = Pdfs.words(WORDS);
        var random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            byte[] broken = whole.clone();
            for (int change = 0; change < 12; change++) {
                broken[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
            }
            Sound.read(broken, "broken.pdf");
        }
    }

    @Test
    void aPdfThatUnpacksToHalfAGigabyteIsAnsweredInTimeAndWithoutExhaustion() {
        byte[] bomb = Pdfs.bomb(1L << 29);

        Document document = Assertions.assertTimeoutPreemptively(PATIENCE, () -> Sound.read(bomb, "bomb.pdf"));

        assertThat(document.troubles()).anyMatch(Document.Trouble::stops);
    }

    @Test
    void aPdfWithActionsIsReadAndCallsNobody() {
        try (var listener = new Listener()) {
            Document document = Sound.read(
                    Pdfs.acting("The royalty is 4 percent of sales.", listener.address() + "/opened"), "acting.pdf");

            assertThat(document.text()).contains("4 percent").doesNotContain("launchURL");
            assertThat(listener.wasCalled()).isFalse();
        }
    }
}
