package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.claimstake.evidence.document.Document.Place;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.text.Span;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
    private static final List<String> FIRST = List.of(
            "The Harbour Review, 5 May 2031",
            "",
            "The ministry of the coast counts forty ships and a harb-",
            "our that is full. The long-term plan is a second one; it is a long-",
            "term matter, says the ministry. The pier is the work of a mari-",
            "time office that has no money, and the",
            "page 1 of 3");
    private static final List<String> SECOND =
            List.of("The Harbour Review, 5 May 2031", "", "crane is old.", "", "It was built in 1991.", "2");
    private static final List<String> THIRD =
            List.of("The Harbour Review, 5 May 2031", "", "Nobody mends it.", "- 3 -");

    @Test
    void pagesAreReadWithoutHeadsAndNumbersAndBrokenWordsAreWhole() {
        Document document = DocumentReader.read(pdf(FIRST, SECOND, THIRD), "review.pdf");
        assertThat(document.sentences())
                .extracting(sentence -> sentence.of(document.text()))
                .containsExactly(
                        "The ministry of the coast counts forty ships and a harbour that is full.",
                        "The long-term plan is a second one; it is a long-term matter, says the ministry.",
                        "The pier is the work of a maritime office that has no money, and the crane is old.",
                        "It was built in 1991.",
                        "Nobody mends it.");
        assertThat(document.troubles()).isEmpty();
    }

    @Test
    void everyWordLeadsBackToItsPageAndItsPlaceInThePagesText() throws IOException {
        byte[] pdf = pdf(FIRST, SECOND, THIRD);
        Document document = DocumentReader.read(pdf, "review.pdf");
        var pages = new PDFTextStripper();
        pages.setLineSeparator("\n");
        pages.setParagraphStart("\n");
        pages.setPageEnd("");
        try (PDDocument file = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            for (String word : List.of("ministry", "harbour", "maritime", "crane", "1991", "Nobody")) {
                int at = document.text().indexOf(word);
                Place place = document.origin().of(new Span(at, at + word.length()));
                pages.setStartPage(place.page());
                pages.setEndPage(place.page());
                String original = place.span().of(pages.getText(file));
                assertThat(original.replaceAll("-?\\s", "")).isEqualTo(word);
            }
        }
        int crane = document.text().indexOf("crane is old");
        assertThat(document.origin().of(new Span(crane, crane + 5)).page()).isEqualTo(2);
        Place acrossPages = document.origin().of(new Span(crane - 8, crane + 5));
        assertThat(acrossPages.page()).isEqualTo(1);
    }

    @Test
    void scannedPagesAreToldAndStop() {
        assertThat(DocumentReader.read(scanned(2, List.of()), "scan.pdf").troubles())
                .containsExactly(new Trouble("scanned", "1, 2", true));
        Document half = DocumentReader.read(scanned(1, THIRD), "half.pdf");
        assertThat(half.troubles()).contains(new Trouble("scanned", "1", false));
        assertThat(half.text()).contains("Nobody mends it.");
    }

    @Test
    void aFileThatIsLockedBrokenOrWithoutWordsSaysSo() {
        assertThat(DocumentReader.read(locked(), "locked.pdf").troubles())
                .containsExactly(new Trouble("encrypted", "", true));
        byte[] whole = pdf(FIRST);
        assertThat(DocumentReader.read(Arrays.copyOf(whole, 60), "cut.pdf").troubles())
                .containsExactly(new Trouble("broken", "PDF", true));
        assertThat(DocumentReader.read("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII), "no.pdf")
                        .troubles())
                .containsExactly(new Trouble("broken", "PDF", true));
        assertThat(DocumentReader.read(pdf(List.of()), "blank.pdf").troubles())
                .containsExactly(new Trouble("empty", "", true));
    }

    /** A few kilobytes that unpack to gigabytes, and a page that never ends. */
    @Test
    void aFileMadeToKeepItsReaderBusyIsLaidDown() {
        assertThat(DocumentReader.read(bomb("0 0 m ", 31_000_000), "strokes.pdf")
                        .troubles())
                .containsExactly(new Trouble("large", "5000001 operators", true));
        assertThat(DocumentReader.read(bomb("BT (" + "w".repeat(1990) + ") Tj ET ", 4_000_000), "words.pdf")
                        .troubles())
                .containsExactly(new Trouble("large", "300001 letters on page 1", true));
        assertThat(DocumentReader.read(bomb("q ", 25_000), "states.pdf").troubles())
                .containsExactly(new Trouble("large", "10001 operators", true));
        assertThat(DocumentReader.read(bomb("(", 51_000_000), "words.pdf").troubles())
                .containsExactly(new Trouble("large", "50000000 bytes of contents", true));
        assertThat(DocumentReader.read(bomb(" ", 301_000_000), "blanks.pdf").troubles())
                .containsExactly(new Trouble("large", "300000000 bytes unpacked", true));
    }

    @SafeVarargs
    private static byte[] pdf(List<String>... pages) {
        try (PDDocument file = new PDDocument()) {
            for (List<String> lines : pages) {
                write(file, lines);
            }
            return bytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(PDDocument file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.save(bytes);
        return bytes.toByteArray();
    }

    private static void write(PDDocument file, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        file.addPage(page);
        try (var content = new PDPageContentStream(file, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.setLeading(14);
            content.newLineAtOffset(60, 720);
            for (String line : lines) {
                if (line.isEmpty()) {
                    content.newLineAtOffset(0, -20);
                } else {
                    content.showText(line);
                    content.newLine();
                }
            }
            content.endText();
        }
    }

    private static byte[] scanned(int images, List<String> lines) {
        try (PDDocument file = new PDDocument()) {
            for (int at = 0; at < images; at++) {
                PDPage page = new PDPage();
                file.addPage(page);
                var image =
                        LosslessFactory.createFromImage(file, new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY));
                try (var content = new PDPageContentStream(file, page)) {
                    content.drawImage(image, 0, 0, 600, 800);
                }
            }
            if (!lines.isEmpty()) {
                write(file, lines);
            }
            return bytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] locked() {
        try (PDDocument file = new PDDocument()) {
            write(file, THIRD);
            file.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page whose packed content repeats words up to so many bytes. */
    private static byte[] bomb(String words, int length) {
        byte[] block = words.repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try (PDDocument file = new PDDocument()) {
            PDPage page = new PDPage();
            file.addPage(page);
            var stream = new PDStream(file);
            try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int written = 0; written < length; written += block.length) {
                    content.write(block);
                }
            }
            page.setContents(stream);
            return bytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
