package org.claimstake.checks.library;

import org.junit.jupiter.api.Test;

/** Three fields taxed each by itself, together, or one way, before random profits and losses. */
final class FenceLawsTest {

    /**
     * A field that loses costs its fence tax in that year. Losses of before turn it round: what the fence makes wait it uses
     * later, when consolidation has used it. So by the year it holds while nothing waits, and summed from the start always.
     */
    @Test
    void aFenceNeverOwesLessThanConsolidation() {
        Promise.holds(choices -> fields(choices) + """
                expect waits or fenced >= one_way - 1e-9 USD
                expect waits or one_way >= together - 1e-9 USD
                expect cumulative(fenced) >= cumulative(together) - 1e-9 USD
                expect cumulative(one_way) >= cumulative(together) - 1e-9 USD
                """);
    }

    /** Over the whole life the three differ by what was never relieved, and by nothing else. */
    @Test
    void overTheLifeTheyDifferByLossesNeverRelieved() {
        Promise.holds(choices -> fields(choices) + """
                measure all = sum(a + b + c)
                expect sum(fenced)   near rate * (all + last(fa.waiting.closing + fb.waiting.closing + fc.waiting.closing)) within 1e-6 USD
                expect sum(one_way)  near rate * (all + last(oa.waiting.closing + ob.waiting.closing + oc.waiting.closing)) within 1e-6 USD
                expect sum(together) near rate * (all + last(ta.common.closing))                                        within 1e-6 USD
                """);
    }

    /** Where all three earn in every year the fence makes no difference. */
    @Test
    void withoutALossTheFenceMakesNoDifference() {
        Promise.holds(choices -> fields(choices, 0) + """
                expect fenced   == together
                expect one_way  == together
                expect together == rate * (a + b + c)
                """);
    }

    private static String fields(Choices choices) {
        return fields(choices, -100);
    }

    private static String fields(Choices choices, int least) {
        int years = choices.between(1, 10);
        Choices.IntRange profit = (chosen, period) -> chosen.between(least, 150);
        return Projects.head("2026..%d".formatted(2025 + years), "year")
                + """
                line a = %s USD
                line b = %s USD
                line c = %s USD
                line gains  = above_zero(a) + above_zero(b) + above_zero(c)
                line losses = above_zero(-a) + above_zero(-b) + above_zero(-c)
                line rate = %s * 1
                """.formatted(
                                choices.list(years, profit),
                                choices.list(years, profit),
                                choices.list(years, profit),
                                choices.percent(0, 100))
                + fence("f", "fenced", "")
                + fence("t", "consolidated", "")
                + fence("o", "one_way", "  leaving = above_zero(-c)")
                + """
                line fenced   = fa.tax + fb.tax + fc.tax
                line together = ta.tax + tb.tax + tc.tax
                line one_way  = oa.tax + ob.tax + oc.tax
                line waits = fa.waiting.opening + fb.waiting.opening + fc.waiting.opening +
                  oa.waiting.opening + ob.waiting.opening + oc.waiting.opening + ta.common.opening > 0 USD
                """;
    }

    /** One use for each field; one way the losses of the third may leave it. */
    private static String fence(String name, String how, String leaving) {
        String one = "use RingFence as %s%s { investor  state  rate  fence = %s  own = %s  gains  losses%s%s }\n";
        return one.formatted(name, "a", how, "a", leaving, "")
                + one.formatted(name, "b", how, "b", leaving, "")
                + one.formatted(name, "c", how, "c", leaving, leaving.isEmpty() ? "" : "  may_leave = yes");
    }
}
