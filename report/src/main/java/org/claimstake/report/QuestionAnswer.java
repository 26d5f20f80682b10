package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.question.Answer.Chart;
import org.claimstake.casefile.question.Answer.Sentence;
import org.claimstake.casefile.question.Answer.Table;
import org.claimstake.casefile.question.Compared;
import org.claimstake.casefile.question.Expected;
import org.claimstake.casefile.question.Grid;
import org.claimstake.casefile.question.Question;
import org.claimstake.casefile.question.Template;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/** Answers a question of a case in the words that its file gives, over the settings of its grid where it has one. */
public final class QuestionAnswer {
    private static final Set<String> DRAWN = Set.of("lines", "bars", "stacked", Chart.WATERFALL);

    private final Question question;
    private final Computed base;
    private final Grounds grounds;
    private final Findings findings = new Findings();
    private final Labels labels;
    private final Map<String, Answer.Entry> values;
    private final List<Expectations.Values> computed = new ArrayList<>();
    private final List<Computed> compared = new ArrayList<>();
    private final Map<String, Map<String, Answer.Entry>> columns = new LinkedHashMap<>();

    private QuestionAnswer(Question question, Computed base, Grounds grounds) {
        this.question = question;
        this.base = base;
        this.grounds = grounds;
        var words = new LinkedHashMap<>(question.labels());
        if (question.grid() != null) {
            words.putAll(question.grid().labels());
        }
        this.labels = new Labels(words);
        this.values = values(base);
    }

    /**
     * Computes what the question needs and words it.
     *
     * @param users   what the user changes himself
     * @param compute a run of the case, or what is wrong with it
     * @param subject of the base run
     */
    public static Reading<Answer> of(
            Question question,
            List<Setting> users,
            Function<Request, Reading<Computed>> compute,
            Function<Computed, Answer.Subject> subject,
            List<String> changed,
            Grounds grounds) {
        return judged(question, users, compute, subject, changed, grounds)
                .then(judged -> new Reading.Done<>(judged.answer()));
    }

    /**
     * A run that the question asks for, in the scenario that the reader asks it in, which comes before the question's own. What
     * a question compares by its scenarios stays so.
     *
     * @param scenario empty where the reader names none
     */
    public static Request inScenario(Question question, Request request, String scenario) {
        boolean compared = question.compare().stream()
                .anyMatch(one -> !one.scenario().isEmpty() && one.scenario().equals(request.scenario()));
        return scenario.isEmpty() || compared ? request : request.withScenario(scenario);
    }

    /** As {@link #of}, with the expectations of the question file judged. */
    public static Reading<Judged> judged(
            Question question,
            List<Setting> users,
            Function<Request, Reading<Computed>> compute,
            Function<Computed, Answer.Subject> subject,
            List<String> changed,
            Grounds grounds) {
        return compute.apply(question.request(Map.of(), users)).then(base -> {
            var answer = new QuestionAnswer(question, base, grounds);
            return answer.compare(users, compute)
                    .then(columns -> answer.groups(users, compute))
                    .then(groups -> answer.word(subject.apply(base), changed, groups))
                    .then(done -> new Reading.Done<>(Expectations.of(question, done, answer.cells())));
        });
    }

    private List<Expectations.Values> cells() {
        if (question.grid() != null) {
            return computed;
        }
        var cells = new ArrayList<>(List.of(new Expectations.Values(Map.of(), values)));
        cells.addAll(computed);
        return cells;
    }

    private Reading<List<Computed>> compare(List<Setting> users, Function<Request, Reading<Computed>> compute) {
        for (Compared one : question.compare()) {
            switch (compute.apply(question.request(one, users))) {
                case Reading.Failed<Computed>(List<Finding> failed) -> {
                    return new Reading.Failed<>(failed);
                }
                case Reading.Done<Computed>(Computed run) -> {
                    compared.add(run);
                    columns.put(one.id().text(), values(run));
                    computed.add(new Expectations.Values(
                            Map.of(Expected.COLUMN, one.id().text()),
                            columns.getOrDefault(one.id().text(), Map.of())));
                }
            }
        }
        return new Reading.Done<>(compared);
    }

