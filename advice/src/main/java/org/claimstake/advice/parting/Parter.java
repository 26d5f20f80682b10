package org.claimstake.advice.parting;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimstake.advice.Runs;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;

/**
 * Splits the difference between two deals of one case over what they differ in. Each combination of the changes is a whole
 * run of the case on the same futures: the left deal with the right one's words for some of the groups.
 */
public final class Parter {
    private final RunnableCase theCase;
    private final Runs runs;
    private final Request left;
    private final Request right;
    private final Ready leftReady;
    private final Ready rightReady;
    private final List<Change> changes;
    private final List<Group> groups;

    private Parter(
            RunnableCase theCase,
            Runs runs,
            Request left,
            Request right,
            Ready leftReady,
            Ready rightReady,
            List<Change> changes,
            List<Group> groups) {
        this.theCase = theCase;
        this.runs = runs;
        this.left = left;
        this.right = right;
        this.leftReady = leftReady;
        this.rightReady = rightReady;
        this.changes = changes;
        this.groups = groups;
    }

    /** By the clauses of the two texts. */
    public static Reading<Parter> of(RunnableCase theCase, Request left, Request right, Runs runs) {
        return of(theCase, left, right, List.of(), runs);
    }

    /**
     * Reads what the two differ in.
     *
     * @param together names of changes that are to stand in one group, a list each
     */
    public static Reading<Parter> of(
            RunnableCase theCase, Request left, Request right, List<List<String>> together, Runs runs) {
        return ready(theCase, left)
                .then(here -> ready(theCase, right).then(there -> {
                    List<Change> changes = Differing.of(theCase, left, right, here, there);
                    Optional<Finding> wrong = PartingFindings.filled(
                                    changes, here.outline().filling())
                            .or(() -> PartingFindings.together(together, changes));
                    return wrong.<Reading<Parter>>map(Reading::failed)
                            .orElseGet(() -> new Reading.Done<>(new Parter(
                                    theCase, runs, left, right, here, there, changes, Grouping.of(changes, together))));
                }));
    }

    private static Reading<Ready> ready(RunnableCase theCase, Request request) {
        return switch (theCase.compile(request)) {
            case Ready ready -> new Reading.Done<>(ready);
            case Compiler.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
        };
    }

    /** All that differs, in the order of the text. */
    public List<Change> changes() {
        return changes;
    }

    public List<Group> groups() {
        return groups;
    }

    public Parting.Method method() {
        return groups.size() <= Shapley.MOST ? Parting.Method.ALL_ORDERS : Parting.Method.ONE_ORDER;
    }

    /** How many combinations are computed: both deals and what lies between them. */
    public int runs() {
        return division(0).coalitions().size();
    }

    private Division division(int futures) {
        return switch (method()) {
            case ALL_ORDERS -> new Shapley(groups.size(), futures);
            case ONE_ORDER -> new OneOrder(groups.size(), futures);
        };
    }

    /** Which measures and figures are split, when both deals are known. */
    public interface Choice {
        List<String> of(Side left, Side right);
    }

    /**
     * Computes both deals and all that lies between them.
     *
     * @param asked measures and figures; one that a deal does not have is told as a finding
     * @param told  after every combination
     * @return empty where the watch no longer wanted it
     */
    public Optional<Reading<Parting>> part(Choice asked, Watch watch, Runnable told) {
        Growing growing = runs.runner().begin(leftReady.plan(), settings(), Set.of());
        return growing.grow(settings().futures(), watch)
                .flatMap(here -> growing.change(rightReady.plan(), Set.of(), watch)
                        .map(there -> {
                            told.run();
                            told.run();
                            return sides(here, there);
                        }))
                .flatMap(sides -> switch (sides) {
                    case Reading.Failed<Sides>(List<Finding> findings) ->
                        Optional.of(new Reading.Failed<Parting>(findings));
                    case Reading.Done<Sides>(Sides both) -> part(both, asked, growing, watch, told);
                });
    }

    /** Where one of the deals leaves nothing to chance the other may not. */
    private Settings settings() {
        Settings here = runs.settings().apply(leftReady.plan());
        Settings there = runs.settings().apply(rightReady.plan());
        return here.withFutures(Math.max(here.futures(), there.futures()));
    }

    private record Sides(Side left, Side right) {}

    private Reading<Sides> sides(Run here, Run there) {
        for (Run run : List.of(here, there)) {
            if (run.isRefused()) {
                return new Reading.Failed<>(run.findings());
            }
        }
        return new Reading.Done<>(new Sides(side(left, leftReady, here), side(right, rightReady, there)));
    }

    private Side side(Request request, Ready ready, Run run) {
        Settings one = run.settings().withFutures(1);
        return new Side(request, ready, run, runs.runner().trace(ready.plan(), one, 0));
    }

    private Optional<Reading<Parting>> part(Sides both, Choice asked, Growing growing, Watch watch, Runnable told) {
        List<String> names =
                asked.of(both.left(), both.right()).stream().distinct().toList();
        Optional<Finding> wrong = PartingFindings.measures(names, both.left(), both.right());
        if (wrong.isPresent()) {
            return Optional.of(Reading.failed(wrong.get()));
        }
        List<Game> games = names.stream()
                .map(name -> new Game(name, both.left().run(), both.right().run(), this::division))
                .toList();
        return between(both, games, growing, watch, told)
                .map(stopped -> new Reading.Done<>(new Parting(
                        both.left(),
                        both.right(),
                        changes,
                        groups,
                        method(),
                        runs(),
                        games.stream()
                                .map(game -> game.split(groups, !stopped.isEmpty()))
                                .toList(),
                        stopped.stream().findFirst())));
    }

    /**
     * Plays all combinations.
     *
     * @return what stopped one of them, at most one finding; empty where the watch no longer wanted it
     */
    private Optional<List<Finding>> between(Sides both, List<Game> games, Growing growing, Watch watch, Runnable told) {
        if (games.stream().noneMatch(Game::isPlayed)) {
            return Optional.of(List.of());
        }
        for (BitSet coalition : division(0).coalitions()) {
            // a run of few futures is over before it asks
            if (watch.isCancelled()) {
                return Optional.empty();
            }
            Run run;
            if (coalition.isEmpty()) {
                run = both.left().run();
            } else if (coalition.cardinality() == groups.size()) {
                run = both.right().run();
            } else {
                switch (theCase.compile(mixture(coalition))) {
                    case Compiler.Refused(List<Finding> findings) -> {
                        return Optional.of(findings.subList(0, 1));
                    }
                    case Ready ready -> {
                        Optional<Run> mixed = growing.change(ready.plan(), Set.of(), watch);
                        if (mixed.isEmpty()) {
                            return Optional.empty();
                        }
                        run = mixed.get();
                    }
                }
                told.run();
            }
            if (run.isRefused()) {
                return Optional.of(run.findings().subList(0, 1));
            }
            games.forEach(game -> game.add(coalition, run));
        }
        return Optional.of(List.of());
    }

    /** The left deal with the changes of these groups as the right one has them. */
    private Request mixture(BitSet coalition) {
        var names = new HashSet<String>();
        coalition.stream().forEach(group -> names.addAll(groups.get(group).names()));
        var settings = Stream.concat(
                        left.settings().stream().filter(one -> !names.contains(Differing.plain(one.name()))),
                        right.settings().stream().filter(one -> names.contains(Differing.plain(one.name()))))
                .toList();
        return new Request(left.scenario(), settings).withOther(right.scenario(), names);
    }
}
