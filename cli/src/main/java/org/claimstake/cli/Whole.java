package org.claimstake.cli;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers as people type them after an option: {@code 20000}, {@code 20_000}, {@code 2e4}. */
final class Whole {
    private static final int LONGEST = 40;

    private Whole() {}

    /**
     * @param option how the option is called
     * @param what   in words: {@code a number of futures}
     * @param usual  an example
     */
    static long of(String option, String text, String what, long least, long most, long usual) {
        BigInteger number = number(option, text, what, usual);
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new WrongUse(
                    option + " is " + text + ", but must be from " + least + " to " + told(most),
                    "try: " + option + " " + usual);
        }
        return number.longValueExact();
    }

    /** Any whole number that fits 64 bits. */
    static long seed(String text) {
        BigInteger number = number("--seed", text, "a whole number", 7);
        if (number.bitLength() > 63) {
            throw new WrongUse(
                    "--seed is " + text + ", which has too many digits",
                    "a seed has 18 digits at most",
                    "try: --seed 7");
        }
        return number.longValueExact();
    }

    private static BigInteger number(String option, String text, String what, long example) {
        try {
            String digits = text.replace("_", "");
            if (digits.length() > LONGEST || !digits.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE]\\+?[0-9]{1,3})?")) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(digits).toBigIntegerExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new WrongUse(
                    option + " wants " + what + ", and `" + text + "` is none",
                    "try: " + option + " " + example);
        }
    }

    private static String told(long number) {
        return number >= 1_000_000 && number % 1_000_000 == 0
                ? number / 1_000_000 + " million"
                : String.valueOf(number);
    }
}
