package org.claimstake.evidence.score;

import java.util.ArrayList;
import java.util.Locale;

/**
 * Prints what was found in the marked documents, as the table of docs/claims.md: {@code bench/claims score}. With a word behind it
 * ({@code example}) every miss and every false hit of that document.
 */
final class ScoreTable {
    private ScoreTable() {}

    public static void main(String[] words) {
        System.out.println(
                "| document | sentences | recall | precision | false hits in ten sentences | kind | standing | speaker"
                        + " | reported | quantity | decoys |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Marked marked : Marked.all()) {
            System.out.println(row(marked.name(), marked.score(true)));
        }
        for (Marked marked : Marked.all()) {
            System.out.println(row(marked.name() + ", names of the world alone", marked.score(false)));
        }
        SharedInterview.read()
                .ifPresentOrElse(
                        marked -> System.out.println(row("the shared interview", marked.score(false))),
                        () -> System.out.println(SharedInterview.notTested()));
        for (String word : words) {
            Marked.all().stream()
                    .filter(marked -> marked.name().startsWith(word))
                    .forEach(marked -> System.out.print(told(marked.score(true))));
            if ("shared".equals(word)) {
                SharedInterview.read().ifPresent(marked -> System.out.print(told(marked.score(false))));
            }
        }
    }

    private static String row(String name, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s = %.2f | %s = %.2f | %.1f | %s | %s | %s | %s | %s | %d |",
                name,
                score.document().sentences().size(),
                score.recall(),
                score.recall().share(),
                score.precision(),
                score.precision().share(),
                10 * score.wrongPerSentence(),
                score.kinds(),
                score.standings(),
                score.speakers(),
                score.attributions(),
                score.quantities(),
                score.fired().size());
    }

    /** Every answer of a document, for who betters a finder. */
    static String told(Score score) {
        var said = new StringBuilder();
        score.lost()
                .forEach(mark -> said.append("no longer in the text: ")
                        .append(mark.place().exact())
                        .append('\n'));
        score.missed()
                .forEach(mark -> said.append("missed   ")
                        .append(mark.id())
                        .append(' ')
                        .append(mark.place().exact())
                        .append('\n'));
        score.wrong()
                .forEach(one -> said.append("wrong    ")
                        .append(one.kind().word())
                        .append(' ')
                        .append(one.place().exact())
                        .append('\n'));
        score.repeated()
                .forEach(one -> said.append("repeated ")
                        .append(one.kind().word())
                        .append(' ')
                        .append(one.place().exact())
                        .append('\n'));
        score.fired()
                .forEach(mark ->
                        said.append("decoy    ").append(mark.place().exact()).append('\n'));
        score.pairs().forEach(pair -> said.append(told(pair)));
        return said.toString();
    }

    private static String told(Score.Pair pair) {
        Mark mark = pair.mark();
        var one = pair.statement();
        var parts = new ArrayList<String>();
        if (!pair.hasKind()) {
            parts.add("kind " + one.kind().word() + " for " + mark.kind());
        }
        if (!pair.hasStanding()) {
            parts.add("standing " + one.standing() + " for " + mark.standing());
        }
        if (!pair.hasSpeaker()) {
            parts.add("speaker '" + one.speaker() + "' for " + mark.speaker());
        }
        if (!pair.hasAttribution()) {
            parts.add("reported '" + one.attributedTo() + "' for " + mark.attributed());
        }
        if (mark.amount().isJudged() && !pair.hasQuantity()) {
            parts.add("quantity " + one.quantity() + " for " + mark.amount());
        }
        return parts.isEmpty()
                ? ""
                : "differs  " + mark.id() + " " + mark.place().exact() + ": " + String.join("; ", parts) + "\n";
    }
}
