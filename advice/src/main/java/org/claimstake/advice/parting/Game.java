package org.claimstake.advice.parting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.claimstake.advice.Quantity;
import org.claimstake.engine.Run;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;

/** One measure or figure, whose difference the groups of changes make together. */
final class Game {
    private static final ValueType NUMBER = ValueType.number(UnitForm.NUMBER);

    private final String name;
    private final boolean single;
    private final int states;
    private final double[] left; // [future]
    private final double[] right; // [future]
    private final Optional<Split.Why> why;
    private final Division division;

    /** @param divisions for a number of futures */
    Game(String name, Run here, Run there, IntFunction<Division> divisions) {
        this.name = name;
        Quantity on = quantity(here.plan());
        Quantity against = quantity(there.plan());
        single = on.isSingle(here.plan()) || against.isSingle(there.plan());
        states = here.plan().states();
        boolean word = !on.hasDifferences() || !against.hasDifferences();
        left = word ? new double[0] : on.values(here, single);
        right = word ? new double[0] : against.values(there, single);
        why = word ? Optional.of(Split.Why.WORD) : why(left, right);
        division = divisions.apply(why.isEmpty() ? left.length : 0);
    }

    private static Optional<Split.Why> why(double[] left, double[] right) {
        boolean here = isKnown(left);
        boolean there = isKnown(right);
        return here && there
                ? Optional.empty()
                : Optional.of(here ? Split.Why.RIGHT : there ? Split.Why.LEFT : Split.Why.BOTH);
    }

    private static boolean isKnown(double[] values) {
        return DoubleStream.of(values).anyMatch(value -> !Double.isNaN(value));
    }

    private Quantity quantity(Plan plan) {
        return Quantity.find(plan, name)
                .orElseThrow(() -> new IllegalStateException("`" + name + "` is in one plan and not in another"));
    }

    /** Is there something to split? */
    boolean isPlayed() {
        return why.isEmpty();
    }

    void add(BitSet coalition, Run run) {
        if (isPlayed()) {
            division.add(coalition, quantity(run.plan()).values(run, single));
        }
    }

    /** @param stopped some combination did not go through */
    Split split(List<Group> groups, boolean stopped) {
        if (why.isPresent()) {
            return new Split.None(name, why.get());
        }
        if (stopped) {
            return new Split.None(name, Split.Why.STOPPED);
        }
        double[][] parts = division.parts();
        double[] from = left.clone();
        double[] to = right.clone();
        for (int future = 0; future < from.length; future++) {
            boolean known = !Double.isNaN(from[future] + to[future]);
            for (double[] part : parts) {
                known &= !Double.isNaN(part[future]);
            }
            if (!known) {
                from[future] = Double.NaN;
                to[future] = Double.NaN;
            }
        }
        if (!isKnown(from)) {
            return new Split.None(name, Split.Why.BETWEEN);
        }
        var told = new ArrayList<Split.Part>();
        for (int group = 0; group < groups.size(); group++) {
            told.add(new Split.Part(groups.get(group), mean(parts[group]), error(parts[group])));
        }
        var less = new double[from.length];
        Arrays.setAll(less, future -> to[future] - from[future]);
        int known = (int)
                DoubleStream.of(from).filter(value -> !Double.isNaN(value)).count();
        return new Split.Parts(name, mean(from), mean(to), error(less), told, known, from.length - known);
    }

    private double mean(double[] values) {
        return values(values).mean().orElseThrow();
    }

    private OptionalDouble error(double[] values) {
        return single ? OptionalDouble.empty() : values(values).error();
    }

    private Values values(double[] values) {
        return new Values(values, NUMBER, single ? 1 : states);
    }
}
