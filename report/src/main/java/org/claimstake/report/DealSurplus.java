package org.claimstake.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.claimstake.advice.bargain.deals.Surplus;
import org.claimstake.advice.parting.Rounded;

/** Where the joint gain comes from, in one sentence whose parts sum to the whole in the digits that are shown. */
final class DealSurplus {
    private static final int DIGITS = 3;

    private DealSurplus() {}

    static String words(Surplus surplus, Scale scale) {
        List<Double> parts = DoubleStream.of(surplus.exists(), surplus.time(), surplus.belief(), surplus.risk())
                .map(part -> part / scale.size())
                .boxed()
                .toList();
        double whole = surplus.whole() / scale.size();
        double most = parts.stream().mapToDouble(Math::abs).reduce(Math.abs(whole), Math::max);
        int place = most > 0 ? (int) Math.floor(Math.log10(most)) + 1 - DIGITS : 0;
        Rounded rounded = Rounded.of(0, whole, parts, Math.min(0, place));
        List<String> told =
                rounded.parts().stream().map(part -> amount(part, scale)).toList();
        String words = "Of the " + amount(rounded.right(), scale) + " that Nash's deal is worth to all together, "
                + told.get(0) + " is there at one rate for all (" + DealWords.percentOf(surplus.rate())
                + " a year), " + told.get(1) + " comes from discounting unlike, ";
        return switch (surplus.seen()) {
            case AS_DRAWN ->
                words + told.get(3) + " from weighing risk. All see the same futures: nothing of it is a bet.";
            case TOGETHER ->
                words + told.get(2) + " from holding some futures likelier than the case does, and " + told.get(3)
                        + " from weighing risk. All hold the futures alike: nothing of it is a bet between them.";
            case UNLIKE ->
                words + told.get(2) + " from seeing the futures unlike, and " + told.get(3)
                        + " from weighing risk. What comes from seeing the futures unlike is a bet, not value: not"
                        + " all can be right.";
        };
    }

    private static String amount(BigDecimal part, Scale scale) {
        String number = part.signum() == 0 ? "0" : Digits.exactly(part);
        return scale.with(number).replaceAll("\\([^)]*\\)", "");
    }
}
