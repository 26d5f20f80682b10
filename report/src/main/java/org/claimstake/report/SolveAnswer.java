package org.claimstake.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimstake.advice.Solution;
import org.claimstake.advice.Surface;
import org.claimstake.advice.root.Found;
import org.claimstake.advice.root.Point;
import org.claimstake.advice.root.Probe;
import org.claimstake.advice.root.Sought;

/** The answer to a search for a term: how many values do it and which, what stands in the way, what was looked at. */
public final class SolveAnswer {
    private final Solution solution;
    private final SolveWords words;

    private SolveAnswer(Solution solution) {
        this.solution = solution;
        this.words = new SolveWords(solution);
    }

    /**
     * @param again the command that shows the case with a term set, without the setting; empty where there is none
     */
    public static Answer of(
            Solution solution, Answer.Subject subject, List<String> changed, Grounds grounds, String again) {
        var answer = new SolveAnswer(solution);
        var notes = new ArrayList<>(answer.gaps());
        notes.addAll(answer.flats());
        notes.add(answer.looked());
        answer.futures().forEach(notes::add);
        notes.addAll(answer.again(again));
        return answer(
                        SolveSentence.of(solution),
                        subject,
                        changed,
                        answer.basis(grounds),
                        notes,
                        new SolveSheets(solution).pictures())
                .with(new SolveSheets(solution).of());
    }

    /** For each value of another term. */
    public static Answer of(Surface surface, Answer.Subject subject, List<String> changed, Grounds grounds) {
        Solution first = surface.slices().getFirst().solution();
        var answer = new SolveAnswer(first);
        var sheets = new SurfaceSheets(surface);
        var notes = new ArrayList<String>();
        int runs = surface.slices().stream()
                .mapToInt(slice -> slice.solution().sought().runs())
                .sum();
        notes.add("Looked at " + first.sought().looked().size() + " values " + answer.words.range()
                + " for each of them, and closer in where something changes: " + Digits.significant(runs, 9)
                + " runs." + answer.known());
        answer.futures().forEach(notes::add);
        return answer(sheets.sentence(), subject, changed, answer.basis(grounds), notes, sheets.pictures())
                .with(sheets.of());
    }

    private static Answer answer(
            String sentence,
            Answer.Subject subject,
            List<String> changed,
            Basis basis,
            List<String> notes,
            List<Picture> pictures) {
        return new Answer(
                        subject,
                        sentence,
                        List.of(),
                        List.of(),
                        List.of(),
                        changed,
                        Answer.Chart.NONE,
                        List.of(),
                        List.of(),
                        basis,
                        notes,
                        List.of())
                .with(List.of(), pictures);
    }

    private Basis basis(Grounds grounds) {
        var asked = new HashSet<>(Set.of(solution.left(), solution.right()));
        return Answers.basis(solution.plan(), asked, grounds);
    }

    private List<String> gaps() {
        var notes = new ArrayList<String>();
        for (Found found : solution.sought().found()) {
            if (found instanceof Found.Gap gap) {
                String where = words.stretch(gap.from(), gap.to());
                notes.add(where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1) + " " + words.measure()
                        + " cannot be given: " + SolveWords.blank(gap.why()) + "."
                        + (gap.turns() ? " It has another sign behind than before: a root may lie there." : ""));
            }
        }
        return notes;
    }

    private List<String> flats() {
        if (solution.sought().kind() == Sought.Kind.NO_EFFECT) {
            return List.of();
        }
        return solution.sought().flat().stream()
                .filter(flat -> flat.there().difference() != 0)
                .map(flat -> "From " + words.place(flat.from()) + " to " + words.place(flat.to()) + " " + words.term()
                        + " has no effect on " + words.measure() + ": it stays " + words.value(flat.there()) + ".")
                .toList();
    }

    private String looked() {
        Sought sought = solution.sought();
        String scan = "Looked at " + sought.looked().size() + " values " + words.range();
        String runs = sought.runs() == sought.looked().size()
                ? "."
                : ", and closer in where something changes: " + Digits.significant(sought.runs(), 9) + " runs.";
        return scan + runs + (sought.roots().isEmpty() ? "" : known());
    }

    private String known() {
        return " A root is known to within " + words.tolerance() + ".";
    }

    private List<String> futures() {
        boolean chance = solution.plan().step(solution.left()).byFuture()
                || solution.plan().step(solution.right()).byFuture();
        boolean figure = solution.plan().figures().contains(solution.left());
        if (solution.settings().futures() < 2 || !chance && !figure) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        String count = Digits.significant(solution.settings().futures(), 9) + " futures";
        notes.add((figure ? "Over " + count : words.measure() + " is its mean over " + count)
                + ", the same at every value; what stands behind ± is what other draws would make of it.");
        long none = solution.sought().looked().stream()
                .map(Point::probe)
                .mapToLong(probe -> probe instanceof Probe.Value value ? value.none() : 0)
                .max()
                .orElse(0);
        if (none > 0) {
            notes.add("In up to " + Digits.significant(none, 9) + " of the futures " + words.measure()
                    + " is none: they have no part in the mean.");
        }
        return notes;
    }

    private List<String> again(String command) {
        List<Found.Root> roots = solution.sought().roots();
        if (roots.size() != 1 || command.isEmpty()) {
            return List.of();
        }
        String set = solution.unknown().name() + "="
                + solution.unknown().words(roots.getFirst().at());
        return List.of("The whole case there: " + command + " --set " + (set.contains(" ") ? "'" + set + "'" : set));
    }
}
