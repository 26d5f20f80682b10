package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cash by party with its sentence and its table. */
final class CashPicture {
    private static final String ID = "cash";

    private final List<Answer.Series> now;
    private final List<Answer.Series> before;
    private final boolean mean;
    private final Setting setting;
    private final Wording words;

    private CashPicture(List<Answer.Series> now, List<Answer.Series> before, boolean mean, Setting setting) {
        this.now = now;
        this.before = before;
        this.mean = mean;
        this.setting = setting;
        this.words = setting.words();
    }

    static Chart of(List<Answer.Series> all, Optional<List<Answer.Series>> baseline, boolean mean, Setting setting) {
        var drawn = new ArrayList<Answer.Series>();
        var ghosts = new ArrayList<Answer.Series>();
        for (Answer.Series one : all) {
            Optional<Answer.Series> ghost = baseline.flatMap(before ->
                    before.stream().filter(other -> isSame(one, other)).findFirst());
            if (CashChart.moves(one) || ghost.filter(CashChart::moves).isPresent()) {
                drawn.add(one);
                ghosts.add(ghost.orElse(one));
            }
        }
        boolean moved = ghosts.stream().anyMatch(ghost -> !drawn.contains(ghost));
        return new CashPicture(drawn, moved ? ghosts : List.of(), mean, setting).chart();
    }

    private static boolean isSame(Answer.Series one, Answer.Series other) {
        return one.name().equals(other.name())
                && one.type().equals(other.type())
                && one.periods().equals(other.periods());
    }

    private Chart chart() {
        String title = words.say("cash.title");
        if (now.isEmpty()) {
            return Notice.of(setting, ID, title, Notice.Kind.NONE, words.say("cash.none"));
        }
        String summary = summary();
        var chart = new CashChart(setting.room(), words, now, before, mean, true);
        var frame = new Frame(setting, ID, "img", title, summary, chart.height());
        chart.body(frame.svg(), frame.top());
        return frame.chart(table(chart.scale()));
    }

    private String summary() {
        List<String> periods = now.getFirst().periods();
        var parties = new ArrayList<String>();
        for (int i = 0; i < now.size(); i++) {
            Answer.Series one = now.get(i);
            String sum = words.change(CashChart.total(one), one.type());
            String was = before.isEmpty() ? "" : words.change(CashChart.total(before.get(i)), one.type());
            String key = was.isEmpty() ? "cash.party" : was.equals(sum) ? "cash.party.same" : "cash.party.before";
            parties.add(words.say(key, "party", one.label(), "sum", sum, "before", was));
        }
        return words.say(
                mean ? "cash.summary.mean" : "cash.summary",
                "from",
                periods.getFirst(),
                "to",
                periods.getLast(),
                "parties",
                parties.stream().collect(Collectors.joining("; ")));
    }

    private Chart.Twin table(Scale scale) {
        var head = new ArrayList<String>();
        head.add(words.say("table.period", "unit", words.unitAlone(scale)));
        for (Answer.Series one : now) {
            head.add(one.label());
            if (!before.isEmpty()) {
                head.add(words.say("table.before", "what", one.label()));
            }
        }
        var rows = new ArrayList<List<String>>();
        List<String> periods = now.getFirst().periods();
        for (int t = 0; t < periods.size(); t++) {
            var row = new ArrayList<>(List.of(periods.get(t)));
            for (int i = 0; i < now.size(); i++) {
                row.add(words.number(now.get(i).values().get(t), scale));
                if (!before.isEmpty()) {
                    row.add(words.number(before.get(i).values().get(t), scale));
                }
            }
            rows.add(row);
        }
        return new Chart.Twin(head, rows);
    }
}
