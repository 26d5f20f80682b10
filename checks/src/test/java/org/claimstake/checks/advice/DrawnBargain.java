package org.claimstake.checks.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The text of a small case to bargain over, drawn: two or three sides, terms that move money between them, chance, profiles of every kind.
 *
 * @param sides their names, the user's own first
 * @param unit  what a dollar of the draw is worth in this text
 * @param held  the last term has no range
 */
record DrawnBargain(long seed, List<String> sides, double unit, boolean held) {
    private static final List<String> NAMES = List.of("ant", "bee", "cow");

    static DrawnBargain of(long seed) {
        int sides = new SplittableRandom(seed).nextInt(2, 4);
        return new DrawnBargain(seed, NAMES.subList(0, sides), 1, false);
    }

    DrawnBargain inUnits(double other) {
        return new DrawnBargain(seed, sides, other, held);
    }

    DrawnBargain named(List<String> others) {
        return new DrawnBargain(seed, others, unit, held);
    }

    DrawnBargain holdingOne() {
        return new DrawnBargain(seed, sides, unit, true);
    }

    String text() {
        var draw = new SplittableRandom(seed + 1);
        var lines = new ArrayList<String>();
        lines.add("case \"Drawn\" { time 2026 .. 2029 by year  money USD(2026)  seed 3 }");
        for (String side : sides) {
            lines.add("party " + side + " \"" + side + "\" discount " + draw.nextInt(0, 15) + "%/year real  assumed");
        }
        lines.add("outside world");
        lines.add("random luck : number = uniform(low: 0.5, high: 1.5)  assumed");
        lines.add("input on : number = 1  assumed");
        int terms = draw.nextInt(2, 4);
        for (int term = 0; term < terms; term++) {
            int step = List.of(20, 25, 50).get(draw.nextInt(3));
            String range = term == terms - 1 && held ? "" : " in 0% .. 100% step " + step + "%";
            lines.add("term t" + term + " : percent = " + step * draw.nextInt(0, 3) + "%" + range + "  assumed");
            pays(draw, lines, term);
        }
        for (String side : sides) {
            lines.add(
                    "pay on * " + money(draw.nextInt(0, 130)) + " from " + side + " to world \"Cost of " + side + "\"");
            profile(draw, lines, side);
        }
        lines.add("scenario \"None\" is impasse { on = 0 }");
        return String.join("\n", lines) + "\n";
    }

    private void pays(SplittableRandom draw, List<String> lines, int term) {
        for (int side = 0; side < sides.size(); side++) {
            String share = draw.nextBoolean() ? "t" + term : "(1 - t" + term + ")";
            String chance = draw.nextBoolean() ? " * luck" : "";
            lines.add("pay on * " + share + chance + " * " + money(draw.nextInt(1, 100)) + " from world to "
                    + sides.get(side) + " \"P" + term + side + "\"");
        }
        lines.add("pay on * t" + term + " * luck * " + money(draw.nextInt(0, 60)) + " from " + sides.getFirst() + " to "
                + sides.get(draw.nextInt(1, sides.size())) + " \"Q" + term + "\"");
    }

    private void profile(SplittableRandom draw, List<String> lines, String side) {
        String risk = switch (draw.nextInt(4)) {
            case 0 -> "neutral";
            case 1 -> "cara(" + draw.nextInt(1, 9) + " / (" + money(1000) + "))";
            case 2 -> "crra(" + draw.nextInt(1, 4) + ", wealth: " + money(5000) + ")";
            default -> "worst_tail(20%, weight: " + draw.nextInt(1, 10) * 10 + "%)";
        };
        String floor =
                draw.nextInt(3) == 0 ? "  floor npv(received(" + side + ")) >= " + money(draw.nextInt(1, 40)) : "";
        lines.add("profile " + side + " { risk = " + risk + floor + "  power = 0." + draw.nextInt(1, 10) + belief(side)
                + " }");
    }

    /** In every second case some sides hold some futures likelier than others. */
    private String belief(String side) {
        var draw = new SplittableRandom(seed * NAMES.size() + sides.indexOf(side) + 2);
        return seed % 2 == 0 && draw.nextBoolean()
                ? "  belief = if luck > 1 then " + draw.nextInt(1, 4) + " else " + draw.nextInt(1, 4)
                : "";
    }

    private String money(int dollars) {
        return String.format(Locale.ROOT, "%s USD", plain(dollars * unit));
    }

    private static String plain(double number) {
        return new java.math.BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
