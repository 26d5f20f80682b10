package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whether the names in a question are names of its case. Values are terms, inputs, measures, figures and
 * every line with a name of its own; {@code cash.PARTY} is a party's money over time,
 * {@code received.PARTY} and {@code paid.PARTY} the payments behind it. In a question with a
 * grid {@code x.low} and {@code x.high} go with every value x, in one that compares runs {@code x.RUN}.
 */
public final class QuestionNames {
    private static final String VALUE = "value";
    private static final List<String> ENDS = List.of(".low", ".high");

    private final Question question;
    private final Set<String> settable = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();
    private final Findings findings = new Findings();

    private QuestionNames(Question question, Ready ready) {
        this.question = question;
        settable.addAll(ready.outline().terms());
        settable.addAll(ready.outline().inputs());
        values.addAll(settable);
        values.addAll(ready.outline().measures());
        values.addAll(ready.outline().figures());
        Plan plan = ready.plan();
        plan.steps().stream().filter(Step::shown).map(Step::name).forEach(values::add);
        plan.parties().forEach(party -> {
            for (String of : List.of("cash.", "received.", "paid.")) {
                values.add(of + party.name());
            }
        });
    }

    /** Every name that the case does not have, with the nearest that it has. */
    public static List<Finding> check(Question question, Ready ready) {
        var names = new QuestionNames(question, ready);
        names.check();
        return names.findings.all();
    }

    private void check() {
        asked(question.text());
        question.needs().forEach(this::value);
        answer(question.answer());
        question.basis().forEach(this::template);
        question.languages().values().forEach(this::translation);
        question.expects().forEach(expected -> value(expected.value()));
        Grid grid = question.grid();
        if (grid != null) {
            grid.axes()
                    .forEach(axis -> check(
                            axis.input().text(), "term or input", axis.input().place(), settable));
            answer(grid.answer());
        }
    }

    private void asked(Template text) {
        text.names().forEach(name -> check(name, "term or input", text.place(), settable));
    }

    private void translation(Translation translation) {
        if (translation.text() != null) {
            asked(translation.text());
        }
        sentence(translation.sentence());
        translation.basis().forEach(this::template);
    }

    private void sentence(Answer.@Nullable Sentence sentence) {
        if (sentence != null) {
            template(sentence.usual());
            templateOrNone(sentence.never());
            templateOrNone(sentence.none());
            templateOrNone(sentence.missing());
        }
    }

    private void answer(Answer answer) {
        sentence(answer.sentence());
        Answer.Chart chart = answer.chart();
        List<Words> named = new ArrayList<>();
        if (chart != null) {
            // a minus before a name draws it below the axis
            chart.series().forEach(name -> check(Answer.Chart.bare(name.text()), VALUE, name.place(), values));
        }
        Answer.Table table = answer.table();
        if (table != null) {
            named.addAll(table.rows());
            named.addAll(table.columns());
        }
        named.forEach(this::value);
    }

    private void templateOrNone(@Nullable Template template) {
        if (template != null) {
            template(template);
        }
    }

    private void template(Template template) {
        template.names().forEach(name -> check(name, VALUE, template.place(), values));
    }

    private void value(Words words) {
        check(words.text(), VALUE, words.place(), values);
    }

    private void check(String name, String notion, Place place, Collection<String> known) {
        if (!known.contains(withoutRow(name)) && !known.contains(withoutRow(withoutEnd(name)))) {
            findings.add(QuestionFindings.questionName(name, notion, place, known));
        }
    }

    private String withoutEnd(String name) {
        List<String> ends = new ArrayList<>(question.grid() == null ? List.of() : ENDS);
        question.compare().forEach(one -> ends.add("." + one.id().text()));
        return ends.stream()
                .filter(name::endsWith)
                .map(end -> name.substring(0, name.length() - end.length()))
                .findFirst()
                .orElse(name);
    }

    /** The plan calls the values of all rows by one name. */
    private static String withoutRow(String name) {
        return name.replaceAll("\\[[^]]*]", "[*]");
    }
}
