package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimstake.engine.Formula.*;

import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.ScheduleKind;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesTest {
    private static final Plan.Band[] MIXED = {upTo(150, 0.145, true), upTo(400, 0.29, false), above(0.65, false)};
    private static final Plan.Band[] SLICED = {
        below(4000, 0.04, false), below(5000, 0.065, false), below(7000, 0.085, false), above(0.1, false)
    };
    private static final Plan.Band[] WHOLE = {
        below(4000, 0.04, true), below(5000, 0.065, true), below(7000, 0.085, true), above(0.1, true)
    };

    @ParameterizedTest
    @CsvSource({"150, 21.75", "151, 43.79", "400, 116", "500, 181"})
    void aWholeBandCountsOnlyWhileTheValueLiesInItAndLeavesItsRoomToTheNextSlice(double x, double charge) {
        assertThat(at(ScheduleKind.CHARGE, x, MIXED)).isCloseTo(charge, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"9000, 595", "6999, 394.915", "7000, 395", "0, 0", "-100, -4"})
    void slicesAreChargedEachAtItsOwnRateAndTheFirstReachesDownWithoutEnd(double x, double charge) {
        assertThat(at(ScheduleKind.CHARGE, x, SLICED)).isCloseTo(charge, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"9000, 900", "6999, 594.915", "3999, 159.96"})
    void wholeBandsChargeTheirRateOnAll(double x, double charge) {
        assertThat(at(ScheduleKind.CHARGE, x, WHOLE)).isCloseTo(charge, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"9000, 0.1", "7000, 0.1", "6999, 0.085", "4000, 0.065", "-5, 0.04"})
    void belowLeavesTheBoundToTheNextBand(double x, double rate) {
        assertThat(at(ScheduleKind.RATE, x, SLICED)).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"150, 0.145", "150.001, 0.29", "400, 0.29", "401, 0.65"})
    void upToKeepsTheBound(double x, double rate) {
        assertThat(at(ScheduleKind.RATE, x, MIXED)).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"150, 30", "250, 70"}) // 0.2 * 150; 0.1 * 100 + 0.4 * (250 - 100)
    void aWholeBandBetweenSlicesChargesAllAndTheSliceAboveItBeginsAtItsLowerEnd(double x, double charge) {
        assertThat(at(ScheduleKind.CHARGE, x, below(100, 0.1, false), upTo(200, 0.2, true), above(0.4, false)))
                .isCloseTo(charge, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"5000, 0", "5200, 0", "6600, 162", "8000, 324", "9000, 324"})
    void betweenKnotsRunStraightLinesFlatOutside(double x, double y) {
        assertThat(at(ScheduleKind.BETWEEN, x, knot(5200, 0), knot(8000, 324))).isCloseTo(y, within(1e-12));
    }

    private static double at(ScheduleKind kind, double x, Plan.Band... bands) {
        var draft = PlanDraft.years(2025, 1);
        int schedule = draft.schedule("s", kind == ScheduleKind.BETWEEN, bands);
        int step = draft.once("x", new Node.AtSchedule(kind, schedule, number(x)));
        return new ReferenceRunner().run(draft.plan(), new Settings(1, 1, 1)).mean(step, 0, 0);
    }
}
