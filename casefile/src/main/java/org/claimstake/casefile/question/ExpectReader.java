package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.question.Expected.Check;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Entry;
import org.claimstake.casefile.yaml.YamlNode.Items;
import org.claimstake.casefile.yaml.YamlNode.Keys;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code expect}: keys by the value's name ({@code state_share: 6.2%}, {@code state_share: {near: 6.2%,
 * within: 0.1%}}), or a list whose items name the value under {@code measure} and may name a cell of the grid.
 */
final class ExpectReader {
    private static final String OF = "an expectation";

    private final List<String> inputs;
    private final Findings findings;
    private final List<Expected> expects = new ArrayList<>();

    /** @param inputs of the grid */
    ExpectReader(List<String> inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
    }

    List<Expected> read(@Nullable YamlNode node) {
        switch (node) {
            case null -> {}
            case Keys keys -> keys.entries().forEach(this::named);
            case Items items -> items.items().forEach(this::listed);
            case Words words ->
                findings.add(
                        YamlFindings.yamlKind("expect", "a list, or keys with values", words.kind(), words.place()));
        }
        return expects;
    }

    private void named(Entry entry) {
        if (entry.value() instanceof Words words) {
            expects.add(new Expected(Map.of(), entry.key(), null, new Expected.Equal(words.text())));
            return;
        }
        KeyReader keys = KeyReader.of(OF, entry.key().text(), entry.value(), findings);
        if (keys != null) {
            add(entry.key(), keys);
        }
    }

    private void listed(YamlNode item) {
        KeyReader keys = KeyReader.of(OF, "expect", item, findings);
        if (keys != null) {
            add(keys.needed("measure", "measure: state_value"), keys);
        }
    }

    private void add(@Nullable Words value, KeyReader keys) {
        String unit = keys.text("unit");
        Check check = check(keys);
        var cells = new LinkedHashMap<String, String>();
        for (String input : inputs) {
            String at = keys.text(input);
            if (at != null) {
                cells.put(input, at);
            }
        }
        keys.end();
        if (value != null && check != null) {
            expects.add(new Expected(cells, value, unit, check));
        }
    }

    /** One of three: {@code equals}; {@code near} and {@code within}; {@code low}, {@code high} and {@code within}. */
    private @Nullable Check check(KeyReader keys) {
        String equal = keys.text("equals");
        String near = keys.text("near");
        String low = keys.text("low");
        String high = keys.text("high");
        String within = keys.text("within");
        if (equal != null && near == null && low == null && high == null && within == null) {
            return new Expected.Equal(equal);
        }
        if (near != null && within != null && equal == null && low == null && high == null) {
            return new Expected.Near(near, within);
        }
        if (low != null && high != null && within != null && equal == null && near == null) {
            return new Expected.Between(low, high, within);
        }
        findings.add(QuestionFindings.questionExpect(keys.place()));
        return null;
    }
}
