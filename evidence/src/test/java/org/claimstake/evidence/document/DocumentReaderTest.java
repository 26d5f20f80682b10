package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Document.Turn;
import org.claimstake.evidence.text.Span;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    @Test
    void whatIsTooLongIsRefused() {
        byte[] fifty = new byte[DocumentReader.MOST_BYTES + 1];
        java.util.Arrays.fill(fifty, (byte) 'a');
        assertThat(DocumentReader.read(fifty, "long").troubles())
                .containsExactly(new Trouble("large", "50000001 bytes", true));
        assertThat(DocumentReader.ofText("a word ".repeat(800_000), "long").troubles())
                .containsExactly(new Trouble("large", "5600000 characters", true));
    }

    @Test
    void aTextOfFourMillionCharactersIsReadWhole() {
        String paragraph = "The ship is worth 5 million, says Mr. Holm. It is in the U.S. harbour.\n\n";
        Document document = DocumentReader.ofText(paragraph.repeat(55_000), "long");
        assertThat(document.sentences()).hasSize(110_000);
    }

    /** Shapes that make readers slow: one line, no blank, only marks, only labels, tags that never close. */
    @Test
    void longInputOfBadShapeIsReadInTimeThatGrowsWithItsLength() {
        for (String shape : List.of(
                "a",
                "A ",
                "A.",
                "(",
                "- ?\n",
                "A: ",
                "A: b?\n",
                "\"",
                "<p>",
                "<b>a",
                "&amp;",
                "<a href=x>y</a> ",
                "i\u0301",
                "\n",
                "… ",
                "Mr. ",
                "Aa said ")) {
            long half = best(shape.repeat(40_000 / shape.length()));
            long whole = best(shape.repeat(160_000 / shape.length()));
            assertThat(whole)
                    .as("%s: %d ns for a quarter, %d ns for all", shape, half, whole)
                    .isLessThan(10 * half + 500_000_000L);
        }
    }

    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long begun = System.nanoTime();
            DocumentReader.ofText("<html>" + text, "page");
            DocumentReader.ofText("x\n" + text, "text");
            best = Math.min(best, System.nanoTime() - begun);
        }
        return best;
    }

    @Test
    void writingFromTheRightKeepsItsOrderAndItsLanguageIsNotKnown() {
        String text = Texts.of("right.txt").strip();
        Document document = DocumentReader.ofText(text, "right");
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.tongue()).isEmpty();
        assertThat(document.troubles()).contains(new Trouble("language", "", false));
        assertThat(document.sentences()).hasSizeGreaterThan(1);
    }

    @Test
    void whateverItReadsItDoesNotThrowAndEverySentenceHasAPlace() {
        Random random = new Random(17);
        String[] bits = {
            "- ",
            "— ",
            "Q: ",
            "A: ",
            "AK: ",
            "Anna Holm: ",
            "?",
            ".",
            "…",
            "\n",
            "\n\n",
            " ",
            "word",
            "Mr.",
            "5 May 2030",
            "px",
            "<p>",
            "</p>",
            "<b>",
            "&lt;",
            "&#x",
            "<!--",
            "<table>",
            "\u0301",
            "\uD83D",
            "\uDE00",
            "\u200F",
            "«",
            "»",
            "Read also:",
            "\u00AD\n"
        };
        for (int run = 0; run < 1000; run++) {
            var text = new StringBuilder(run % 3 == 0 ? "<html>" : "");
            for (int bit = random.nextInt(60); bit > 0; bit--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            String source = text.toString();
            assertThatCode(() -> check(source)).as(source).doesNotThrowAnyException();
        }
    }

    private static void check(String source) {
        Document document = DocumentReader.ofText(source, "any");
        for (Span sentence : document.sentences()) {
            Span place = document.origin().of(sentence).span();
            assertThat(place.to()).isLessThanOrEqualTo(source.length());
            assertThat(place.length()).isPositive();
        }
        assertThat(document.turns().stream().map(Turn::span)).isSorted();
        DocumentReader.read(source.getBytes(StandardCharsets.UTF_16BE), "any");
        DocumentReader.read(source.getBytes(StandardCharsets.UTF_8), "any");
    }
}
