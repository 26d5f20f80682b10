package org.claimstake.checks.library;

/** Text of projects: money spent first, then receipts, with losses in between. */
final class Projects {
    private Projects() {}

    /** The head of a case and a project in {@code spend}, {@code income} (below 0 with a loss) and {@code cash}. */
    static String money(Choices choices) {
        int years = choices.between(3, 14);
        int building = choices.between(1, 3);
        String spend = choices.list(
                years,
                (chosen, period) ->
                        period < building ? chosen.between(50, 500) : Math.max(0, chosen.between(-120, 60)));
        String income = choices.list(years, (chosen, period) -> period < building ? 0 : chosen.between(-80, 320));
        return head(2026 + ".." + (2025 + years), "year") + """
                line spend  = %s USD
                line income = %s USD
                line cash   = income - spend
                """.formatted(spend, income);
    }

    /** The head of a case, and two parties. */
    static String head(String time, String step) {
        return """
                case "A random project" { time %s by %s  money USD(nominal)  seed 7 }
                party investor "Investor"
                party state "State"
                """.formatted(time.replace("..", " .. "), step);
    }
}
