package org.claimstake.advice.parting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimstake.advice.Quantity;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/** What can be asked wrongly of two deals. */
final class PartingFindings {
    private PartingFindings() {}

    /** A measure that one of the deals does not have. */
    static Optional<Finding> measures(List<String> names, Side left, Side right) {
        return names.stream()
                .flatMap(name -> Stream.of(left.run().plan(), right.run().plan())
                        .filter(plan -> Quantity.find(plan, name).isEmpty())
                        .limit(1)
                        .map(plan -> noMeasure(name, plan)))
                .findFirst();
    }

    private static Finding noMeasure(String name, Plan plan) {
        List<String> there = plan.steps().stream()
                .filter(step -> step.own() && step.shown() && !step.byPeriod())
                .filter(step -> step.kind() == Step.Kind.MEASURE || step.kind() == Step.Kind.FIGURE)
                .map(Step::name)
                .toList();
        boolean line = plan.find(name).isPresent();
        Finding finding = Finding.of(
                        "diff/measure", "`" + name + "` is no measure and no figure" + (line ? "" : " of this case"))
                .at(typed("--measure", name))
                .why(
                        line
                                ? "it has a value in each period, or can be chosen: a measure is one number, `measure total = sum("
                                        + name + ")`"
                                : "what is told of two deals is one number of each");
        return Nearest.of(name, there)
                .map(near -> finding.why("did you mean `" + near + "`?").attempt("--measure " + near))
                .orElse(finding);
    }

    /** An input by which a column is filled: no part of a difference is what another state of the data is worth. */
    static Optional<Finding> filled(List<Change> changes, List<String> filling) {
        return changes.stream()
                .filter(change -> filling.contains(change.name()))
                .findFirst()
                .map(change -> Finding.of("diff/filled", "`" + change.name() + "` differs between the two")
                        .why("by it a column is filled with what a source states, and no part of a difference is put"
                                + " down to that: it is data, and nobody's gain")
                        .why("give both sides the same, or look at the two side by side")
                        .attempt("stake run CASE --regimes A,B"));
    }

    /** A group that names what does not differ, or what stands in another. */
    static Optional<Finding> together(List<List<String>> groups, List<Change> changes) {
        List<String> differing = changes.stream().map(Change::name).toList();
        List<String> all = groups.stream().flatMap(List::stream).toList();
        return all.stream()
                .filter(name -> !differing.contains(name) || all.indexOf(name) < all.lastIndexOf(name))
                .findFirst()
                .map(name -> differing.contains(name) ? twice(name) : alike(name, differing));
    }

    private static Finding twice(String name) {
        return Finding.of("diff/group", "`" + name + "` stands in two groups")
                .at(typed("--group", name))
                .why("each change is made once, together with those of its group");
    }

    private static Finding alike(String name, List<String> differing) {
        Finding finding = Finding.of("diff/group", "`" + name + "` does not differ between the two")
                .at(typed("--group", name));
        return differing.isEmpty()
                ? finding.why("nothing does")
                : finding.why("what differs are " + String.join(", ", differing));
    }

    private static Place typed(String option, String words) {
        var text = new SourceText(option, words);
        return new Place(text, new Span(0, words.length()));
    }
}
