package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest texts on which a law of this package once failed. */
class OnceWrongTest {
    private static final String HEAD = "case \"Small\" { time 2026 .. 2028 by year  money USD(2026)  seed 1 }\n";

    /** The reserve was said to be missing, though the {@code for} had asked. */
    @Test
    void whatAForAsksOfEveryRowIsKnownInsideIt() {
        Plan plan = Chain.plan(TextCase.of(HEAD + """
                        table fields from "fields.csv" { id : key  reserve : number? }
                        for d in fields where known(d.reserve) {
                          line twice[d] = 2 * d.reserve
                          account pit[d] : number { opening d.reserve }
                        }
                        """).with(Rows.FILE, "id,reserve", "north,", "south,21"));
        Trace trace = Chain.trace(plan, Settings.of(plan), 0);

        assertThat(trace.value(Chain.step(plan, "twice[*]").id(), 0, -1)).isEqualTo(42);
    }

    /** The text was read on after the finding, and its date as if it were one. */
    @ParameterizedTest
    @ValueSource(strings = {"01.07.2026", "1/7/2026", "2026-7-1", "2026-0now7-01"})
    void whatIsNoDateIsToldAndNotReadAsOne(String date) {
        String refused = Drafts.refused(TextCase.of(HEAD + "line part = share_of_period(" + date + ", forever)"));

        assertThat(refused).contains("error[syntax/date]").containsOnlyOnce("error[");
    }
}
