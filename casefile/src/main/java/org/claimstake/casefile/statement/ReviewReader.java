package org.claimstake.casefile.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.casefile.finding.StatementFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.statement.Review.Confidence;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.jspecify.annotations.Nullable;

/** Reads {@code review}, one, or {@code reviews}, a list of them. */
final class ReviewReader {
    private static final List<String> NEEDED = List.of("verdict", "by", "on", "reason");
    private static final List<String> CONFIDENCE =
            Arrays.stream(Confidence.values()).map(Confidence::name).toList();

    private final Findings findings;

    ReviewReader(Findings findings) {
        this.findings = findings;
    }

    /** Oldest first; of one day in the order of the file. */
    List<Review> read(KeyReader keys) {
        YamlNode one = keys.node("review");
        YamlNode several = keys.node("reviews");
        var reviews = new ArrayList<Review>();
        if (one != null && several != null) {
            findings.add(StatementFindings.reviewTwice(one.place(), several.place()));
        }
        if (one != null && StatementReader.isSaid(one)) {
            add(one, "review", reviews);
        }
        switch (several) {
            case null -> {}
            case YamlNode.Items items -> items.items().forEach(item -> add(item, "reviews", reviews));
            case YamlNode other ->
                findings.add(YamlFindings.yamlKind("reviews", "a list", other.kind(), other.place()));
        }
        reviews.sort(Comparator.comparing(Review::on));
        return reviews;
    }

    private void add(YamlNode node, String key, List<Review> into) {
        KeyReader keys = KeyReader.of("a review", key, node, findings);
        if (keys == null) {
            return;
        }
        NEEDED.stream()
                .filter(needed -> keys.isLeftOut(needed)
                        || keys.node(needed) instanceof Words words
                                && words.text().isBlank())
                .forEach(missing -> findings.add(StatementFindings.review(missing, keys.place())));
        String verdict = keys.word("verdict", Verdict.words());
        Words by = keys.words("by");
        Optional<LocalDate> on = day(keys.words("on"));
        String reason = keys.text("reason");
        String asked = keys.word("speaker_asked", List.of("yes", "no"));
        String confidence = keys.word("confidence", CONFIDENCE);
        List<Words> sources = keys.list("sources");
        String machine = keys.word("machine", State.words());
        keys.end();
        if (verdict == null || by == null || on.isEmpty() || reason == null) {
            return;
        }
        into.add(new Review(
                Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                by.text(),
                on.get(),
                reason,
                Optional.ofNullable(asked).map("yes"::equals),
                Optional.ofNullable(confidence).map(Confidence::valueOf),
                sources,
                Optional.ofNullable(machine).map(word -> State.valueOf(word.toUpperCase(Locale.ROOT))),
                keys.place()));
    }

    private Optional<LocalDate> day(@Nullable Words words) {
        if (words == null) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Dates.day(words.text());
        if (day.isEmpty()) {
            findings.add(StatementFindings.day(words.text(), words.place()));
        }
        return day;
    }
}
