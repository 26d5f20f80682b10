package org.claimstake.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.editing.Known;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.model.CaseReader;
import org.claimstake.language.model.CaseReading;
import org.claimstake.language.model.GivenEquation;
import org.claimstake.language.model.GivenValue;
import org.claimstake.language.model.KeptCase;
import org.claimstake.language.model.Lent;
import org.claimstake.language.plan.Alternative;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.InputRange;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.source.CaseText;
import org.jspecify.annotations.Nullable;

/**
 * The door of the room: text in, a plan or findings out. One compilation computes one scenario under
 * one set of settings.
 */
public final class Compiler {

    /**
     * A change from outside: {@code --set share=40%}.
     *
     * @param name a term or input of the case
     * @param value an expression; without a unit it takes the term's own
     * @param origin how messages call the place: {@code --set}, {@code questions/q16.yaml}
     */
    public record Setting(String name, String value, String origin) {}

    /**
     * Two values that somebody outside wants to be equal: {@code --until 'worth = 0'}. They are read as the two sides of an
     * {@code expect} of the case, which the plan then holds among its checks, at a place of this origin.
     */
    public record Equation(String left, String right, String origin) {}

    /**
     * What is compiled of a case.
     *
     * @param scenario empty for the base
     * @param other    a scenario of which the changes of some names hold, in the place of those of {@code scenario}
     * @param names    these names, as {@link Compiler#changed} gives them; empty for a request of one scenario alone
     * @param expects  the plan holds what the case expects of itself, and so all that is read for its sake alone
     * @param valued   where it is not empty, the plan holds what is paid and no more than that and the profiles of these
     *     parties need: what each gets, whether or not the case has a profile of it. A name that is no party says nothing
     */
    public record Request(
            String scenario,
            List<Setting> settings,
            List<Equation> equations,
            String other,
            Set<String> names,
            boolean expects,
            List<String> valued) {
        public static final Request BASE = new Request("", List.of());

        public Request {
            settings = List.copyOf(settings);
            equations = List.copyOf(equations);
            names = Set.copyOf(names);
            valued = List.copyOf(valued);
        }

        public Request(String scenario, List<Setting> settings, List<Equation> equations) {
            this(scenario, settings, equations, "", Set.of(), true, List.of());
        }

        public Request(String scenario, List<Setting> settings) {
            this(scenario, settings, List.of());
        }

        /**
         * A mixture of two scenarios: these names as the other one has them, all else as this one does. Nobody has said
         * what it should give, so that its plan has neither expectations nor claims.
         */
        public Request withOther(String scenario, Set<String> names) {
            return new Request(this.scenario, settings, equations, scenario, names, expects, valued);
        }

        /**
         * Without what the case expects of itself: its values are the same, and there may be far fewer to compute. What is
         * wrong with an expectation is not told.
         */
        public Request withoutExpectations() {
            return new Request(scenario, settings, equations, other, names, false, valued);
        }

        public Request withScenario(String name) {
            return new Request(name, settings, equations, other, names, expects, valued);
        }

        /** What these parties get, and nothing for anything else's sake: far fewer values, and the same. */
        public Request valuing(List<String> parties) {
            return new Request(scenario, settings, equations, other, names, false, parties);
        }

        public Request with(Equation equation) {
            var all = new ArrayList<>(equations);
            all.add(equation);
            return new Request(scenario, settings, all, other, names, expects, valued);
        }

        public Request with(Setting setting) {
            var all = new ArrayList<>(settings);
            all.add(setting);
            return new Request(scenario, all, equations, other, names, expects, valued);
        }
    }

    public sealed interface Compiled {}

    /** @param outline what the case holds, for help and boards */
    public record Ready(Plan plan, Outline outline) implements Compiled {}

    public record Refused(List<Finding> findings) implements Compiled {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Names in the order of the text.
     *
     * @param expectIn scenarios (and "" for the base) that some {@code expect} asks for
     * @param filling  inputs by which a column is filled from outside, in the order of the alphabet: they say what a source
     *     states, so that nothing is ever looked for, ranked or worth anything by them
     * @param alternatives scenarios that are what comes without a deal, with whose they are
     * @param ranges  inputs of which the text says a range with both ends
     * @param roles    those of which a use said nothing, played by the party of the same name: {@code rent.investor}
     */
    public record Outline(
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
        public Outline {
            alternatives = List.copyOf(alternatives);
            ranges = List.copyOf(ranges);
        }

        /** Of a case whose inputs have no range. */
        public Outline(
                List<String> terms,
                List<String> inputs,
                List<String> scenarios,
                List<String> measures,
                List<String> figures,
                List<String> expectIn,
                List<String> models,
                List<String> roles,
                List<String> filling,
                List<Alternative> alternatives) {
            this(
                    terms,
                    inputs,
                    scenarios,
                    measures,
                    figures,
                    expectIn,
                    models,
                    roles,
                    filling,
                    alternatives,
                    List.of());
        }
    }

