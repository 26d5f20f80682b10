package org.claimstake.checks.library;

import org.junit.jupiter.api.Test;

/** What may still be relieved: losses, costs, allowances. */
final class PoolLawsTest {

    /** What came in, with its uplift, was used, lapsed, or is still there; at the rate of the uplift all is worth the same. */
    @Test
    void aPoolGivesOutWhatCameInWithItsUpliftAndNoMore() {
        Promise.holds(choices -> {
            int years = choices.between(1, 14);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    line uplift = %d percent/year * 1
                    use ReliefPool as pool {
                      opening = %d USD  added = %s USD  limit = %s USD  once = %s  uplift  waits_from = %s  life = %d years
                    }
                    line grown = (1 + compound(uplift))^period_number
                    line out   = pool.used + pool.lapsed
                    line first = if pool.waits_from == end_of_period then 1 else if pool.waits_from == start_of_period then
                      1 + compound(uplift) else 1 + compound(uplift, period / 2)
                    expect pool.opening + sum(pool.added * (1 + pool.once) * first / grown)
                      near sum(out / grown) + last(pool.left / grown) within 1e-6 USD
                    expect pool.used >= 0 USD and pool.used <= above_zero(pool.limit) and pool.left >= 0 USD
                    expect sum(pool.used) <= pool.opening + sum(pool.added) * (1 + pool.once) + sum(pool.pool.grown) +
                      sum(pool.added * (1 + pool.once) * pool.first_wait) + 1e-6 USD
                    """.formatted(
                                    choices.between(0, 20),
                                    choices.between(0, 100),
                                    choices.list(years, (chosen, period) -> chosen.between(0, 100)),
                                    choices.list(years, (chosen, period) -> chosen.between(-50, 120)),
                                    choices.percent(0, 50),
                                    choices.oneOf("end_of_period", "middle_of_period", "start_of_period"),
                                    choices.between(1, 20));
        });
    }

    /** Without an uplift every year the relief is at most what was added with what is granted once. */
    @Test
    void anUpliftThatIsGrantedOnceIsGrantedOnce() {
        Promise.holds(choices -> {
            int years = choices.between(1, 20);
            return Projects.head("2026..%d".formatted(2025 + years), "year")
                    + """
                    use ReliefPool as pool { added = %s USD  limit = %s USD  once = %s  waits_from = end_of_period }
                    use CostRecovery as cost {
                      investor  state  output = pool.limit  ceiling = %s  base = gross  unused = shared  order = %s
                      operating = 0  exploration = 0  development = pool.added  uplift = pool.once
                    }
                    expect sum(pool.used)         <= sum(pool.added) * (1 + pool.once) + 1e-6 USD
                    expect sum(cost.cost_product) <= sum(pool.added) * (1 + pool.once) + 1e-6 USD
                    expect sum(cost.cost_product) + cost.never_recovered near sum(pool.added) * (1 + pool.once) within 1e-6 USD
                    """.formatted(
                                    choices.list(years, (chosen, period) -> period < 4 ? chosen.between(0, 300) : 0),
                                    choices.list(years, (chosen, period) -> chosen.between(0, 120)),
                                    choices.percent(0, 50),
                                    choices.percent(0, 100),
                                    choices.oneOf("exploration_first", "development_first", "in_proportion"));
        });
    }

    /** Quarters for years: what comes in and goes out in the last quarter of a year leaves the same at the year's end. */
    @Test
    void quartersForYearsAgreeAtYearEnds() {
        Promise.holds(choices -> {
            int years = choices.between(1, 8);
            String added = choices.list(years, (chosen, period) -> chosen.between(0, 100));
            String limit = choices.list(years, (chosen, period) -> chosen.between(-20, 80));
            String rest = """
                    use ReliefPool as pool { added  limit  once = %s  uplift = %d%%/year  waits_from = end_of_period  life = %d years }
                    """.formatted(choices.percent(0, 50), choices.between(0, 30), choices.between(1, 9));
            String[] come = added.substring(1, added.length() - 1).split(", ");
            String[] most = limit.substring(1, limit.length() - 1).split(", ");
            double[] byYear = Promise.values(
                    "pool.left",
                    Projects.head("2026..%d".formatted(2025 + years), "year")
                            + "line added = %s USD\nline limit = %s USD\n".formatted(added, limit)
                            + rest);
            var expects = new StringBuilder();
            for (int year = 0; year < years; year++) {
                expects.append("expect at(pool.left, %d-10) near %s USD within 1e-9 USD\n"
                        .formatted(
                                2026 + year,
                                java.math.BigDecimal.valueOf(byYear[year]).toPlainString()));
            }
            return Projects.head("2026-Q1..%d-Q4".formatted(2025 + years), "quarter")
                    + "line added = [%s] USD\nline limit = [%s] USD\n".formatted(lastQuarters(come), lastQuarters(most))
                    + rest
                    + expects;
        });
    }

    private static String lastQuarters(String[] years) {
        return "0, 0, 0, " + String.join(", 0, 0, 0, ", years);
    }
}
