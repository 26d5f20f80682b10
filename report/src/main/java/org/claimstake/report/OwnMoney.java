package org.claimstake.report;

/**
 * The money of the case in the answer to a question: what it is worth, of which year or of the day, is said once, and
 * every amount reads as people write it, {@code 575 mn USD}. Money on any other footing keeps its own.
 */
final class OwnMoney {
    private OwnMoney() {}

    /** @param text of the program's making: nothing that people wrote is changed but for this very word */
    static String bare(String text, String money) {
        int basis = money.indexOf('(');
        return basis < 0 ? text : text.replace(money, money.substring(0, basis));
    }

    /** Where a question is answered; else the text as it is. */
    static String bare(String text, Answer.Subject subject) {
        return subject.question().isEmpty() ? text : bare(text, subject.money());
    }

    /** {@code money in USD of 2026}, {@code money in USD of the day}. */
    static String told(String money) {
        int basis = money.indexOf('(');
        if (basis < 0) {
            return "money in " + money;
        }
        String year = money.substring(basis + 1, money.length() - 1);
        return "money in " + money.substring(0, basis) + " of " + (year.equals("nominal") ? "the day" : year);
    }
}
