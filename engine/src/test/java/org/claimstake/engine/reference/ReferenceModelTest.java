package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimstake.engine.ReferenceModel;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published digits of the reference model, each to half of its last digit. */
class ReferenceModelTest {
    private static final Map<String, Map<String, String>> POINTS = Map.of(
            "D1", point("0", "0", "0", "0", "0", "0.5"),
            "D2", point("0.5", "0.5", "0.5", "1", "-1", "0.05"),
            "D3",
                    point(
                            "mod(7 + 13*period_number, 11)/5 - 1",
                            "mod(14 + 13*period_number, 11)/5 - 1",
                            "mod(21 + 13*period_number, 11)/5 - 1",
                            "-0.5",
                            "0.5",
                            "0.99"),
            "D4", point("-0.3", "0.2", "0.1", "0.25", "0.5", "0.3"));

    @ParameterizedTest
    @CsvSource({
        "D1, 54.8821972665, 392.489764995, 209.615995592, 65.596037339, 0.113156690948, 13",
        "D2, 62.0881019632, 711.126362108, 350.476081335, 98.709046448, 0.109960616847, 11",
        "D3, 174.308647206, 506.914576389, 219.026184182, 46.2578540115, 0.157747354848, 13",
        "D4, -119.941281424, 263.689997936, 154.119746718, 78.0001728272, 0.0725953118102, 15"
    })
    void measuresAtTheFourPoints(
            String point, String investor, String state, String partner, String lender, String irr, double payback) {
        Plan plan = ReferenceModel.at(POINTS.get(point));
        same(plan, "npv_investor", investor);
        same(plan, "npv_state", state);
        same(plan, "npv_partner", partner);
        same(plan, "npv_lender", lender);
        same(plan, "irr", irr);
        same(plan, "payback_year", String.valueOf(payback));
    }

    @ParameterizedTest
    @CsvSource({
        "D1, 12, net, 350.564653342",
        "D1, 12, royalty, 12.393765174",
        "D1, 12, dep, 53.0571552628",
        "D1, 12, cit, 5.8333318256",
        "D1, 12, fund_bal, 241.110548529",
        "D1, 12, investor_cf, 120.627110084",
        "D1, 25, cit, 33.7026936961",
        "D1, 25, fund_bal, 141.427640337",
        "D3, 12, dep, 112.906337574",
        "D3, 12, debt, 12.6792635404",
        "D3, 25, rrt, 39.5567794285",
        "D3, 25, investor_cf, 90.189457097"
    })
    void cellsAtThePoints(String point, int year, String line, String expected) {
        Run run = run(ReferenceModel.at(POINTS.get(point)));
        int step = run.plan().find(line).orElseThrow().id();
        assertThat(run.mean(step, 0, year - 1)).isCloseTo(Double.parseDouble(expected), half(expected));
    }

    @Test
    void theDrawnModelGoesThroughAllItsFutures() {
        Run run = new ReferenceRunner().run(ReferenceModel.drawn(), new Settings(1, 2000, 2));
        assertThat(run.findings()).isEmpty();
        int npv = run.plan().find("npv_investor").orElseThrow().id();
        int irr = run.plan().find("irr").orElseThrow().id();
        assertThat(run.values(npv, 0, 0).mean().orElseThrow()).isBetween(0.0, 400.0);
        assertThat(run.values(irr, 0, 0).none()).isBetween(1, 1000);
        assertThat(run.values(irr, 0, 0).quantiles(0.5)[0].orElseThrow()).isBetween(0.05, 0.2);
    }

    private static void same(Plan plan, String measure, String digits) {
        int step = plan.find(measure).orElseThrow().id();
        assertThat(run(plan).mean(step, 0, 0)).as(measure).isCloseTo(Double.parseDouble(digits), half(digits));
    }

    private static Run run(Plan plan) {
        Run run = new ReferenceRunner().run(plan, new Settings(1, 1, 1));
        assertThat(run.findings()).isEmpty();
        return run;
    }

    private static org.assertj.core.data.Offset<Double> half(String digits) {
        int decimals = digits.length() - digits.indexOf('.') - 1;
        return within(0.51 * Math.pow(10, -decimals));
    }

    private static Map<String, String> point(String z1, String z2, String z3, String zc, String zg, String u) {
        var point = new LinkedHashMap<String, String>();
        point.put("z1", z1);
        point.put("z2", z2);
        point.put("z3", z3);
        point.put("zc", zc);
        point.put("zg", zg);
        point.put("u", u);
        return point;
    }
}