    /** A model's own {@code test}, ready to run. @param futures as the test says, else 1 */
    public record ModelTest(String model, String title, Compiled compiled, int futures) {}

    private Compiler() {}

    /** A plan, or all that stands in its way. */
    public static Compiled compile(CaseText text, Request request) {
        return DeepStack.call(() -> {
            var findings = new Findings();
            var lent = new Lent(request.other(), request.names());
            return compiled(
                    new CaseReader(text, findings, request.expects(), request.valued())
                            .read(request.scenario(), given(request.settings()), equations(request), lent),
                    findings);
        });
    }

    /**
     * What a scenario changes, with the scenarios it is made from: names without the key of a row, each once, in the order
     * of the text.
     *
     * @return empty for the base, and for a scenario that the case does not have
     */
    public static List<String> changed(CaseText text, String scenario) {
        return DeepStack.call(() -> CaseReader.changed(text, scenario));
    }

    /**
     * A compilation that is kept: of other values in the place of those that its request set, most are compiled without reading
     * the text again. Safe for several threads.
     */
    public static final class Kept {
        private final Request request;
        private final Compiled compiled;
        private final @Nullable KeptCase kept;

        private Kept(Request request, Compiled compiled, @Nullable KeptCase kept) {
            this.request = request;
            this.compiled = compiled;
            this.kept = kept;
        }

        public Compiled compiled() {
            return compiled;
        }

        /**
         * What {@link Compiler#compile} gives for other values of the same settings.
         *
         * @param settings of the same names as those of the request, in their order
         * @return empty where the text must be read: another name is set, or something is wrong with a value
         */
        public synchronized Optional<Ready> with(List<Setting> settings) {
            boolean same = settings.stream()
                            .map(Setting::name)
                            .toList()
                            .equals(request.settings().stream()
                                    .map(Setting::name)
                                    .toList())
                    && request.equations().isEmpty()
                    && request.names().isEmpty();
            return kept != null && same && compiled instanceof Ready(Plan plan, Outline outline)
                    ? kept.with(given(settings)).map(moved -> new Ready(moved, outline))
                    : Optional.empty();
        }
    }

    /** As {@link #compile}, to be compiled again with other values. */
    public static Kept keep(CaseText text, Request request) {
        return DeepStack.call(() -> {
            var findings = new Findings();
            var reader = new CaseReader(text, findings, request.expects(), request.valued());
            CaseReading reading = reader.read(
                    request.scenario(),
                    given(request.settings()),
                    equations(request),
                    new Lent(request.other(), request.names()));
            KeptCase kept = reading == null ? null : reader.kept(reading.plan());
            return new Kept(request, compiled(reading, findings), kept);
        });
    }

    private static List<GivenValue> given(List<Setting> settings) {
        return settings.stream()
                .map(s -> new GivenValue(s.name(), s.value(), s.origin()))
                .toList();
    }

    private static List<GivenEquation> equations(Request request) {
        return request.equations().stream()
                .map(e -> new GivenEquation(e.left(), e.right(), e.origin()))
                .toList();
    }

    /** A text looked at while it is written: what {@link #compile} says, and what is known of its values even so. */
    public record Look(Compiled compiled, List<Known> known) {
        public Look {
            known = List.copyOf(known);
        }
    }

    /** As {@link #compile}, for editors. */
    public static Look look(CaseText text, Request request) {
        return DeepStack.call(() -> {
            var findings = new Findings();
            var reader = new CaseReader(text, findings);
            CaseReading reading = reader.read(request.scenario(), List.of(), List.of());
            return new Look(compiled(reading, findings), reader.known());
        });
    }

    /** What is known of the values of a file's models, each read for itself, as nobody uses it. */
    public static List<Known> known(CaseText text, CaseText.ModelFile file) {
        return DeepStack.call(() -> CaseReader.known(text, file));
    }

    /** The tests of one file of models; a file with findings yields one refused entry. */
    public static List<ModelTest> tests(CaseText text, CaseText.ModelFile file) {
        return DeepStack.call(() -> CaseReader.tests(text, file).stream()
                .map(t -> new ModelTest(t.model(), t.title(), compiled(t.reading(), t.findings()), t.futures()))
                .toList());
    }

    private static Compiled compiled(@Nullable CaseReading reading, Findings findings) {
        return reading == null
                ? new Refused(findings.all())
                : new Ready(
                        reading.plan(),
                        new Outline(
                                reading.terms(),
                                reading.inputs(),
                                reading.scenarios(),
                                reading.measures(),
                                reading.figures(),
                                reading.expectIn(),
                                reading.models(),
                                reading.roles(),
                                reading.filling(),
                                reading.alternatives(),
                                reading.ranges()));
    }
}
