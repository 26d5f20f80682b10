package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.engine.Run;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;
import org.claimstake.language.unit.UnitWords;

/**
 * How each regime differs from one of them, measure by measure. Of what depends on chance the difference is taken future
 * by future, so that what both have in common takes no part in its error.
 */
final class Differences {
    private static final Outcome NONE = new Outcome.None("no difference", List.of());
    private static final ValueType YEARS = ValueType.number(UnitForm.plain(Unit.of(UnitWords.Measure.TIME)));

    private final List<Regime> regimes;
    private final Regime against;
    private final List<List<Answer.Entry>> values;

    /** @param values of each regime, the same names in the same order */
    Differences(List<Regime> regimes, Regime against, List<List<Answer.Entry>> values) {
        this.regimes = regimes;
        this.against = against;
        this.values = values;
    }

    List<Answer.Column> columns() {
        int base = regimes.indexOf(against);
        var columns = new ArrayList<Answer.Column>();
        for (int i = 0; i < regimes.size(); i++) {
            if (i != base) {
                String label = regimes.get(i).name() + " less " + against.name();
                columns.add(new Answer.Column(label, label, regimes.get(i).name(), entries(i, base), List.of()));
            }
        }
        return columns;
    }

    private List<Answer.Entry> entries(int regime, int base) {
        var entries = new ArrayList<Answer.Entry>();
        for (int place = 0; place < values.get(base).size(); place++) {
            Answer.Entry entry = values.get(regime).get(place);
            Answer.Entry from = values.get(base).get(place);
            entries.add(entry.type().sort() == ValueType.Sort.DATE ? years(entry, from) : less(regime, entry, from));
        }
        return entries;
    }

    private Answer.Entry less(int regime, Answer.Entry entry, Answer.Entry from) {
        double difference =
                Outcomes.middle(entry.outcome(), entry.type()) - Outcomes.middle(from.outcome(), from.type());
        boolean number = entry.type().sort() == ValueType.Sort.NUMBER
                && entry.type().unit().equals(from.type().unit());
        if (!number || Double.isNaN(difference)) {
            return entry.with(NONE);
        }
        return entry.with(futures(regime, entry).map(Differences::mean).orElseGet(() -> one(entry, from, difference)));
    }

    /** Of days the difference is a time; dates count in months. */
    private static Answer.Entry years(Answer.Entry entry, Answer.Entry from) {
        double later = Outcomes.rank(entry) - Outcomes.rank(from);
        boolean comes = Outcomes.rank(entry) < Calendar.FOREVER && Outcomes.rank(from) < Calendar.FOREVER;
        return new Answer.Entry(
                entry.name(),
                entry.title(),
                entry.figure(),
                YEARS,
                comes ? new Outcome.One(later / 12, 0) : NONE,
                Optional.empty());
    }

    /** Every future's difference of a measure that both runs keep. */
    private Optional<Values> futures(int regime, Answer.Entry entry) {
        Optional<Values> here = kept(regimes.get(regime).computed().run(), entry);
        Optional<Values> there = kept(against.computed().run(), entry);
        return here.flatMap(one -> there.map(one::less));
    }

    private static Optional<Values> kept(Run run, Answer.Entry entry) {
        return Named.find(run.plan(), entry.name())
                .flatMap(named -> entry.figure() ? folded(named, run.plan()) : Optional.of(named))
                .map(named -> run.values(named.step().id(), named.row(), 0));
    }

    /** What a figure is the mean of, or the share, where it is that of all futures. */
    private static Optional<Named> folded(Named figure, Plan plan) {
        boolean mean = figure.step().formula() instanceof Node.FutureFold fold
                && fold.where() < 0
                && (fold.kind() == Node.FutureKind.MEAN || fold.kind() == Node.FutureKind.CHANCE);
        if (!mean) {
            return Optional.empty();
        }
        Step folded = plan.step(((Node.FutureFold) figure.step().formula()).step());
        return folded.rows() == figure.step().rows() && !folded.byPeriod()
                ? Optional.of(new Named(folded, figure.row()))
                : Optional.empty();
    }

    private static Outcome mean(Values less) {
        return less.mean().isEmpty()
                ? NONE
                : new Outcome.One(less.mean().getAsDouble(), less.error().orElse(0));
    }

    // of two figures no more is known than the error of each
    private static Outcome one(Answer.Entry entry, Answer.Entry from, double difference) {
        return new Outcome.One(difference, Math.hypot(error(entry), error(from)));
    }

    private static double error(Answer.Entry entry) {
        return switch (entry.outcome()) {
            case Outcome.One one -> one.error();
            case Outcome.Chance chance -> chance.error();
            case Outcome.Many many -> many.error();
            case Outcome.None none -> 0;
            case Outcome.Shares shares -> 0;
        };
    }
}
