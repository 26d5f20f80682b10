package org.claimstake.evidence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Document.Turn;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void labelsNameTheSpeakersAndTheLeadGivesTheirFullNames() {
        Document document = Texts.read("labels.txt");
        assertThat(Texts.turns(document))
                .containsExactly(
                        "TELLS : The weekly Lantern spoke on Monday with Dr. Ilse Arden (IA), who runs the survey of mines.",
                        "ASKS Lantern: How many mines are at work, and what do they pay?",
                        "ANSWERS Ilse Arden: Twelve. Mr. Holm, the minister, says fifteen; he counts three that closed in 2029."
                                + " A second paragraph goes on with the answer: it has a colon and no label.",
                        "ASKS Lantern: Who owns them?",
                        "ANSWERS Ilse Arden: Three firms own nine of them. Note: the rest are leased.");
        assertThat(document.date()).hasValue("2031-05-14");
    }

    @Test
    void whatAPageSetsAroundTheWordsIsLeftOutAndTold() {
        assertThat(Texts.read("labels.txt").troubles())
                .extracting(Trouble::said)
                .containsExactly(
                        "By Nora Field",
                        "14 May 2031, 09:30",
                        "Share | Facebook | Copy link",
                        "Read also: Ten ways to cross a river",
                        "Ivo Brandt");
    }

    @Test
    void lettersOfQuestionAndAnswerNameNobodyAndTheOneWhoAnswersIsUnclearOnce() {
        Document document = Texts.read("letters.txt");
        assertThat(Texts.turns(document))
                .containsExactly(
                        "ASKS : Is the dam finished?",
                        "ANSWERS : Not yet. It was to be finished in 2030.",
                        "ASKS : And what did it cost?",
                        "ANSWERS : About 2.5 billion, more or less what was planned.");
        assertThat(document.troubles()).containsExactly(new Trouble("speaker", "", false));
    }

    @Test
    void ofTwoDashesOrderAndTheQuestionMarkTellWhoAsks() {
        assertThat(Texts.turns(Texts.read("dashes.txt")))
                .containsExactly(
                        "TELLS : Asked at the pier, the harbour master answered without a name.",
                        "ASKS : Is the port full?",
                        "ANSWERS : It is. Who would not come here? Do you see an empty berth?",
                        "ASKS : Tell us about the ships.",
                        "ANSWERS : There are forty of them. They come from the north.",
                        "ASKS : And the cranes?",
                        "ANSWERS : Two of nine work. No one mends the rest.");
    }

    @Test
    void dashesOfAListAreNoTurns() {
        Document list = Texts.read("list.txt");
        assertThat(list.turns()).extracting(Turn::role).containsExactly(Role.TELLS);
        assertThat(list.turns().getFirst().paragraphs()).hasSize(4);
    }

    @Test
    void labelsInBoldAreLabelsAndTheirInitialsAreThoseOfTheLead() {
        assertThat(Texts.turns(Texts.read("bold.html")))
                .containsExactly(
                        "TELLS : Nobody expected Mr. Holm. Lara Holm told the Evening Lantern about the port.",
                        "ASKS Evening Lantern: Is it full?",
                        "ANSWERS Lara Holm: It is. Some 40 ships are there. More of it.",
                        "ASKS Evening Lantern: Why?",
                        "ANSWERS Lara Holm: Nobody knows.");
    }

    @Test
    void notesOfAnArticleAreNoSpeakersAndAPanelNeedsNoQuestion() {
        assertThat(Texts.read("notes.txt").turns()).extracting(Turn::role).containsExactly(Role.TELLS);
        assertThat(Texts.turns(Texts.read("panel.txt")))
                .containsExactly(
                        "ANSWERS HOLM: The pier is too short. It was always too short.",
                        "ANSWERS ARDEN: It is long enough for forty ships.",
                        "ANSWERS HOLM: Not for these.");
    }

    @Test
    void turnsAndParagraphsHoldTheirSentencesInOrderWithoutOverlap() {
        for (String name : new String[] {"labels.txt", "letters.txt", "dashes.txt", "list.txt", "crossings.html"}) {
            Document document = Texts.read(name);
            int behind = 0;
            for (Turn turn : document.turns()) {
                assertThat(turn.span().from()).isGreaterThanOrEqualTo(behind);
                for (Document.Paragraph paragraph : turn.paragraphs()) {
                    assertThat(turn.span().contains(paragraph.span())).isTrue();
                    for (var sentence : paragraph.sentences()) {
                        assertThat(paragraph.span().contains(sentence)).isTrue();
                        assertThat(sentence.from()).isGreaterThanOrEqualTo(behind);
                        behind = sentence.to();
                    }
                }
            }
        }
    }

    @Test
    void theSameFileIsReadTheSameTwice() {
        byte[] bytes = Texts.of("labels.txt").getBytes(StandardCharsets.UTF_8);
        Document one = DocumentReader.read(bytes, "a");
        Document other = DocumentReader.read(bytes, "a");
        assertThat(one.turns()).isEqualTo(other.turns());
        assertThat(one.text()).isEqualTo(other.text());
    }
}
