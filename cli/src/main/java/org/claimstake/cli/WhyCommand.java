package org.claimstake.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.advice.Quantity;
import org.claimstake.advice.drivers.Ranking;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Watch;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.report.Branch;
import org.claimstake.report.ClaimText;
import org.claimstake.report.DriversText;
import org.claimstake.report.Grounds;
import org.claimstake.report.Named;
import org.claimstake.report.Shown;
import org.claimstake.report.Why;
import org.claimstake.report.WhyText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake why}: where a number comes from. */
@Command(
        header = "stake why one-mine state_value",
        description = "Where a number comes from: its formula with values, down to sources and assumptions.",
        sortOptions = false)
final class WhyCommand implements org.claimstake.cli.Command {
    private static final long MOST_FUTURES = 1L << 32;

    private final Shell shell;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Parameters(index = "1", paramLabel = "NAME", description = "As the case calls it: tax, mine[east].revenue.")
    private String name = "";

    @Option(names = "--future", paramLabel = "N", description = "In this future; else in the one nearest the middle.")
    private @Nullable String future;

    @Option(names = "--at", paramLabel = "PERIOD", description = "In this period: 2031, 2031-Q3, 2031-07.")
    private @Nullable String at;

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    @Option(names = "--drivers", description = "And what moves it over the futures: the share of each input.")
    private boolean drivers;

    @Option(names = "--quiet", description = "Say nothing but the result.")
    private boolean quiet;

    WhyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        chance.check();
        options.settings();
        if (future != null) {
            number(future);
        }
        return switch (options.open(shell)) {
            case Reading.Done<RunnableCase>(RunnableCase theCase) -> explain(theCase);
            case Reading.Failed<RunnableCase>(List<Finding> findings) -> refuse(findings);
        };
    }

    private static long number(String future) {
        return Whole.of("--future", future, "the number of a future", 0, MOST_FUTURES - 1, 12);
    }

    private int refuse(List<Finding> findings) {
        return Refusal.tell(
                Computing.asked(options.word(), "", options), Refusal.ofCase(findings, options), false, shell);
    }

    private int explain(RunnableCase theCase) {
        return switch (Computing.ready(theCase, options.request())) {
            case Reading.Done<Compiler.Ready>(Compiler.Ready ready) -> explain(theCase, ready);
            case Reading.Failed<Compiler.Ready>(List<Finding> findings) -> refuse(findings);
        };
    }

    private int explain(RunnableCase theCase, Compiler.Ready ready) {
        Plan plan = ready.plan();
        if (Named.find(plan, name).isEmpty() && ClaimText.isClaim(plan, name)) {
            return said(theCase, ready);
        }
        Named named = Named.find(plan, name).orElseThrow(() -> unknown(plan));
        int period = period(plan, named);
        var computing = new Computing(shell, chance, quiet);
        computing.leftOuts().asking(theCase, options.request());
        Settings settings = chance.settings(plan);
        Run run = computing.run(ready, future == null ? settings : settings.withFutures(1));
        if (run.isRefused() && future == null) {
            return refuse(run.findings());
        }
        tellLeftOut(computing);
        tell(theCase, run, computing.runner(), settings, named, period);
        if (drivers && future == null) {
            drivers(run, computing.runner(), settings, named, period);
        }
        return Exit.FINE;
    }

    /** What somebody said: the answer under each reading, and behind one of them what it is made of. */
    private int said(RunnableCase theCase, Compiler.Ready ready) {
        Plan plan = ready.plan();
        Optional<Named> cell = ClaimText.cell(plan, name);
        if (cell.isEmpty() && name.contains("[")) {
            throw new WrongUse(
                    "`" + name + "` is no reading of the claim",
                    "try: "
                            + ClaimText.names(plan).stream()
                                    .filter(one -> one.startsWith(name.substring(0, name.indexOf('[') + 1)))
                                    .limit(3)
                                    .collect(Collectors.joining(", ")));
        }
        var computing = new Computing(shell, chance, quiet);
        computing.leftOuts().asking(theCase, options.request());
        Settings settings = chance.settings(plan);
        Run run = computing.run(ready, settings);
        if (run.isRefused()) {
            return refuse(run.findings());
        }
        tellLeftOut(computing);
        shell.out().print(ClaimText.of(run, name, shell.look()));
        shell.out().println();
        if (cell.isPresent()) {
            Trace trace = computing.runner().trace(plan, settings, 0);
            Branch tree = Why.of(
                    run, trace, Grounds.of(theCase), cell.get(), 0, Traces.command(options, chance), Why.Limits.SCREEN);
            shell.out().print(WhyText.of(ClaimText.answered(tree, run, cell.get()), shell.look()));
        } else {
            shell.out()
                    .println("one reading: stake why " + options.word() + " \""
                            + ClaimText.names(plan).get(1) + "\"");
        }
        return Exit.FINE;
    }

    private void tellLeftOut(Computing computing) {
        computing.leftOuts().all().ifPresent(futures -> {
            shell.out().print(futures.text(shell.look()));
            shell.out().println();
        });
    }

    private void tell(RunnableCase theCase, Run run, Runner runner, Settings settings, Named named, int asked) {
        int period = asked < 0 ? largest(run, runner, settings, named) : asked;
        Shown shown = future == null ? Shown.of(run, runner, named, period) : new Shown(number(future), "");
        Trace trace = runner.trace(run.plan(), settings, shown.future());
        head(named, shown, trace);
        Branch tree = Why.of(
                run,
                trace,
                Grounds.of(theCase),
                named,
                period,
                Traces.command(options, chance) + (future == null ? "" : " --future " + future),
                Why.Limits.SCREEN);
        shell.out().print(WhyText.of(tree, shell.look()));
    }

    /** What moves the value, below its explanation. */
    private void drivers(Run run, Runner runner, Settings settings, Named named, int asked) {
        int period = asked < 0 ? largest(run, runner, settings, named) : asked;
        var quantity = new Quantity(named.step(), named.row(), period);
        shell.out().println();
        String words = settings.futures() > 1 && Ranking.isSpread(run.plan(), quantity)
                ? new Ranking(runner, settings, Watch.NOBODY)
                        .of(run.plan(), quantity)
                        .map(found -> DriversText.of(found, shell.look()))
                        .orElse("")
                : "";
        shell.out().print(words.isEmpty() ? DriversText.NOTHING : words);
    }

    private void head(Named named, Shown shown, Trace trace) {
        if (!shown.words().isEmpty()) {
            boolean figure = named.step().kind() == Step.Kind.FIGURE;
            shell.out().println((name + " " + shown.words()).replace('\u00a0', ' '));
            shell.out()
                    .println(
                            figure
                                    ? "what it is made of is shown for future " + shown.future()
                                    : "shown is future " + shown.future() + ", the one nearest the median");
            shell.out().println();
        } else if (future != null && named.step().byFuture()) {
            shell.out()
                    .println("in future " + shown.future() + ", seed "
                            + trace.settings().seed());
            shell.out().println();
        }
        trace.stop().ifPresent(stop -> {
            shell.out().println("this future stopped: " + stop.finding().what());
            shell.out().println();
        });
    }

    // of a value over time the period in which it is largest is the one worth explaining first
    private int largest(Run run, Runner runner, Settings settings, Named named) {
        Plan plan = run.plan();
        if (!named.step().byPeriod()) {
            return 0;
        }
        Trace trace = runner.trace(plan, settings, future == null ? 0 : number(future));
        int largest = 0;
        double most = -1;
        for (int t = 0; t < plan.axis().count(); t++) {
            double size = Math.abs(trace.value(named.step().id(), named.row(), t));
            if (size > most) {
                most = size;
                largest = t;
            }
        }
        return largest;
    }

    private int period(Plan plan, Named named) {
        if (at == null) {
            return -1;
        }
        if (!named.step().byPeriod()) {
            if (!quiet) {
                shell.talk().println("`" + name + "` is the same in every period");
            }
            return 0;
        }
        Axis axis = plan.axis();
        for (int t = 0; t < axis.count(); t++) {
            if (axis.label(t).equals(at)) {
                return t;
            }
        }
        throw new WrongUse(
                "--at " + at + " is no period of this case",
                "its periods are " + axis.label(0) + " to " + axis.label(axis.count() - 1),
                "try: --at " + axis.label(axis.count() / 2));
    }

    private WrongUse unknown(Plan plan) {
        List<String> names = Stream.concat(
                        Named.all(plan).stream().map(named -> named.name(plan)), ClaimText.names(plan).stream())
                .toList();
        List<String> rows = names.stream()
                .filter(full -> full.replaceAll("\\[[^\\]]*\\]", "").equals(name))
                .limit(3)
                .toList();
        if (!rows.isEmpty()) {
            return new WrongUse("`" + name + "` has a value for each row", "try: " + String.join(", ", rows));
        }
        Optional<String> nearest = Nearest.of(name, names);
        return nearest.isPresent()
                ? new WrongUse("the case has no value `" + name + "`", "try: " + nearest.get())
                : new WrongUse("the case has no value `" + name + "`", "its values are " + some(names));
    }

    private static String some(List<String> names) {
        int most = 12;
        String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
    }
}
