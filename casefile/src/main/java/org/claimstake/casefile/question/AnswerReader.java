package org.claimstake.casefile.question;

import java.util.List;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.question.Answer.Chart;
import org.claimstake.casefile.question.Answer.Sentence;
import org.claimstake.casefile.question.Answer.Table;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Items;
import org.claimstake.casefile.yaml.YamlNode.Keys;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/** Reads {@code sentence}, {@code chart} and {@code table}, of a question or of its grid. */
final class AnswerReader {
    private final KeyReader keys;
    private final Findings findings;

    AnswerReader(KeyReader keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    Answer read() {
        return new Answer(sentence(), chart(), table());
    }

    @Nullable
    Sentence sentence() {
        YamlNode node = keys.node("sentence");
        if (!(node instanceof Keys)) {
            Template usual = template(keys.words("sentence"));
            return usual == null ? null : new Sentence(usual, null, null, null);
        }
        KeyReader branches = KeyReader.of("a sentence", "sentence", node, findings);
        if (branches == null) {
            return null;
        }
        Template usual = template(branches.needed("default", "default: \"The State gets {state_value}.\""));
        Template never = template(branches.words("never"));
        Template none = template(branches.words("none"));
        Template missing = template(branches.words("missing"));
        branches.end();
        return usual == null ? null : new Sentence(usual, never, none, missing);
    }

    private @Nullable Template template(@Nullable Words words) {
        return words == null ? null : Template.parse(words, findings);
    }

    /** {@code chart: cash}, or keys with {@code kind}, {@code series} and {@code title}. */
    private @Nullable Chart chart() {
        YamlNode node = keys.node("chart");
        return switch (node) {
            case null -> null;
            case Words words -> chart(keys.word("chart", Chart.KINDS), words.place());
            case Items items -> chart(keys.word("chart", Chart.KINDS), items.place());
            case Keys inner -> chart(KeyReader.of("a chart", "chart", inner, findings));
        };
    }

    private @Nullable Chart chart(@Nullable String kind, Place place) {
        return kind == null ? null : whole(new Chart(kind, List.of(), null, null, null, null), place);
    }

    /** A waterfall has a whole, a step and what is left; the whole and what is left are no steps and have no minus. */
    private Chart whole(Chart chart, Place place) {
        if (!chart.kind().equals(Chart.WATERFALL)) {
            return chart;
        }
        List<Words> series = chart.series();
        if (series.size() < 3) {
            findings.add(QuestionFindings.questionWaterfall(series.size(), place));
            return chart;
        }
        for (Words end : List.of(series.getFirst(), series.getLast())) {
            if (end.text().startsWith("-")) {
                findings.add(QuestionFindings.questionWaterfallEnd(Chart.bare(end.text()), end.place()));
            }
        }
        return chart;
    }

    private @Nullable Chart chart(@Nullable KeyReader inner) {
        if (inner == null) {
            return null;
        }
        inner.needed("kind", "kind: bars");
        String kind = inner.word("kind", Chart.KINDS);
        Chart chart = new Chart(
                kind == null ? "" : kind,
                inner.list("series"),
                inner.text("title"),
                by(inner),
                inner.text("from"),
                inner.text("until"));
        inner.end();
        return kind == null ? null : whole(chart, inner.place());
    }

    private static @Nullable String by(KeyReader inner) {
        return inner.text("by") == null ? null : inner.word("by", Chart.BY);
    }

    /** {@code table: [a, b]}, or keys with {@code rows}, {@code columns} and {@code title}. */
    private @Nullable Table table() {
        YamlNode node = keys.node("table");
        if (node == null) {
            return null;
        }
        if (!(node instanceof Keys)) {
            return new Table(keys.list("table"), List.of(), null, 0);
        }
        KeyReader inner = KeyReader.of("a table", "table", node, findings);
        if (inner == null) {
            return null;
        }
        Table table = new Table(inner.list("rows"), inner.list("columns"), inner.text("title"), digits(inner));
        if (table.rows().isEmpty()) {
            findings.add(YamlFindings.yamlMissingKey(
                    "rows", "a table", inner.place(), "rows: [state_value, investor_value]"));
        }
        inner.end();
        return table;
    }

    private int digits(KeyReader inner) {
        Words words = inner.words("digits");
        if (words == null) {
            return 0;
        }
        if (!words.text().matches("1?[0-9]") || words.text().equals("0")) {
            findings.add(QuestionFindings.questionDigits(words.text(), words.place()));
            return 0;
        }
        return Integer.parseInt(words.text());
    }
}
