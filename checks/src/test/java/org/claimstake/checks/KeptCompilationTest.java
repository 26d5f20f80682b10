package org.claimstake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Compiled;
import org.claimstake.language.Compiler.Kept;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that is kept and given other values is the case read with them: the same plan, to the last place and word. */
class KeptCompilationTest {
    private static final Path CASES = Tree.ROOT.resolve("cases");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9_]*(?:\\.[0-9]+)?");

    /** Values that are put anew, of all that were tried. */
    private int moved;

    private int tried;

    @ParameterizedTest
    @ValueSource(strings = {"dobra-psa", "one-mine", "regimes", "shale-gas", "sicomines", "ukraine-2025"})
    void everyTermAndInputIsPutAnewAsIfTheCaseWereRead(String id) {
        RunnableCase theCase = open(id);
        Ready base = ready(theCase.compile(Request.BASE));
        var names = new ArrayList<>(base.outline().terms());
        names.addAll(base.outline().inputs());
        for (String name : names) {
            Step step = base.plan().find(name).orElseThrow();
            List<String> values = values(step, base);
            if (!values.isEmpty()) {
                check(theCase, "", List.of(new Setting(name, values.getFirst(), "--set")), values, 0);
            }
        }
        assertThat(moved).as("values put without reading, of %s", tried).isGreaterThan(tried / 2);
    }

    @Test
    void inAScenarioAndBesideOtherSettingsItIsTheSame() {
        RunnableCase theCase = open("ukraine-2025");
        for (String scenario : List.of("", "March 2025", "Licensing two years faster", "Shared by capital")) {
            var settings = List.of(
                    new Setting("share", "40%", "--set"),
                    new Setting("base", "all_licences", "--set"),
                    new Setting("free_from", "2030", "--set"),
                    new Setting("past_aid", "kiel_123", "--set"),
                    new Setting("delay", "1 year", "--set"));
            check(theCase, scenario, settings, List.of("55%", "100%", "0%"), 0);
            check(theCase, scenario, settings, List.of("new_licences"), 1);
            check(theCase, scenario, settings, List.of("2028-03-01", "2031-Q2"), 2);
            check(theCase, scenario, settings, List.of("said_350", "none"), 3);
            check(theCase, scenario, settings, List.of("-1 year", "6 months"), 4);
        }
        assertThat(moved).as("of %s", tried).isGreaterThan(tried / 2);
    }

    @Test
    void whatIsWrongIsLeftToWhoReadsTheCase() {
        RunnableCase theCase = open("ukraine-2025");
        Kept kept = theCase.keep(new Request("", List.of(new Setting("share", "40%", "--set"))));
        for (String wrong : List.of("140%", "5", "5 t", "shar", "base", "40% +", "", "1/0", "missing")) {
            assertThat(kept.with(List.of(new Setting("share", wrong, "--set"))))
                    .as(wrong)
                    .isEmpty();
        }
        assertThat(kept.with(List.of(new Setting("rank", "equal", "--set")))).isEmpty();
        assertThat(kept.with(List.of())).isEmpty();
    }

    private void check(RunnableCase theCase, String scenario, List<Setting> settings, List<String> values, int at) {
        Kept kept = theCase.keep(new Request(scenario, settings));
        for (String value : values) {
            var others = new ArrayList<>(settings);
            others.set(
                    at,
                    new Setting(settings.get(at).name(), value, settings.get(at).origin()));
            Compiled read = Compiler.compile(theCase.folder(), new Request(scenario, others));
            tried++;
            kept.with(others).ifPresent(again -> {
                moved++;
                assertThat(again.plan())
                        .as(theCase.id() + " " + scenario + " " + others)
                        .isEqualTo(ready(read).plan());
            });
        }
    }

    /** What may stand in the place of a value: numbers near it, the other words of a choice, other dates. */
    private static List<String> values(Step step, Ready base) {
        String words = step.words().strip();
        return switch (step.type().sort()) {
            case NUMBER -> {
                var number = NUMBER.matcher(words);
                yield number.lookingAt()
                        ? List.of("1", "0.5", "37").stream()
                                .map(other -> other + words.substring(number.end()))
                                .toList()
                        : List.of();
            }
            case CHOICE, TRUTH -> step.type().words();
            case DATE -> List.of("2030", "2031-05-17");
            case TEXT ->
                base.plan().texts().stream()
                        .filter(text -> text.matches("[a-z][a-z0-9_]*"))
                        .limit(3)
                        .toList();
        };
    }

    private static RunnableCase open(String id) {
        return new RunnableCase(((CaseFolder.Open) CaseFolder.open(id, CASES, null)).folder());
    }

    private static Ready ready(Compiled compiled) {
        assertThat(compiled).isInstanceOf(Ready.class);
        return (Ready) compiled;
    }
}
