package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.score.SharedInterview;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;
import org.junit.jupiter.api.Test;

/** The interview the design was made on; it is not shipped. */
class SharedInterviewTest {
    private static final Pattern PLACE = Pattern.compile(
            "place: \\{exact: \"((?:[^\"\\\\]|\\\\.)*)\", prefix: \"((?:[^\"\\\\]|\\\\.)*)\", suffix: \"((?:[^\"\\\\]|\\\\.)*)\"}");

    @Test
    void hasFiveQuestionsAndFiveAnswersBehindTwoParagraphsOfLead() {
        Document document = interview();
        assertThat(document.turns().stream().map(Document.Turn::role))
                .containsExactly(
                        Role.TELLS,
                        Role.ASKS,
                        Role.ANSWERS,
                        Role.ASKS,
                        Role.ANSWERS,
                        Role.ASKS,
                        Role.ANSWERS,
                        Role.ASKS,
                        Role.ANSWERS,
                        Role.ASKS,
                        Role.ANSWERS);
        assertThat(document.turns().stream().map(turn -> turn.paragraphs().size()))
                .containsExactly(2, 1, 2, 1, 2, 1, 4, 1, 3, 1, 4);
    }

    @Test
    void namesWhoAsksAndWhoAnswersByItsLead() {
        Document document = interview();
        String lead = document.turns().getFirst().span().of(document.text());
        String asks = document.turns().get(1).speaker();
        String answers = document.turns().get(2).speaker();
        assertThat(lead).contains(asks + " interviewed " + answers + ",");
        assertThat(document.turns().stream().skip(1).filter(turn -> turn.role() == Role.ASKS))
                .allMatch(turn -> turn.speaker().equals(asks));
        assertThat(document.turns().stream().filter(turn -> turn.role() == Role.ANSWERS))
                .allMatch(turn -> turn.speaker().equals(answers));
        assertThat(document.troubles()).noneMatch(trouble -> trouble.kind().equals("speaker"));
    }

    /**
     * The file has 24 paragraphs; a day with the size of letters and a byline are not what was said. The JDK's rules alone cut it
     * into 53 pieces: three full stops of abbreviations cut wrongly, and the two lines that are dropped.
     */
    @Test
    void hasFortyEightSentencesInTwentyTwoParagraphs() {
        Document document = interview();
        assertThat(document.sentences()).hasSize(48);
        assertThat(pieces()).isEqualTo(48 + 3 + 2);
        assertThat(document.turns().stream()
                        .mapToInt(turn -> turn.paragraphs().size())
                        .sum())
                .isEqualTo(24 - 2);
        assertThat(document.date()).hasValue("2025-02-05");
        assertThat(document.tongue()).hasValue(Tongue.EN);
    }

    @Test
    void everyCharacterOfItLeadsBackIntoTheFile() {
        String file = file("interview.txt");
        Document document = interview();
        for (Span sentence : document.sentences()) {
            assertThat(document.origin().of(sentence).span().of(file)).isEqualTo(sentence.of(document.text()));
        }
    }

    /** With lines broken at 72 characters, and without an empty line in it. */
    @Test
    void isReadTheSameHoweverItsLinesAreSet() {
        String file = file("interview.txt");
        List<String> sentences = words(interview());
        String folded = file.replaceAll("(?m)(.{1,71})(?: |$)", "$1\n");
        assertThat(folded.lines()).allMatch(line -> line.length() < 72).hasSizeGreaterThan(80);
        assertThat(words(DocumentReader.ofText(folded, "folded"))).isEqualTo(sentences);
        assertThat(words(DocumentReader.ofText(file.replaceAll("\n+", "\r\n"), "tight")))
                .isEqualTo(sentences);
    }

    private static List<String> words(Document document) {
        return document.sentences().stream()
                .map(sentence -> sentence.of(document.text()))
                .toList();
    }

    @Test
    void everyAnchorOfTheReviewedStatementsIsFoundInTheFileAndInTheDocument() {
        List<Quote> anchors = anchors();
        assertThat(anchors).hasSize(26);
        String file = file("interview.txt");
        Document document = interview();
        for (Quote anchor : anchors) {
            assertThat(Quotes.find(file, anchor).map(span -> span.of(file))).hasValue(anchor.exact());
            Optional<Span> found = Quotes.find(document.text(), anchor);
            assertThat(found.map(span -> span.of(document.text()))).hasValue(anchor.exact());
            assertThat(document.origin().of(found.orElseThrow()).span().of(file))
                    .isEqualTo(anchor.exact());
        }
    }

    private static List<Quote> anchors() {
        var anchors = new ArrayList<Quote>();
        var place = PLACE.matcher(file("statements.yaml"));
        while (place.find()) {
            anchors.add(new Quote(plain(place.group(1)), plain(place.group(2)), plain(place.group(3))));
        }
        return anchors;
    }

    private static String plain(String quoted) {
        return quoted.replace("\\\"", "\"");
    }

    private static int pieces() {
        int pieces = 0;
        for (String paragraph : file("interview.txt").split("\\n\\s*\\n")) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(paragraph);
            while (breaks.next() != BreakIterator.DONE) {
                pieces++;
            }
        }
        return pieces;
    }

    private static Document interview() {
        return DocumentReader.read(file("interview.txt").getBytes(StandardCharsets.UTF_8), "interview.txt");
    }

    private static String file(String name) {
        Path file = SharedInterview.folder().resolve(name);
        assumeTrue(
                Files.isRegularFile(file),
                "NOT TESTED: the reading of the shared interview (%s is absent; -Dclaimstake.shared=DIR names another folder)"
                        .formatted(file));
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
