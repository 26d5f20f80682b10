package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code compare}: keys by the id of each run, {@code signed: {scenario: "As signed", label: "30 April"}}, or with
 * the name of a scenario alone.
 */
final class CompareReader {
    private final String file;
    private final Findings findings;

    CompareReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    List<Compared> read(KeyReader keys) {
        var all = new ArrayList<Compared>();
        keys.map("compare").forEach((id, node) -> {
            Compared one = one(id, node);
            if (one != null) {
                all.add(one);
            }
        });
        if (all.size() > Compared.MOST) {
            findings.add(QuestionFindings.questionCompare(
                    Compared.MOST, all.get(Compared.MOST).id().place()));
        }
        return all;
    }

    private @Nullable Compared one(Words id, YamlNode node) {
        if (!id.text().matches("[A-Za-z_][A-Za-z0-9_]*")) {
            findings.add(QuestionFindings.questionCompareId(id.text(), id.place()));
            return null;
        }
        if (node instanceof Words scenario) {
            return new Compared(id, scenario.text(), scenario(scenario.text()), List.of());
        }
        KeyReader keys = KeyReader.of("what is compared", id.text(), node, findings);
        if (keys == null) {
            return null;
        }
        String scenario = keys.text("scenario");
        String label = keys.text("label");
        List<Setting> settings = settings(keys, file, findings);
        keys.end();
        String named = scenario == null ? id.text() : scenario;
        return new Compared(id, label == null ? named : label, scenario == null ? "" : scenario(scenario), settings);
    }

    private static String scenario(String name) {
        return name.equals("base") ? "" : name;
    }

    /** The map {@code settings}, one value each. */
    static List<Setting> settings(KeyReader keys, String file, Findings findings) {
        var settings = new ArrayList<Setting>();
        keys.map("settings").forEach((name, value) -> {
            if (value instanceof Words words) {
                settings.add(new Setting(name.text(), words.text(), file));
            } else {
                findings.add(YamlFindings.yamlKind(name.text(), "one value", value.kind(), value.place()));
            }
        });
        return settings;
    }
}
