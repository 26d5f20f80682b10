package org.claimstake.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimstake.report.Regime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which scenarios stand side by side. */
final class RegimeOptions {
    /** More columns nobody reads. */
    private static final int MOST = 12;

    @Option(
            names = "--regimes",
            paramLabel = "A,B,C",
            description = "Scenarios side by side, on the same futures; base is the case as it stands.")
    private @Nullable String regimes;

    @Option(names = "--against", paramLabel = "A", description = "With --regimes: how the others differ from this one.")
    private @Nullable String against;

    boolean areAsked() {
        return regimes != null;
    }

    /** What is wrong with these words shows before anything is read. */
    void check(CaseOptions options, boolean ledger) {
        if (regimes == null && against != null) {
            throw new WrongUse("--against says from which regime the others differ, and --regimes is missing");
        }
        if (regimes != null && ledger) {
            throw new WrongUse("--ledger tells the payments of one scenario, and --regimes asks for several");
        }
        if (regimes != null && !options.scenarioName().isEmpty()) {
            throw new WrongUse("--regimes names the scenarios, and --scenario another", "leave one of the two out");
        }
    }

    /**
     * The names, in their order; the name of a scenario may hold a comma of its own.
     *
     * @param known scenarios of the case
     */
    List<String> names(List<String> known) {
        List<String> parts = Arrays.stream(String.valueOf(regimes).split(",", -1))
                .map(String::strip)
                .toList();
        var names = new ArrayList<String>();
        for (int i = 0; i < parts.size(); ) {
            int end = longest(parts, i, known);
            names.add(String.join(", ", parts.subList(i, end)));
            i = end;
        }
        if (names.contains("")) {
            throw new WrongUse(
                    "--regimes wants names with a comma between them", "try: --regimes base," + first(known));
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new WrongUse("a regime stands twice in --regimes", "each has one column");
        }
        if (names.size() > MOST) {
            throw new WrongUse("--regimes names " + names.size() + ", and at most " + MOST + " stand side by side");
        }
        return names;
    }

    private static int longest(List<String> parts, int from, List<String> known) {
        for (int end = parts.size(); end > from + 1; end--) {
            if (known.contains(String.join(", ", parts.subList(from, end)))) {
                return end;
            }
        }
        return from + 1;
    }

    private static String first(List<String> known) {
        return known.isEmpty() ? "NAME" : known.getFirst();
    }

    /** The one that the others are told against, or null. */
    @Nullable
    Regime against(List<Regime> all) {
        if (against == null) {
            return null;
        }
        return all.stream()
                .filter(one -> one.name().equals(against))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "--against names `" + against + "`, which is not among the regimes",
                        "the regimes are "
                                + String.join(
                                        ", ", all.stream().map(Regime::name).toList())));
    }
}
