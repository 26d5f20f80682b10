package org.claimstake.checks.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A kind of number with the ways in which it may be written, which all mean the same bits. */
enum Quantity {
    /** The money of the case. */
    MONEY(true, "USD", 0, "k USD", 3, "mn USD", 6, "bn USD", 9),
    NOMINAL(true, "USD(nominal)", 0, "k USD(nominal)", 3, "mn USD(nominal)", 6),
    ORE(false, "t(ore)", 0, "kt(ore)", 3, "Mt(ore)", 6, "kg(ore)", -3),
    ORE_A_YEAR(false, "t(ore)/year", 0, "kt(ore)/year", 3, "Mt(ore)/year", 6),
    /** Metal in ore. */
    GRADE(false, "t(metal)/t(ore)", 0, "kg(metal)/t(ore)", -3, "t(metal)/kt(ore)", -3),
    PRICE(true, "USD/t(metal)", 0, "USD/kg(metal)", 3, "k USD/t(metal)", 3),
    COST(true, "USD/t(ore)", 0, "USD/kt(ore)", -3, "k USD/t(ore)", 3),
    /** Where a percentage stands a bare number is a finding. */
    SHARE(false, "%", -2),
    NUMBER(false, "", 0),
    YEARS(false, "years", 0);

    /** @param exponent of ten: how many of the plain unit one of this is */
    record Spelling(String word, int exponent) {
        String digits(BigDecimal plain) {
            return plain.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        }

        String of(BigDecimal plain) {
            String digits = digits(plain);
            return word.isEmpty() || word.equals("%") ? digits + word : digits + " " + word;
        }
    }

    /** It grows with the amount of money in the world. */
    final boolean money;

    final List<Spelling> spellings;

    Quantity(boolean money, Object... wordsAndExponents) {
        this.money = money;
        var all = new ArrayList<Spelling>();
        for (int i = 0; i < wordsAndExponents.length; i += 2) {
            all.add(new Spelling((String) wordsAndExponents[i], (Integer) wordsAndExponents[i + 1]));
        }
        spellings = List.copyOf(all);
    }

    /** @param number counted on from the first again after the last */
    Spelling spelling(int number) {
        return spellings.get(number % spellings.size());
    }
}
