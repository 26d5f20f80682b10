package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Adds up number words in the order they are said. A scale word multiplies all that is smaller than itself: "three billion five
 * hundred thousand", "quinze mille milliards", "tres billones quinientos mil millones".
 */
final class WordSum {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Above it an addend tells nothing. */
    private static final int MOST_DIGITS = 40;

    private final Deque<BigDecimal> addends = new ArrayDeque<>();
    private BigDecimal current = BigDecimal.ZERO;
    private boolean open;

    /** @return whether the word fits behind what was said; else it begins another number */
    boolean number(BigDecimal value) {
        BigDecimal tail = current.remainder(HUNDRED);
        boolean fits = !open
                || value.compareTo(HUNDRED) >= 0 && current.signum() == 0
                || value.compareTo(HUNDRED) < 0 && fitsBehind(tail.intValue(), value.intValue());
        if (fits) {
            current = current.add(value);
            open = true;
        }
        return fits;
    }

    /** Twenty and three; sixty and fifteen as in French. */
    private static boolean fitsBehind(int tail, int value) {
        return tail == 0 || tail >= 20 && tail % 10 == 0 && value < 10 || (tail == 60 || tail == 80) && value < 20;
    }

    /** Five-and-twenty. */
    boolean tens(BigDecimal value) {
        int tail = current.remainder(HUNDRED).intValue();
        boolean fits = tail < 10 && value.intValue() >= 20 && value.intValue() < 100;
        if (fits) {
            current = current.add(value);
        }
        return fits || number(value);
    }

    boolean scale(BigDecimal value) {
        if (value.compareTo(HUNDRED) == 0) {
            return hundred();
        }
        BigDecimal sum = current;
        while (!addends.isEmpty() && addends.peek().compareTo(value) < 0) {
            sum = sum.add(addends.pop());
        }
        BigDecimal addend = (sum.signum() == 0 ? BigDecimal.ONE : sum).multiply(value);
        if (addend.precision() - addend.scale() > MOST_DIGITS) {
            return false;
        }
        addends.push(addend);
        current = BigDecimal.ZERO;
        open = true;
        return true;
    }

    private boolean hundred() {
        boolean fits = current.compareTo(HUNDRED) < 0;
        if (fits) {
            current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(HUNDRED);
            open = true;
        }
        return fits;
    }

    Optional<BigDecimal> total() {
        return open ? Optional.of(addends.stream().reduce(current, BigDecimal::add)) : Optional.empty();
    }
}
