package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final String[] WORDS = {
        "mine",
        "ore",
        "don't",
        "long-term",
        "“rich”",
        "deal",
        "2.5",
        "million—some",
        "the",
        "the",
        "of",
        "café",
        "(net)",
        "рудник",
        "U.S.",
        "так",
        "…"
    };

    @Test
    void theSameWordsTwiceAreToldApartByWhatStandsAroundThem() {
        String text = "The first mine is closed. The second mine is closed. The third mine is closed.";
        int second = text.indexOf("mine is", 20);
        assertThat(Quotes.find(text, new Quote("mine is closed", "The second ", ". The third")))
                .hasValue(new Span(second, second + 14));
        assertThat(Quotes.find(text, new Quote("mine is closed", "A second  ", "")))
                .hasValue(new Span(second, second + 14));
    }

    @Test
    void wordsThatDoNotStandThereAreNotFound() {
        assertThat(Quotes.find("A part of it.", new Quote("of them", "", ""))).isEmpty();
        assertThat(Quotes.find("“A part” of it: another start.", new Quote("“art”", "", "")))
                .isEmpty();
        assertThat(Quotes.find("", new Quote("art", "", ""))).isEmpty();
        assertThat(Quotes.find("words", new Quote("—", "", ""))).isEmpty();
    }

    @Test
    void capitalsAreTheLastThatIsGivenUp() {
        assertThat(Quotes.find("MOST OF IT is gone, most of it.", new Quote("most of it", "", "")))
                .hasValue(new Span(20, 30));
        assertThat(Quotes.find("MOST OF IT is gone.", new Quote("most  of it", "", "")))
                .hasValue(new Span(0, 10));
    }

    @Test
    void marksAtTheEndsOfAQuotationAreFoundWithIt() {
        String text = "He called it «a gift» then.";
        assertThat(Quotes.find(text, new Quote("“a gift”", "it ", " then")).map(span -> span.of(text)))
                .hasValue("«a gift»");
    }

    @Test
    void everyStretchOfAGeneratedTextIsFoundInItAndInCopiesThatAreSetAnew() {
        Random random = new Random(9);
        for (int run = 0; run < 200; run++) {
            String text = text(random);
            String anew = anew(text, random);
            for (int one = 0; one < 10; one++) {
                Span span = wordsOf(text, random);
                Quote quote = Quotes.of(text, span);
                assertThat(Quotes.find(text, quote)).hasValue(span);
                Optional<Span> found = Quotes.find(anew, quote);
                assertThat(found).as("%s in%n%s", quote, anew).isPresent();
                assertThat(bones(found.orElseThrow().of(anew))).isEqualTo(bones(span.of(text)));
                assertThat(bones(anew.substring(0, found.orElseThrow().from())))
                        .isEqualTo(bones(text.substring(0, span.from())));
            }
        }
    }

    private static String bones(String text) {
        return Skeleton.of(text).letters();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int word = 0; word < 120; word++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(word % 17 == 16 ? ".\n\n" : " ");
        }
        return text.toString().strip();
    }

    /** From the beginning of a word to the end of one of the next. */
    private static Span wordsOf(String text, Random random) {
        int from = text.lastIndexOf(' ', random.nextInt(text.length())) + 1;
        int to = text.indexOf(' ', Math.min(text.length(), from + 1 + random.nextInt(60)));
        return new Span(from, to < 0 ? text.length() : to);
    }

    /** Other blanks, dashes, quotation marks, soft hyphens, accents apart. */
    private static String anew(String text, Random random) {
        var anew = new StringBuilder();
        for (char letter : text.toCharArray()) {
            anew.append(
                    switch (letter) {
                        case ' ' -> pick(random, " ", "\n", "  ", "\u00A0", " \r\n ");
                        case '\n' -> pick(random, "\n", "\r\n", " ");
                        case '—' -> pick(random, "—", " – ", " -- ", "-");
                        case '-' -> pick(random, "-", "‑", "–");
                        case '“' -> pick(random, "“", "«", "\"", "„", "''");
                        case '”' -> pick(random, "”", "»", "\"", "''");
                        case '\'' -> pick(random, "'", "’", "ʼ");
                        case '…' -> pick(random, "…", "...");
                        case 'é' -> pick(random, "é", "e\u0301");
                        case 'i' -> pick(random, "i", "i", "i\u00AD");
                        default -> String.valueOf(letter);
                    });
        }
        return anew.toString();
    }

    private static String pick(Random random, String... ways) {
        return ways[random.nextInt(ways.length)];
    }
}