    /** All values of a run that sentences may name: inputs, measures, figures; not those that change with the period. */
    private Map<String, Answer.Entry> values(Computed computed) {
        Plan plan = computed.run().plan();
        var names = new LinkedHashSet<String>();
        for (Step step : plan.steps()) {
            boolean result = Answers.isResult(step);
            if (step.own() && step.shown() && !step.byPeriod() && (result || !step.byFuture())) {
                Named.of(plan, step).forEach(named -> names.add(named.name(plan)));
            }
        }
        var values = new LinkedHashMap<String, Answer.Entry>();
        Answers.entries(computed.run(), computed.first(), names)
                .forEach(entry -> values.put(entry.name(), labels.of(entry)));
        return values;
    }

    private Reading<List<Answer.Group>> groups(List<Setting> users, Function<Request, Reading<Computed>> compute) {
        Grid grid = question.grid();
        if (grid == null) {
            return new Reading.Done<>(List.of());
        }
        var groups = new ArrayList<Answer.Group>();
        for (Grid.Group group : grid.groups()) {
            var cells = new ArrayList<Map<String, Answer.Entry>>();
            for (Map<String, String> cell : group.cells()) {
                switch (compute.apply(question.request(cell, users))) {
                    case Reading.Failed<Computed>(List<Finding> failed) -> {
                        return new Reading.Failed<>(failed);
                    }
                    case Reading.Done<Computed>(Computed one) -> {
                        cells.add(values(one));
                        computed.add(new Expectations.Values(cell, cells.getLast()));
                    }
                }
            }
            groups.add(group(grid, group, cells));
        }
        return new Reading.Done<>(groups);
    }

    private Answer.Group group(Grid grid, Grid.Group group, List<Map<String, Answer.Entry>> cells) {
        String label = group.value() == null ? "" : labels.word(group.value());
        List<String> names = rows(grid.answer().table());
        var told = new ArrayList<Answer.Cell>();
        for (int i = 0; i < cells.size(); i++) {
            Map<String, String> cell = group.cells().get(i);
            told.add(new Answer.Cell(
                    settings(cell), labels(grid, cell), digits(grid.answer().table(), named(names, cells.get(i)))));
        }
        return new Answer.Group(label, sentence(grid, group, label, cells), told);
    }

    private String sentence(Grid grid, Grid.Group group, String label, List<Map<String, Answer.Entry>> cells) {
        Sentence sentence = grid.answer().sentence();
        if (sentence == null) {
            return "";
        }
        var byName = new LinkedHashMap<String, List<Answer.Entry>>();
        cells.forEach(cell -> cell.forEach((name, entry) ->
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(entry)));
        String each = grid.each();
        Map<String, String> words = each == null || group.value() == null ? Map.of() : Map.of(each, label);
        var blanks = new Blanks(values, byName, columns, words, labels, findings);
        return told(blanks.fill(
                branch(sentence, byName.values().stream().flatMap(List::stream).toList())));
    }

    private String told(String words) {
        return OwnMoney.bare(words, base.run().plan().money());
    }

    private static List<String> settings(Map<String, String> cell) {
        return cell.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .toList();
    }

