package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.report.Look;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private static final String WIPE = "\r\u001b[K";
    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();

    @Test
    void aCountTellsWhatIsDoneHowFastAndHowLongItWillTake() {
        var count = new Count(1_000_000);
        assertThat(count.words(100)).isEqualTo("0 of 1 000 000 futures");
        count.add(81_234);
        assertThat(count.words(200)).isEqualTo("81 234 of 1 000 000 futures, 400 000 futures/s");
        assertThat(count.words(2_000)).isEqualTo("81 234 of 1 000 000 futures, 40 000 futures/s, 23 s left");
        count.add(918_766);
        assertThat(count.words(2_100)).isEqualTo("1 000 000 futures done, putting their figures together");
    }

    @Test
    void theRateIsThatOfTheLastSecond() {
        var count = new Count(10_000_000);
        for (int tenth = 1; tenth <= 20; tenth++) {
            count.add(1_000);
            count.words(100L * tenth);
        }
        assertThat(count.words(2_100)).isEqualTo("20 000 of 10 000 000 futures, 9000 futures/s, 19 min left");
    }

    @Test
    void aLineIsWrittenAnewAndWipedWhenTheWorkEnds() throws InterruptedException {
        var lines = new AtomicInteger();
        try (Progress progress = Progress.following(shell(true), false, millis -> "line " + lines.incrementAndGet())) {
            waitFor(lines, 3);
            assertThat(progress).isNotNull();
        }
        assertThat(talk()).startsWith(WIPE + "line 1" + WIPE + "line 2").endsWith(WIPE);
    }

    @Test
    void aNoteStandsAboveTheLineThatChanges() throws InterruptedException {
        var lines = new AtomicInteger();
        try (Progress progress = Progress.following(shell(true), false, millis -> "line " + lines.incrementAndGet())) {
            waitFor(lines, 2);
            progress.say("a note");
            waitFor(lines, lines.get() + 2);
        }
        assertThat(talk()).contains(WIPE + "a note" + System.lineSeparator() + WIPE + "line ");
    }

    @Test
    void aLineIsNeverWiderThanATerminal() throws InterruptedException {
        var lines = new AtomicInteger();
        try (Progress progress =
                Progress.following(shell(true), false, millis -> lines.incrementAndGet() + " ".repeat(200))) {
            waitFor(lines, 2);
            assertThat(progress).isNotNull();
        }
        assertThat(List.of(talk().split("\r\u001b\\[K", -1)))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(79));
    }

    @Test
    void nothingIsShownWhereNobodyLooksOrWhereSilenceIsAsked() throws InterruptedException {
        try (Progress piped = Progress.following(shell(false), false, millis -> "seen");
                Progress quiet = Progress.following(shell(true), true, millis -> "seen")) {
            Thread.sleep(700);
            assertThat(List.of(piped, quiet)).hasSize(2);
        }
        assertThat(talk()).isEmpty();
    }

    private static void waitFor(AtomicInteger lines, int count) throws InterruptedException {
        while (lines.get() < count) {
            Thread.sleep(20);
        }
    }

    private String talk() {
        return talk.toString(StandardCharsets.UTF_8);
    }

    private Shell shell(boolean talkative) {
        var stream = new PrintStream(talk, true, StandardCharsets.UTF_8);
        return new Shell(Path.of("."), null, stream, stream, Look.PLAIN, talkative);
    }
}
