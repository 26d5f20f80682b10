package org.claimstake.casefile;

import java.util.List;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.map.MapSetting;
import org.claimstake.casefile.territory.ControlSetting;
import org.claimstake.casefile.territory.SettingReader;
import org.claimstake.casefile.yaml.KeyReader;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.casefile.yaml.YamlReader;
import org.claimstake.language.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What {@code stake.yaml} says of a case. None of it changes a number, save the sources by which columns are filled.
 *
 * @param title           for lists of cases; null when only {@code case.stake} has one
 * @param licence         of the case's texts and tables
 * @param languages       in which its sentences are kept, two letters each
 * @param defaultQuestion the id of the question asked when none is named
 * @param controls        terms and inputs that a reader is offered first, in this order; empty where nothing is said
 * @param clauses         the table of what the clauses say, as its path; null when the case keeps none
 * @param territory       the sources of who holds what, by the names under which columns ask them
 * @param map             the land on which rows are drawn
 */
public record CaseSettings(
        @Nullable String title,
        @Nullable String licence,
        List<String> languages,
        @Nullable String defaultQuestion,
        List<Words> controls,
        @Nullable Words clauses,
        List<ControlSetting> territory,
        MapSetting map) {
    static final String FILE = "stake.yaml";

    public static final CaseSettings NONE =
            new CaseSettings(null, null, List.of(), null, List.of(), null, List.of(), MapSetting.NONE);

    public CaseSettings {
        languages = List.copyOf(languages);
        controls = List.copyOf(controls);
        territory = List.copyOf(territory);
    }

    static Reading<CaseSettings> read(Folder folder) {
        return folder.text(FILE)
                .then(text -> YamlReader.read(text, folder.limits()))
                .then(root -> {
                    var findings = new Findings();
                    KeyReader keys = KeyReader.of("the settings of a case", FILE, root, findings);
                    CaseSettings settings = keys == null ? NONE : of(keys, findings);
                    return findings.any() ? new Reading.Failed<>(findings.all()) : new Reading.Done<>(settings);
                });
    }

    private static CaseSettings of(KeyReader keys, Findings findings) {
        String title = keys.text("title");
        String licence = keys.text("licence");
        List<String> languages =
                keys.list("languages").stream().map(Words::text).toList();
        String question = keys.text("question");
        List<Words> controls = keys.list("controls");
        Words clauses = keys.words("clauses");
        List<ControlSetting> territory = new SettingReader(findings).read(keys);
        MapSetting map = MapSetting.read(keys, findings);
        keys.end();
        return new CaseSettings(title, licence, languages, question, controls, clauses, territory, map);
    }
}
