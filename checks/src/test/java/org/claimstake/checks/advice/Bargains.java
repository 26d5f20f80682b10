package org.claimstake.checks.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimstake.advice.Runs;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.Wanted;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;

/** Bargains over case texts. @param folder where each is written */
record Bargains(Path folder) {
    static final Ask ALL = new Ask(List.of(), List.of(), "", List.of(), Ask.MOST);

    static Ask wanting(Wanted wanted) {
        return ALL.withWanted(wanted);
    }

    Bargained over(String text, Ask ask) {
        return over(text, ask, Settings::of);
    }

    Bargained over(String text, Ask ask, Function<Plan, Settings> settings) {
        return switch (reading(text, ask, settings)) {
            case Reading.Done<Bargained>(Bargained bargained) -> bargained;
            case Reading.Failed<Bargained>(List<Finding> findings) -> throw new AssertionError(findings + "\n" + text);
        };
    }

    /** What stands in the way. */
    List<Finding> refused(String text, Ask ask) {
        return switch (reading(text, ask)) {
            case Reading.Done<Bargained> done -> throw new AssertionError("nothing stands in the way");
            case Reading.Failed<Bargained>(List<Finding> findings) -> findings;
        };
    }

    private Reading<Bargained> reading(String text, Ask ask) {
        return reading(text, ask, Settings::of);
    }

    private Reading<Bargained> reading(String text, Ask ask, Function<Plan, Settings> settings) {
        return Bargaining.of(opened(text), Request.BASE, ask, new Runs(new BlockRunner(), settings))
                .then(bargaining ->
                        bargaining.bargain(Watch.NOBODY, (deals, zone) -> {}).orElseThrow());
    }

    static String words(Bargained bargained, Deal deal) {
        return deal.words(
                bargained.ground().terms(),
                IntStream.range(0, bargained.ground().terms().size()).boxed().toList());
    }

    static String words(Bargained bargained, int place) {
        return words(bargained, bargained.found().deals().get(place).deal());
    }

    private RunnableCase opened(String text) {
        try {
            Files.writeString(folder.resolve("case.stake"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened(folder);
    }

    /** A case whose files are written already. */
    static RunnableCase opened(Path folder) {
        return switch (CaseFolder.open(folder.toString(), folder, null)) {
            case CaseFolder.Open(CaseFolder open) -> new RunnableCase(open);
            case CaseFolder.Refused(List<Finding> findings) -> throw new AssertionError(findings.toString());
            case CaseFolder.NotFound(Finding finding) -> throw new AssertionError(finding.toString());
        };
    }
}
