package org.claimstake.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimstake.language.Compiler.Request;
import org.claimstake.report.Regime;
import org.claimstake.report.Repeated;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which two deals, and what of them is told. */
final class DiffOptions {
    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A case, or one of its scenarios: regimes, 'regimes#Production sharing'.")
    private String a = ".";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description =
                    "The other one; '#SCENARIO' is one of the same case. Without it the same case, as --to and --set say.")
    private @Nullable String b;

    @Option(names = "--from", paramLabel = "NAME", description = "The scenario of A; base is the case as it stands.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "NAME", description = "The scenario of B.")
    private @Nullable String to;

    @Option(
            names = CaseOptions.SET,
            paramLabel = "NAME=VALUE",
            description = "Change a term or an input of B: share=40%%. May be given again.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--set-both",
            paramLabel = "NAME=VALUE",
            description = "Change a term or an input of both. May be given again.")
    private List<String> setsOfBoth = new ArrayList<>();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "The measure or figure whose difference is told by what makes it.")
    private @Nullable String measure;

    @Option(
            names = "--group",
            paramLabel = "A,B",
            description = "Changes that are one change, whatever clauses they come from. May be given again.")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--fail", description = "End with 4 where a result differs.")
    private boolean fail;

    /** What is wrong with these words shows before anything is read. */
    void check() {
        left();
        right();
        if (groups.stream().anyMatch(group -> names(group).contains(""))) {
            throw new WrongUse("--group wants names with a comma between them", "try: --group base,share");
        }
    }

    /** The case of A, as it was typed. */
    String leftCase() {
        return word(a);
    }

    String rightCase() {
        return b == null || word(b).isEmpty() ? leftCase() : word(b);
    }

    Request left() {
        return new Request(scenario(a, from, "--from"), CaseOptions.settings(setsOfBoth));
    }

    Request right() {
        var all = new ArrayList<>(setsOfBoth);
        all.addAll(sets);
        return new Request(scenario(b == null ? "" : b, to, "--to"), CaseOptions.settings(all));
    }

    List<String> changes() {
        return changes(setsOfBoth);
    }

    private static List<String> changes(List<String> sets) {
        return CaseOptions.settings(sets).stream()
                .map(set -> set.name() + " = " + set.value())
                .toList();
    }

    /** What the left deal is called: its scenario, or base. */
    String leftName() {
        return name(left().scenario());
    }

    /** What the right one is called; what changes in it alone is part of its name. */
    String rightName() {
        String scenario = right().scenario();
        String changed = String.join(", ", changes(sets));
        return sets.isEmpty() ? name(scenario) : scenario.isEmpty() ? changed : scenario + " with " + changed;
    }

    private static String name(String scenario) {
        return scenario.isEmpty() ? Regime.BASE : scenario;
    }

    @Nullable
    String measure() {
        return measure;
    }

    List<List<String>> groups() {
        return groups.stream().map(DiffOptions::names).toList();
    }

    boolean failing() {
        return fail;
    }

    private static List<String> names(String group) {
        return Arrays.stream(group.split(",", -1)).map(String::strip).toList();
    }

    private static String word(String deal) {
        int at = deal.indexOf('#');
        return at < 0 ? deal : deal.substring(0, at);
    }

    private static String scenario(String deal, @Nullable String option, String name) {
        int at = deal.indexOf('#');
        if (at >= 0 && option != null) {
            throw new WrongUse("`" + deal + "` names a scenario, and " + name + " another", "leave one of the two out");
        }
        String scenario = at >= 0 ? deal.substring(at + 1) : option == null ? "" : option;
        return scenario.equals(Regime.BASE) ? "" : scenario;
    }

    /** As a hint repeats it. */
    static String repeated(Request request) {
        return Repeated.sets(request.settings()) + Repeated.scenario(request.scenario());
    }

    /** Do both words lead to one folder? */
    static boolean isSame(Path left, Path right) {
        return left.toAbsolutePath().normalize().equals(right.toAbsolutePath().normalize());
    }
}
