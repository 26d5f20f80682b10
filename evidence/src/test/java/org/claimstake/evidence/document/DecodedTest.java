package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;
import org.junit.jupiter.api.Test;

class DecodedTest {
    private static final String WEST = "The café in the harbour was worth 5 million, and it is closed — “for good”.";
    private static final String EAST = "Рудник коштує 5 мільйонів, і його закрито; так було не завжди.";

    @Test
    void utf8AndUtf16AreReadAsTheyAre() {
        for (String text : List.of(WEST, EAST)) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                Document marked = read(("\uFEFF" + text).getBytes(charset));
                assertThat(marked.text()).isEqualTo(text);
                assertThat(marked.troubles()).isEmpty();
                assertThat(marked.origin().of(new Span(0, 4)).span()).isEqualTo(new Span(0, 4));
            }
            assertThat(read(text.getBytes(StandardCharsets.UTF_8)).troubles()).isEmpty();
        }
    }

    @Test
    void utf16WithoutItsMarkIsGuessedAndTold() {
        Document document = read(WEST.getBytes(StandardCharsets.UTF_16LE));
        assertThat(document.text()).isEqualTo(WEST);
        assertThat(document.troubles()).containsExactly(new Trouble("encoding", "UTF-16LE", false));
    }

    @Test
    void oldEncodingsAreGuessedByTheirLettersAndTold() {
        Document west = read(WEST.getBytes(Charset.forName("windows-1252")));
        assertThat(west.text()).isEqualTo(WEST);
        assertThat(west.troubles()).containsExactly(new Trouble("encoding", "windows-1252", false));
        Document east = read(EAST.getBytes(Charset.forName("windows-1251")));
        assertThat(east.text()).isEqualTo(EAST);
        assertThat(east.tongue()).hasValue(Tongue.UK);
        assertThat(east.troubles()).containsExactly(new Trouble("encoding", "windows-1251", false));
    }

    @Test
    void twoEncodingsInOneFileAreReadEachAsItselfAndTold() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((WEST + "\n\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((WEST + "\n\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("The caf\u00E9 again.".getBytes(Charset.forName("windows-1252")));
        Document document = read(bytes.toByteArray());
        assertThat(document.text()).isEqualTo(WEST + "\n\n" + WEST + "\n\nThe café again.");
        assertThat(document.troubles()).containsExactly(new Trouble("encoding", "UTF-8 + windows-1252", false));
    }

    @Test
    void aPageIsReadInTheEncodingItSaysItHas() {
        String page = "<html><head><meta charset=windows-1251></head><body><p>" + EAST + "</p></body></html>";
        Document document = read(page.getBytes(Charset.forName("windows-1251")));
        assertThat(document.text()).isEqualTo(EAST);
        assertThat(document.troubles()).isEmpty();
    }

    @Test
    void accentsWrittenApartBecomeOneLetterAndLeadBackToBoth() {
        Document document = read("The cafe\u0301 is\u00A0open.  It\tis.".getBytes(StandardCharsets.UTF_8));
        assertThat(document.text()).isEqualTo("The café is\u00A0open. It is.");
        assertThat(document.origin().of(new Span(4, 8)).span()).isEqualTo(new Span(4, 9));
        assertThat(document.origin().of(new Span(7, 8)).span()).isEqualTo(new Span(7, 9));
        assertThat(document.origin().of(new Span(18, 20)).span()).isEqualTo(new Span(20, 22));
    }

    @Test
    void whatIsNoTextSaysSo() {
        byte[] noise = new byte[5000];
        new java.util.Random(4).nextBytes(noise);
        for (byte[] bytes : List.of(
                noise,
                "PK\u0003\u0004 a packed file".getBytes(StandardCharsets.ISO_8859_1),
                "{\\rtf1 words}".getBytes(StandardCharsets.US_ASCII),
                "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(read(bytes).troubles()).containsExactly(new Trouble("binary", "", true));
        }
        assertThat(read(new byte[0]).troubles()).containsExactly(new Trouble("empty", "", true));
        assertThat(read(" \n\t\uFEFF\n".getBytes(StandardCharsets.UTF_8)).troubles())
                .containsExactly(new Trouble("empty", "", true));
    }

    private static Document read(byte[] bytes) {
        return DocumentReader.read(bytes, "file");
    }
}
