package org.claimstake.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.engine.Run;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;

/**
 * What runs left out that went on when futures stopped, told once for all runs behind an answer. Belongs to one thread.
 */
public final class LeftOuts {
    private Again again = finding -> "";
    private String with = "";
    private int runs;
    private int incomplete;
    private Optional<LeftOut> worst = Optional.empty();

    /** The command that shows a future again; empty where there is none. */
    private interface Again {
        String of(Finding finding);
    }

    /** The runs that follow are those of a case under these settings. */
    public void asking(RunnableCase theCase, Request request) {
        String sets = Repeated.sets(request.settings());
        with = request.settings().stream()
                .map(set -> set.name() + " = " + set.value())
                .collect(Collectors.joining(", "));
        // a page travels: it names the case and no path of this machine
        again = finding -> Repeated.ofCase(List.of(finding), theCase.id(), sets).getFirst().tries().stream()
                .filter(text -> text.startsWith("stake why "))
                .findFirst()
                .orElse("");
    }

    /** The runs that follow have settings that nobody here knows. */
    public void searching() {
        with = "";
        again = finding -> "";
    }

    public void add(Run run) {
        runs++;
        if (run.stopped() > 0 && !run.isRefused()) {
            incomplete++;
            if (worst.isEmpty() || run.stopped() > worst.get().stopped()) {
                worst = Optional.of(
                        LeftOut.of(run, with, again.of(run.stops().getFirst().finding())));
            }
        }
    }

    /** Empty where all futures of all runs went through. */
    public Optional<LeftOut> all() {
        return worst.map(one -> one.among(incomplete, runs));
    }
}
