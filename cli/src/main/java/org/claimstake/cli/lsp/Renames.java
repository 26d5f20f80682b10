package org.claimstake.cli.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.casefile.editing.Spot;
import org.claimstake.casefile.editing.View;
import org.claimstake.language.Compiler;
import org.claimstake.language.editing.Occurrence;
import org.claimstake.language.editing.Renaming;
import org.claimstake.language.editing.Symbol;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Another name in the whole folder of a case. The texts are compiled as they would be afterwards, and the answer is a
 * refusal when they would mean something else.
 */
final class Renames {
    private static final Pattern DRAW = Pattern.compile("Draw\\[[^\\[]*?name=([^,\\]]*)");

    /** @param says what the user should know of it; empty for nothing */
    record Renamed(List<Renaming.Edit> edits, String says) {
        Renamed {
            edits = List.copyOf(edits);
        }
    }

    /** A sentence that says why not. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String why) {
            super(why, null, false, false);
        }
    }

    private final Desk desk;
    private final Spot spot;

    Renames(Desk desk, Spot spot) {
        this.desk = desk;
        this.spot = spot;
    }

    /** What is renamed from this offset, if it can be. */
    Occurrence begin(int offset) {
        List<Occurrence> here = spot.view().index().at(spot.name(), offset);
        if (here.isEmpty()) {
            throw new Refusal("what stands here is no name that a text gives");
        }
        // a bare binding is two names: the one that is the user's to change, of both the one handed over
        List<Occurrence> free = here.stream()
                .filter(o -> Renaming.refuses(o.symbol()).isEmpty())
                .toList();
        if (free.isEmpty()) {
            throw new Refusal(Renaming.refuses(here.getFirst().symbol()).orElse(""));
        }
        return free.getFirst();
    }

    Renamed rename(int offset, String name) {
        Symbol symbol = begin(offset).symbol();
        return switch (Renaming.of(spot.view().index(), symbol, name)) {
            case Renaming.Refused(String why) -> throw new Refusal(why);
            case Renaming.Edits(List<Renaming.Edit> edits) -> judged(symbol, name, all(symbol, name, edits));
        };
    }

    private List<Renaming.Edit> all(Symbol symbol, String name, List<Renaming.Edit> edits) {
        var all = new ArrayList<>(edits);
        boolean ofCase = symbol.place().file().name().equals(spot.view().main());
        if (ofCase && !edits.isEmpty()) {
            List<String> before =
                    symbol.kind() == Symbol.Kind.PARTY ? List.of("cash.", "received.", "paid.") : List.of("");
            for (String what : isAsked(symbol) ? before : List.<String>of()) {
                spot.view()
                        .inQuestions(what + symbol.name())
                        .forEach(place -> all.add(new Renaming.Edit(place, what + name)));
            }
        }
        return all;
    }

    /** Questions speak of values of the case's own text by their names. */
    private static boolean isAsked(Symbol symbol) {
        return switch (symbol.kind()) {
            case LINE,
                    MEASURE,
                    FIGURE,
                    INPUT,
                    TERM,
                    RANDOM,
                    PROCESS,
                    ACCOUNT,
                    WATERFALL,
                    TABLE,
                    INSTANCE,
                    PARTY,
                    CLAIM -> true;
            case MOVEMENT,
                    CLAIMANT,
                    GIVEN,
                    COLUMN,
                    ROW,
                    MODEL,
                    ROLE,
                    GOOD,
                    QUANTITY,
                    CHOICE,
                    CHOICE_VALUE,
                    SCHEDULE,
                    SCENARIO,
                    READING -> false;
        };
    }

    // ---- the meaning stays

    private Renamed judged(Symbol symbol, String name, List<Renaming.Edit> edits) {
        if (edits.isEmpty()) {
            return new Renamed(edits, "");
        }
        View before = spot.view();
        View after = after(edits);
        if (after == null) {
            throw new Refusal("the files of `" + symbol.name() + "` could not be read again");
        }
        if (after.findings().size() > before.findings().size()) {
            throw new Refusal("`" + name + "` would not do: " + newOne(before, after));
        }
        return new Renamed(edits, compared(symbol.name(), name, before, after));
    }

    private @Nullable View after(List<Renaming.Edit> edits) {
        Map<Path, String> texts = desk.texts();
        applied(edits).forEach((file, text) -> {
            Path path = desk.file(spot.view(), file);
            if (path != null) {
                texts.put(path, text);
            }
        });
        Path own = desk.file(spot.view(), spot.text());
        return own == null ? null : desk.read(own, texts);
    }

    /** The texts with their edits. */
    static Map<SourceText, String> applied(List<Renaming.Edit> edits) {
        var texts = new HashMap<SourceText, String>();
        edits.stream()
                .sorted(Comparator.comparingInt(
                                (Renaming.Edit edit) -> edit.place().span().from())
                        .reversed())
                .forEach(edit -> {
                    Place place = edit.place();
                    String text = texts.getOrDefault(place.file(), place.file().text());
                    texts.put(
                            place.file(),
                            text.substring(0, place.span().from())
                                    + edit.text()
                                    + text.substring(place.span().to()));
                });
        return texts;
    }

    private static String newOne(View before, View after) {
        var known = new TreeSet<String>();
        before.findings().forEach(finding -> known.add(finding.name() + finding.what()));
        Optional<Finding> first = after.findings().stream()
                .filter(finding -> !known.contains(finding.name() + finding.what()))
                .findFirst();
        return first.map(Finding::what).orElse("the case would have a mistake more");
    }

    private static String compared(String old, String name, View before, View after) {
        if (!(before.compiled() instanceof Compiler.Ready ready)
                || !(after.compiled() instanceof Compiler.Ready then)) {
            return "";
        }
        List<String> meant = steps(ready.plan());
        List<String> means = steps(then.plan());
        if (!drawless(meant, old, name).equals(drawless(means, old, name))) {
            throw new Refusal("with `" + name + "` the case would mean something else");
        }
        return draws(meant).equals(draws(means))
                ? ""
                : "draws belong to their names: under `" + name
                        + "` other futures are drawn, and figures move within their error";
    }

    private static List<String> steps(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.kind() + " " + step.byPeriod() + " " + step.byFuture() + " " + step.type() + " "
                        + step.formula())
                .toList();
    }

    /** Joined draws are written in the order of their names, so a formula with draws in it may turn out another. */
    private static List<String> drawless(List<String> steps, String old, String name) {
        return steps.stream()
                .map(step -> step.contains("Draw[") ? "draw" : renamed(step, old, name))
                .toList();
    }

    private static String renamed(String steps, String old, String name) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(old) + "(?![A-Za-z0-9_])")
                .matcher(steps)
                .replaceAll(Matcher.quoteReplacement(name));
    }

    private static List<String> draws(List<String> steps) {
        return DRAW.matcher(String.join("\n", steps))
                .results()
                .map(draw -> draw.group(1))
                .toList();
    }
}
