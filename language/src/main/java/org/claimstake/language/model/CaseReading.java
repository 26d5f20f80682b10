package org.claimstake.language.model;

import java.util.List;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Alternative;
import org.claimstake.language.plan.InputRange;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A case read without findings: its plan, and what it holds by name, in the order of the text.
 *
 * @param filling  inputs by which columns are filled from outside
 * @param alternatives scenarios that are what comes without a deal
 * @param ranges   inputs of which the text says a range with both ends
 * @param expectIn the scenarios some {@code expect} asks for; empty text for the base
 */
public record CaseReading(
        Plan plan,
        List<String> terms,
        List<String> inputs,
        List<String> scenarios,
        List<String> measures,
        List<String> figures,
        List<String> expectIn,
        List<String> models,
        List<String> roles,
        List<String> filling,
        List<Alternative> alternatives,
        List<InputRange> ranges) {

    public CaseReading {
        terms = List.copyOf(terms);
        inputs = List.copyOf(inputs);
        scenarios = List.copyOf(scenarios);
        measures = List.copyOf(measures);
        figures = List.copyOf(figures);
        expectIn = List.copyOf(expectIn);
        models = List.copyOf(models);
        roles = List.copyOf(roles);
        filling = List.copyOf(filling);
        alternatives = List.copyOf(alternatives);
        ranges = List.copyOf(ranges);
    }

    static CaseReading of(Plan plan) {
        return new CaseReading(
                plan, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /** A model's own test, read; a null reading has its findings. */
    public record ModelTest(
            String model, String title, @Nullable CaseReading reading, Findings findings, int futures) {}
}
