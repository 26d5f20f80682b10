package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * One question of a case, as its file has it. The words are data; no Java knows what is asked.
 *
 * @param text     what is asked; each blank is a term or an input
 * @param askers   who asks, {@code for} in the file
 * @param needs    measures, figures and lines that the answer reads
 * @param settings what the question changes, before the user's own changes
 * @param scenario empty for the base
 * @param answer   the answer of the one run, before any grid
 * @param basis    sentences that say what the answer rests on
 * @param expects  what the values must be, for {@code stake check}
 * @param grid     values that are run through; null for a question of one run
 * @param compare  runs that are told side by side; empty for none
 * @param labels   how a reader is told of a word of a choice, of a row's key, or of a value by its name
 * @param instead  ids of questions that can be answered where this one cannot
 * @param languages what it says in others than its own, by their codes
 * @param file     {@code questions/ID.yaml}
 */
public record Question(
        String id,
        Template text,
        List<String> askers,
        List<Words> needs,
        List<Setting> settings,
        String scenario,
        Answer answer,
        List<Template> basis,
        List<Expected> expects,
        @Nullable Grid grid,
        List<Compared> compare,
        Map<String, String> labels,
        List<Words> instead,
        Map<String, Translation> languages,
        SourceText file) {

    public Question {
        askers = List.copyOf(askers);
        needs = List.copyOf(needs);
        settings = List.copyOf(settings);
        basis = List.copyOf(basis);
        expects = List.copyOf(expects);
        compare = List.copyOf(compare);
        labels = Map.copyOf(labels);
        instead = List.copyOf(instead);
        languages = Map.copyOf(languages);
    }

    /** The same question as it reads in another language; itself where nothing is said in it. */
    public Question in(String language) {
        Translation other = languages.get(language);
        if (other == null) {
            return this;
        }
        Answer.Chart chart = answer.chart();
        var told = new Answer(
                other.sentence() == null ? answer.sentence() : other.sentence(),
                chart == null || other.title() == null ? chart : chart.titled(other.title()),
                answer.table());
        return new Question(
                id,
                other.text() == null ? text : other.text(),
                askers,
                needs,
                settings,
                scenario,
                told,
                other.basis().isEmpty() ? basis : other.basis(),
                expects,
                grid,
                compare,
                labels,
                instead,
                languages,
                file);
    }

    /**
     * The run that answers the question in a cell of the grid. What the user sets himself comes in the place
     * of what the question or the grid sets.
     *
     * @param cell input to value; empty without a grid
     */
    public Request request(Map<String, String> cell, List<Setting> users) {
        var own = new ArrayList<Setting>();
        cell.forEach((name, value) -> own.add(new Setting(name, value, file.name())));
        return request(scenario, own, users);
    }

    /** The run of one of those that are compared; what it sets itself comes in the place of what the question sets. */
    public Request request(Compared one, List<Setting> users) {
        return request(one.scenario().isEmpty() ? scenario : one.scenario(), one.settings(), users);
    }

    private Request request(String scenario, List<Setting> own, List<Setting> users) {
        var all = new ArrayList<>(settings);
        all.removeIf(setting -> own.stream().anyMatch(one -> one.name().equals(setting.name())));
        all.addAll(own);
        all.removeIf(setting -> users.stream().anyMatch(user -> user.name().equals(setting.name())));
        all.addAll(users);
        return new Request(scenario, all);
    }
}
