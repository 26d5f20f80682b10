package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimstake.advice.Runs;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.advice.bargain.deals.Wanted;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Watch;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.report.DealBrief;
import org.claimstake.report.DealJson;
import org.claimstake.report.DealText;
import org.claimstake.report.Grounds;

/** A bargain over one case, told. Ctrl-C ends the search and keeps what was found. */
final class CaseBargaining {
    /** So long what was found may still take to be written once somebody wants no more. */
    private static final long LAST_SECONDS = 20;

    private final Shell shell;
    private final BargainOptions options;
    private final BriefOptions brief;
    private final Wanted wanted;
    private final ChanceOptions chance;
    private final boolean json;
    private final boolean quiet;
    private final Computing computing;
    private volatile boolean enough;
    private volatile SearchCount count = SearchCount.NONE;

    /**
     * @param brief  the page to write, where one is wanted
     * @param wanted what else is asked of the talks
     */
    CaseBargaining(
            Shell shell,
            BargainOptions options,
            BriefOptions brief,
            Wanted wanted,
            ChanceOptions chance,
            boolean json,
            boolean quiet) {
        this.shell = shell;
        this.options = options;
        this.brief = brief;
        this.quiet = quiet;
        this.wanted = wanted;
        this.chance = chance;
        this.json = json;
        this.computing = new Computing(shell, chance, quiet);
    }

    int answer(String word) {
        var runs = new Runs(computing.runner(), chance::settings);
        Reading<Integer> exit = options.ask(shell)
                .then(ask -> CaseOptions.open(word, shell.here(), shell.shipped())
                        .then(theCase -> Bargaining.of(theCase, options.request(), ask.withWanted(wanted), runs)
                                .then(bargaining -> bargained(theCase, bargaining))));
        return switch (exit) {
            case Reading.Done<Integer>(Integer done) -> done;
            case Reading.Failed<Integer>(List<Finding> findings) ->
                Refusal.tell(Computing.asked(word, "", ""), findings, json, shell);
        };
    }

    private Reading<Integer> bargained(RunnableCase theCase, Bargaining bargaining) {
        var done = new CountDownLatch(1);
        var last = new Thread(() -> end(done));
        Runtime.getRuntime().addShutdownHook(last);
        try {
            Optional<Reading<Bargained>> bargained = computing.during(
                    millis -> count.words(bargaining.most(), System.nanoTime()),
                    () -> bargaining.bargain(Watch.NOBODY, told()));
            return bargained
                    .map(reading -> reading.then(found -> {
                        write(theCase, bargaining, found);
                        return new Reading.Done<>(enough ? Exit.INTERRUPTED : Exit.FINE);
                    }))
                    .orElseThrow(FollowedRunner.Interrupted::new);
        } finally {
            done.countDown();
            if (!enough) {
                Runtime.getRuntime().removeShutdownHook(last);
            }
        }
    }

    /** The process waits for what was found to be written. */
    private void end(CountDownLatch done) {
        enough = true;
        try {
            done.await(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Bargaining.Told told() {
        return new Bargaining.Told() {
            @Override
            public void of(int deals, int zone) {
                count = count.with(deals, zone, System.nanoTime());
            }

            @Override
            public boolean isEnough() {
                return enough;
            }
        };
    }

    private void write(RunnableCase theCase, Bargaining bargaining, Bargained found) {
        Plan plan = bargaining.ready().plan();
        ValueType money =
                plan.step(found.ground().sides().getFirst().profile().value()).type();
        brief.write(() -> brief(theCase, plan, money, found), shell, json, quiet);
        if (brief.isSaid() && !json) {
            shell.out().flush();
            return;
        }
        byte[] bytes = json
                ? OutputOptions.json(out -> DealJson.write(found, out))
                : DealText.of(found, theCase.id() + "  " + plan.title(), money, shell.look())
                        .getBytes(StandardCharsets.UTF_8);
        shell.out().write(bytes, 0, bytes.length);
        shell.out().flush();
    }

    private DealBrief brief(RunnableCase theCase, Plan plan, ValueType money, Bargained found) {
        return DealBrief.of(
                found,
                money,
                Computing.subject(theCase, plan, chance.settings(plan)),
                plan,
                Grounds.of(theCase),
                brief.command());
    }
}
