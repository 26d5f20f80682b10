package org.claimstake.report;

import java.util.OptionalDouble;
import org.claimstake.advice.bargain.risk.Utility;

/** How much a side minds risk that would just take an even chance of a gain or a loss, on a terminal. */
public final class GambleText {
    private GambleText() {}

    /**
     * What to write into its profile, with the reason.
     *
     * @param gain above 0
     * @param loss above 0, as a size
     * @param unit of both, such as {@code mn USD}; may be empty
     */
    public static String of(double gain, double loss, String unit) {
        String money = unit.isEmpty() ? "" : " " + unit;
        String each = unit.isEmpty() ? "" : " / (1" + money + ")";
        String who = "Who would just take an even chance of +" + Digits.plain(gain) + money + " or -"
                + Digits.plain(loss) + money;
        OptionalDouble aversion = Utility.elicited(gain, loss);
        if (aversion.isEmpty()) {
            return who + " does not mind risk: no more can be won than lost.\n\n  risk = neutral\n";
        }
        String a = Digits.plain(aversion.getAsDouble());
        return who + " minds risk by a = " + a + each
                + ", the root of exp(-a gain) + exp(a loss) = 2.\n\n  risk = cara(" + a + each + ")\n";
    }
}
