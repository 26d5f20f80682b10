package org.claimstake.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Repeated;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which case, and what in it the reader changes. */
final class CaseOptions {
    static final String SET = "--set";

    @Parameters(index = "0", paramLabel = "CASE", description = "A folder, or the name of a case.")
    private String word = ".";

    @Option(
            names = SET,
            paramLabel = "NAME=VALUE",
            description = "Change a term or an input: share=40%%, price=8000 USD/t, aid=123bn. May be given again.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "One of the case's scenarios, instead of its base.")
    private @Nullable String scenario;

    String word() {
        return word;
    }

    /** As a hint repeats it: {@code stake why CASE --set share=40%}. */
    String repeated() {
        return repeatedSets() + Repeated.scenario(scenarioName());
    }

    /** The changes alone. */
    String repeatedSets() {
        return Repeated.sets(settings());
    }

    /** The changes as they were typed. */
    List<String> changes() {
        return settings().stream().map(set -> set.name() + " = " + set.value()).toList();
    }

    List<Setting> settings() {
        return settings(sets);
    }

    /** Of {@code NAME=VALUE}, as they were typed. */
    static List<Setting> settings(List<String> sets) {
        var settings = new ArrayList<Setting>();
        var names = new HashSet<String>();
        for (String set : sets) {
            Setting setting = setting(set);
            if (!names.add(setting.name())) {
                throw new WrongUse("`" + setting.name() + "` is set twice", "each term or input takes one value a run");
            }
            settings.add(setting);
        }
        return settings;
    }

    private static Setting setting(String set) {
        int is = set.indexOf('=');
        String name = is < 0 ? "" : set.substring(0, is).strip();
        String value = is < 0 ? "" : set.substring(is + 1).strip();
        if (name.isEmpty() || value.isEmpty()) {
            throw new WrongUse("--set wants NAME=VALUE, and `" + set + "` is not so", "try: --set share=40%");
        }
        return new Setting(name, value, SET);
    }

    /** Empty for the base, which may be named as in the answers. */
    String scenarioName() {
        return scenario == null || scenario.equals("base") ? "" : scenario;
    }

    Compiler.Request request() {
        return new Compiler.Request(scenarioName(), settings());
    }

    Reading<RunnableCase> open(Shell shell) {
        return open(word, shell.here(), shell.shipped());
    }

    static Reading<RunnableCase> open(String word, Path here, @Nullable Path shipped) {
        return switch (CaseFolder.open(word, here, shipped)) {
            case CaseFolder.Open(CaseFolder folder) -> new Reading.Done<>(new RunnableCase(folder));
            case CaseFolder.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
            case CaseFolder.NotFound(Finding finding) -> throw new WrongUse(finding);
        };
    }
}
