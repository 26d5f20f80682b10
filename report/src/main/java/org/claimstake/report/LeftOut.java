package org.claimstake.report;

import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.engine.Run;
import org.claimstake.engine.Stop;

/**
 * Futures that stopped and have no part in an answer. Of several runs behind an answer the one that lost most of them stands
 * for all.
 *
 * @param runs    in how many runs futures stopped
 * @param of      of how many
 * @param with    what was set in that run, as it was typed; empty where nothing was
 * @param stopped how many futures stopped there
 * @param futures of how many
 * @param first   the lowest of their numbers
 * @param why     what stopped the first, in one line
 * @param again   the command that shows it again; empty where there is none
 */
public record LeftOut(
        int runs, int of, String with, long stopped, long futures, List<Long> first, String why, String again) {
    private static final int MOST_NAMED = 5;

    public LeftOut {
        first = List.copyOf(first);
    }

    /**
     * What one run left out.
     *
     * @param run   in which futures stopped
     * @param again the command that shows the first of them again
     */
    public static LeftOut of(Run run, String with, String again) {
        return new LeftOut(
                1,
                1,
                with,
                run.stopped(),
                run.settings().futures(),
                run.stops().stream().limit(MOST_NAMED).map(Stop::future).toList(),
                run.stops().getFirst().finding().what(),
                again);
    }

    /** The same, as the worst of several runs. */
    public LeftOut among(int runs, int of) {
        return new LeftOut(runs, of, with, stopped, futures, first, why, again);
    }

    /** For a screen: a sentence, the reason, the command; each line with its end. */
    public String text(Look look) {
        String command = again.isEmpty() ? "" : "  to see it: " + again + "\n";
        return (Wrapped.to(look.width(), sentence()) + "\n  " + why + "\n" + command).replace('\u00a0', ' ');
    }

    String sentence() {
        String count = Digits.significant(stopped, 18) + " of " + Digits.significant(futures, 18) + " futures";
        String which = numbers() + ".";
        if (of == 1) {
            return count + " stopped and are left out: " + which;
        }
        String worst = runs == 1 ? "it" : "the one with most";
        return "In " + runs + " of " + of + " runs futures stopped and are left out; in " + worst
                + (with.isEmpty() ? "" : ", with " + with + ",") + " " + count + ": " + which;
    }

    private String numbers() {
        String named = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        long more = stopped - first.size();
        return more == 0 ? named : named + " and " + Digits.significant(more, 18) + " more";
    }
}
