package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.casefile.question.Template;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/** Sentences with blanks, filled from the values at hand. A blank that no value fills is a finding. */
final class Blanks {
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2}) digits?");

    private final Map<String, Answer.Entry> values;
    private final Map<String, List<Answer.Entry>> cells;
    private final Map<String, Map<String, Answer.Entry>> columns;
    private final Map<String, String> words;
    private final Labels labels;
    private final Findings findings;

    /**
     * @param values by name
     * @param cells  by name, of every cell of a grid: {@code NAME.low} and {@code NAME.high} are asked of them
     * @param columns of each run that is compared, by its id: {@code NAME.ID} is asked of them
     * @param words  what is told in words of its own, such as the label of a setting
     * @param labels how words of choices are told
     */
    Blanks(
            Map<String, Answer.Entry> values,
            Map<String, List<Answer.Entry>> cells,
            Map<String, Map<String, Answer.Entry>> columns,
            Map<String, String> words,
            Labels labels,
            Findings findings) {
        this.values = values;
        this.cells = cells;
        this.columns = columns;
        this.words = words;
        this.labels = labels;
        this.findings = findings;
    }

    String fill(Template template) {
        return Spoken.sentence(parts(template));
    }

    /** The same, with the name of each value that fills a blank. */
    List<Spoken> parts(Template template) {
        var filled = new ArrayList<Spoken>();
        for (Template.Part part : template.parts()) {
            filled.add(
                    switch (part) {
                        case Template.Text text -> Spoken.words(text.words());
                        case Template.Blank blank -> value(blank, template);
                    });
        }
        return Spoken.stripped(filled);
    }

    private Spoken value(Template.Blank blank, Template template) {
        String name = blank.name();
        String word = words.get(name);
        if (word != null) {
            return Spoken.words(word);
        }
        Answer.Entry entry = cells.isEmpty() ? values.get(name) : ofCells(name, template);
        if (entry != null) {
            return new Spoken(told(entry, entry.outcome(), blank.form()), entry.name(), "");
        }
        Optional<Answer.Entry> ofColumn = ofColumn(name);
        if (ofColumn.isPresent()) {
            Answer.Entry found = ofColumn.get();
            String column = name.substring(name.lastIndexOf('.') + 1);
            return new Spoken(told(found, found.outcome(), blank.form()), found.name(), column);
        }
        // the least and the largest of several runs are the value of none that could be asked for
        return Spoken.words(extreme(name)
                .map(found -> told(found, found.outcome(), blank.form()))
                .orElseGet(() -> unknown(name, template)));
    }

    // of a grid the value on which its cells agree: that of the case as it stands would be none of theirs
    private Answer.@Nullable Entry ofCells(String name, Template template) {
        List<Answer.Entry> all = cells.getOrDefault(name, List.of());
        if (all.isEmpty()) {
            return values.get(name);
        }
        Answer.Entry first = all.getFirst();
        if (!all.stream().allMatch(one -> one.outcome().equals(first.outcome()))) {
            findings.add(AnswerFindings.severalValues(name, template.place()));
        }
        return first;
    }

    private Optional<Answer.Entry> ofColumn(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(columns.get(name.substring(dot + 1)))
                        .map(column -> column.get(name.substring(0, dot)));
    }

    private Optional<Answer.Entry> extreme(String name) {
        boolean low = name.endsWith(".low");
        if (!low && !name.endsWith(".high")) {
            return Optional.empty();
        }
        List<Answer.Entry> all = cells.get(name.substring(0, name.lastIndexOf('.')));
        if (all == null || all.isEmpty()) {
            return Optional.empty();
        }
        Answer.Entry first = all.getFirst();
        Outcome outcome = low ? Outcomes.least(all) : Outcomes.largest(all);
        return Optional.of(first.with(outcome));
    }

    private String told(Answer.Entry entry, Outcome outcome, String form) {
        Matcher digits = DIGITS.matcher(form);
        double value = Outcomes.middle(outcome, entry.type());
        if (digits.matches() && !Double.isNaN(value) && entry.type().sort() == ValueType.Sort.NUMBER) {
            Scale scale = Scale.of(entry.type(), value);
            int count = Math.clamp(Integer.parseInt(digits.group(1)), 1, 15);
            return scale.with(Digits.significant(value / scale.size(), count));
        }
        String told = Told.of(outcome, entry.type());
        return entry.type().sort() == ValueType.Sort.CHOICE ? labels.word(told) : told;
    }

    private String unknown(String name, Template template) {
        findings.add(AnswerFindings.noValueForBlank(name, template.place(), values.keySet()));
        return "{" + name + "}";
    }
}
