package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Items;
import org.claimstake.casefile.yaml.YamlNode.Keys;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.jspecify.annotations.Nullable;

/** Reads the grid of a question: inputs with their values, and how the cells are told. */
final class GridReader {
    private final Findings findings;

    GridReader(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    Grid read(@Nullable YamlNode node) {
        KeyReader keys = node == null ? null : KeyReader.of("a grid", "grid", node, findings);
        if (node == null || keys == null) {
            return null;
        }
        List<Grid.Axis> axes = axes(keys);
        Words each = keys.words("each");
        Map<String, String> labels = labels(keys, findings);
        Answer answer = new AnswerReader(keys, findings).read();
        keys.end();
        checkEach(each, axes);
        return isSmall(axes, node) ? new Grid(axes, each == null ? null : each.text(), labels, answer) : null;
    }

    private List<Grid.Axis> axes(KeyReader keys) {
        var axes = new ArrayList<Grid.Axis>();
        keys.map("settings").forEach((input, values) -> axes.add(new Grid.Axis(input, values(input, values))));
        if (axes.isEmpty()) {
            findings.add(
                    YamlFindings.yamlMissingKey("settings", "a grid", keys.place(), "settings: {price: [low, high]}"));
        }
        return axes;
    }

    private List<String> values(Words input, YamlNode node) {
        return switch (node) {
            case Words one -> List.of(one.text());
            case Items items ->
                items.items().stream().map(item -> value(input, item)).toList();
            case Keys keys -> List.of(value(input, keys));
        };
    }

    private String value(Words input, YamlNode node) {
        if (node instanceof Words words) {
            return words.text();
        }
        findings.add(YamlFindings.yamlKind(input.text(), "a list of values", node.kind(), node.place()));
        return "";
    }

    /** The map {@code labels}, of a question or of its grid. */
    static Map<String, String> labels(KeyReader keys, Findings findings) {
        var labels = new LinkedHashMap<String, String>();
        keys.map("labels").forEach((value, label) -> {
            if (label instanceof Words words) {
                labels.put(value.text(), words.text());
            } else {
                findings.add(YamlFindings.yamlKind(value.text(), "words", label.kind(), label.place()));
            }
        });
        return labels;
    }

    private void checkEach(@Nullable Words each, List<Grid.Axis> axes) {
        List<String> inputs = axes.stream().map(axis -> axis.input().text()).toList();
        if (each != null && !inputs.contains(each.text())) {
            findings.add(QuestionFindings.questionEach(each.text(), each.place(), inputs));
        }
    }

    private boolean isSmall(List<Grid.Axis> axes, YamlNode node) {
        long cells = 1;
        for (Grid.Axis axis : axes) {
            cells *= axis.values().size();
            if (cells > Grid.MOST) {
                findings.add(QuestionFindings.questionGrid(Grid.MOST, node.place()));
                return false;
            }
        }
        return true;
    }
}