    // the value of `each` stands above its group
    private String labels(Grid grid, Map<String, String> cell) {
        return cell.entrySet().stream()
                .filter(setting -> !setting.getKey().equals(grid.each()))
                .map(setting -> labels.words().containsKey(setting.getValue())
                        ? labels.word(setting.getValue())
                        : setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    private Reading<Answer> word(Answer.Subject subject, List<String> changed, List<Answer.Group> groups) {
        var blanks = new Blanks(values, Map.of(), columns, Map.of(), labels, findings);
        Sentence sentence = question.answer().sentence();
        List<Spoken> spoken = sentence == null
                ? List.of()
                : blanks.parts(branch(sentence, named(needs(), values))).stream()
                        .map(part -> part.withText(told(part.text())))
                        .toList();
        String ask = told(blanks.fill(question.text()));
        List<String> notes =
                question.basis().stream().map(blanks::fill).map(this::told).toList();
        Table table = question.answer().table();
        List<Answer.Entry> rows = digits(table, named(rows(table), values));
        List<Answer.Series> series = series(base);
        List<Picture> pictures = pictures();
        Basis basis = Answers.basis(base.run(), base.first(), grounds, named(told(), values));
        if (findings.any()) {
            return new Reading.Failed<>(findings.all());
        }
        var answer = new Answer(
                subject.asking(question.id(), ask),
                Spoken.sentence(spoken),
                rows,
                others(rows),
                series,
                changed,
                chart(),
                groups,
                List.of(),
                basis,
                notes,
                List.of());
        Answer told = answer.with(columns(), pictures).withSpoken(spoken);
        return new Reading.Done<>(gap().map(told::with).orElse(told));
    }

    /** What the answer cannot be given for: needed values that rest on something nobody knows. */
    private Optional<Answer.Gap> gap() {
        List<Answer.Entry> without = named(needs(), values).stream()
                .filter(entry -> has(List.of(entry), "missing"))
                .toList();
        Sentence sentence = question.answer().sentence();
        boolean said = sentence != null && sentence.missing() != null
                || !question.instead().isEmpty();
        // a question whose answer lives with what is missing says so in its own words
        if (without.isEmpty() || !said) {
            return Optional.empty();
        }
        Basis behind = Answers.basis(base.run(), base.first(), grounds, without);
        List<Answer.Instead> instead = question.instead().stream()
                .map(other -> new Answer.Instead(other.text(), ""))
                .toList();
        return Optional.of(new Answer.Gap(without, behind.missing(), instead));
    }

    private List<Answer.Column> columns() {
        List<String> names = rows(question.answer().table());
        var told = new ArrayList<Answer.Column>();
        for (int i = 0; i < compared.size(); i++) {
            Compared one = question.compare().get(i);
            String scenario = compared.get(i).run().plan().scenario();
            told.add(new Answer.Column(
                    one.id().text(),
                    one.label(),
                    scenario.isEmpty() ? "base" : scenario,
                    digits(
                            question.answer().table(),
                            named(names, columns.getOrDefault(one.id().text(), Map.of()))),
                    series(compared.get(i)).stream()
                            .filter(series -> !series.isCash() || isDrawn(series.name()))
                            .toList()));
        }
        return told;
    }

    private boolean isDrawn(String name) {
        Chart chart = chartAsked();
        return chart != null
                && chart.series().stream().anyMatch(series -> series.text().equals(name));
    }

    /** What the chart names, in this run or in those that are compared. */
    private List<Picture> pictures() {
        Chart chart = chartAsked();
        if (chart == null || !DRAWN.contains(chart.kind())) {
            return List.of();
        }
        if (chart.series().isEmpty()) {
            return pictures(chart.of(usual()));
        }
        Drawing.unknown(base, values, chart, labels)
                .forEach(name ->
                        findings.add(AnswerFindings.noValueForChart(name.text(), name.place(), values.keySet())));
        return pictures(chart);
    }

    // without names the chart shows what the table tells
    private List<Words> usual() {
        Table table = question.answer().table();
        return table == null ? question.needs() : table.rows();
    }

    private List<Picture> pictures(Chart chart) {
        var runs = new ArrayList<Pictures.Of>();
        if (compared.isEmpty()) {
            runs.add(new Pictures.Of("", Drawing.of(base, values, chart, labels)));
        }
        for (int i = 0; i < compared.size(); i++) {
            Compared one = question.compare().get(i);
            runs.add(new Pictures.Of(
                    one.label(),
                    Drawing.of(compared.get(i), columns.getOrDefault(one.id().text(), Map.of()), chart, labels)));
        }
        if (chart.kind().equals(Chart.WATERFALL)) {
            return findings.any() ? List.of() : Falls.of(chart, runs, findings);
        }
        return Pictures.of(chart, Answers.periods(base.run().plan()), runs);
    }

    /** The sentence that fits what came out: a value missing, never reached, or none has its own where one is written. */
    private static Template branch(Sentence sentence, List<Answer.Entry> entries) {
        boolean missing = has(entries, "missing");
        boolean never = has(entries, "never");
        boolean none = entries.stream().anyMatch(entry -> entry.outcome() instanceof Outcome.None);
        return Optional.<Template>empty()
                .or(() -> missing ? Optional.ofNullable(sentence.missing()) : Optional.empty())
                .or(() -> never ? Optional.ofNullable(sentence.never()) : Optional.empty())
                .or(() -> none ? Optional.ofNullable(sentence.none()) : Optional.empty())
                .orElse(sentence.usual());
    }

    private static boolean has(List<Answer.Entry> entries, String reason) {
        return entries.stream()
                .anyMatch(entry -> entry.outcome() instanceof Outcome.None none
                        && none.reason().equals(reason));
    }

    // measures and figures of the case besides those of the table
    private List<Answer.Entry> others(List<Answer.Entry> told) {
        Plan plan = base.run().plan();
        Set<String> results = Named.find(plan, values.keySet()).stream()
                .filter(named -> Answers.isResult(named.step()))
                .map(named -> named.name(plan))
                .collect(Collectors.toSet());
        return values.values().stream()
                .filter(entry -> !told.contains(entry))
                .filter(entry -> results.contains(entry.name()))
                .toList();
    }

    private List<String> needs() {
        return question.needs().stream()
                .map(Words::text)
                .filter(values::containsKey)
                .toList();
    }

    /** All that the answer tells of. */
    private List<String> told() {
        var names = new LinkedHashSet<>(needs());
        names.addAll(rows(question.answer().table()));
        if (question.grid() != null) {
            names.addAll(rows(question.grid().answer().table()));
        }
        return List.copyOf(names);
    }

    private List<String> rows(@Nullable Table table) {
        if (table == null) {
            return needs();
        }
        table.rows().forEach(this::check);
        return table.rows().stream()
                .map(Words::text)
                .filter(values::containsKey)
                .toList();
    }

    private void check(Words name) {
        if (!values.containsKey(name.text())) {
            findings.add(AnswerFindings.noValueForTable(name.text(), name.place(), values.keySet()));
        }
    }

    private static List<Answer.Entry> named(List<String> names, Map<String, Answer.Entry> values) {
        var entries = new ArrayList<Answer.Entry>();
        for (String name : names) {
            Answer.Entry entry = values.get(name);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<Answer.Entry> digits(@Nullable Table table, List<Answer.Entry> entries) {
        return table == null
                ? entries
                : entries.stream().map(entry -> entry.digits(table.digits())).toList();
    }

    private List<Answer.Series> series(Computed run) {
        Chart chart = question.answer().chart();
        var names = new LinkedHashSet<String>();
        if (chart != null) {
            chart.series().forEach(name -> names.add(name.text()));
        }
        return Answers.series(run.run(), run.first(), names);
    }

    private @Nullable Chart chartAsked() {
        Grid grid = question.grid();
        Chart own = question.answer().chart();
        return own == null && grid != null ? grid.answer().chart() : own;
    }

    private Answer.Chart chart() {
        Chart chart = chartAsked();
        return switch (chart == null ? "" : chart.kind()) {
            case "cash" -> Answer.Chart.CASH;
            case "band" -> Answer.Chart.BAND;
            default -> Answer.Chart.NONE;
        };
    }
}
