package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimstake.casefile.question.Expected;
import org.claimstake.casefile.question.Grid;
import org.claimstake.casefile.question.Question;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.language.Compiler.Request;

/**
 * What became of the expectations of a question. A value that depends on chance must be as expected in every future, as
 * in an {@code expect} of the language.
 *
 * @param held   how many came out as expected; a least and largest value count as one
 * @param failed in words, each for the first cell where it failed
 */
public record Expectations(int held, List<String> failed) {

    /** One cell of the grid with what was judged there. */
    private record Judged(Map<String, String> cell, Run run, CheckResult result) {

        String words(Expected expected) {
            String under = cell.isEmpty()
                    ? ""
                    : cell.entrySet().stream()
                            .map(set -> set.getKey() + " = " + set.getValue())
                            .collect(Collectors.joining(", ", ", with ", ""));
            return CheckText.of(run.plan(), result, expected.value().place(), under);
        }
    }

    public Expectations {
        failed = List.copyOf(failed);
    }

    /** @param runs of the question's requests, their last checks being what the question expects */
    public static Expectations of(Question question, Map<Request, Run> runs) {
        Grid grid = question.grid();
        List<Map<String, String>> cells = grid == null ? List.of(Map.of()) : grid.cells();
        int lines = question.expects().stream()
                .mapToInt(expected -> expected.lines("").size())
                .sum();
        int held = 0;
        var failed = new ArrayList<String>();
        int next = -lines; // counted from the last check backwards
        for (Expected expected : question.expects()) {
            var wrong = new ArrayList<String>();
            int count = expected.lines("").size();
            for (int line = 0; line < count; line++) {
                List<Judged> judged = judged(question, expected, cells, runs, next + line);
                deciding(expected, judged, line).stream()
                        .filter(one -> !one.result().held())
                        .limit(1)
                        .forEach(one -> wrong.add(one.words(expected)));
            }
            next += count;
            held += wrong.isEmpty() ? 1 : 0;
            failed.addAll(wrong);
        }
        return new Expectations(held, failed);
    }

    private static List<Judged> judged(
            Question question, Expected expected, List<Map<String, String>> cells, Map<Request, Run> runs, int check) {
        var judged = new ArrayList<Judged>();
        for (Map<String, String> cell : cells) {
            Run run = runs.get(question.request(cell, List.of()));
            if (run != null && expected.isAbout(cell)) {
                judged.add(new Judged(cell, run, run.checks().get(run.checks().size() + check)));
            }
        }
        return judged;
    }

    /** Where it must hold: everywhere, or only where the value is least or largest; what is none does not count there. */
    private static List<Judged> deciding(Expected expected, List<Judged> judged, int line) {
        return switch (expected.check()) {
            case Expected.Equal equal -> judged;
            case Expected.Near near -> judged;
            case Expected.Between between -> {
                Comparator<Judged> order =
                        Comparator.comparingDouble(one -> one.result().found());
                List<Judged> some = judged.stream()
                        .filter(one -> !Double.isNaN(one.result().found()))
                        .sorted(line == 0 ? order : order.reversed())
                        .limit(1)
                        .toList();
                yield some.isEmpty() ? judged.stream().limit(1).toList() : some;
            }
        };
    }
}
