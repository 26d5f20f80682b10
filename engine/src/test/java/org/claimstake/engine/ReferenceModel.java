package org.claimstake.engine;

import static org.claimstake.engine.Formula.*;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;

/** The reference model of the benchmarks, 71 lines over 40 years, as a plan made by hand. Lines as its page has them. */
public final class ReferenceModel {
    private static final String ONCE = """
            capex_mult = exp(0.25*zc - 0.03125)
            grade_mult = exp(0.15*zg - 0.01125)
            start = 4 + floor(5*u)
            """;
    private static final String LINES = """
            wa = z1
            wb = 0.6*z1 + 0.8*z2
            wc = 0.3*z1 + 0.275*z2 + 0.9134412953222555*z3
            xa = 4 + (xa[-1] otherwise 4.2 - 4)*0.8 + 0.20*wa
            xb = 2 + (xb[-1] otherwise 2.3 - 2)*0.85 + 0.25*wb
            xc = xc[-1] otherwise 0 + 0.005 + 0.06*wc
            pa = exp(xa)
            pb = exp(xb)
            ci = exp(xc)
            age = period_number - start
            ramp = min(1, max(0, 0.25*(age + 1)))
            ore_mined = min(10*ramp, ore_left[-1] otherwise 220)
            ore_left = ore_left[-1] otherwise 220 - ore_mined
            metal_a = 0.5*ore_mined*grade_mult
            metal_b = 1.2*ore_mined*grade_mult
            gross = metal_a*pa + metal_b*pb
            selling = 0.04*gross
            net = gross - selling
            roy_rate = min(0.12, max(0.02, 0.03 + 0.001*(pa - 50)))
            royalty = roy_rate*net
            on = if ore_mined > 0 then 1 else 0
            opex = (30*on + 8*ore_mined)*ci
            capex_dev = if age >= -3 and age < 0 then 340*capex_mult*ci else 0
            capex_sus = 1.5*ore_mined*ci
            capex = capex_dev + capex_sus
            dep = 0.125*trailing_sum(capex, 8)
            closure = 0.01*net
            debt_draw = 0.6*capex_dev
            interest = 0.08*debt[-1] otherwise 0
            debt_open = debt[-1] otherwise 0 + debt_draw
            drawn = drawn[-1] otherwise 0 + debt_draw
            profit = net - royalty - opex - dep - closure - interest
            profit_pos = max(0, profit)
            loss_new = max(0, -profit)
            loss_used = min(loss_pool[-1] otherwise 0, 0.8*profit_pos)
            loss_pool = loss_pool[-1] otherwise 0 - loss_used + loss_new
            taxable = profit_pos - loss_used
            cit = 0.18*taxable
            op_cash = net - royalty - opex - closure
            rrt_flow = op_cash - capex - cit
            rrt_bal = 1.15*rrt_acc[-1] otherwise 0 + rrt_flow
            rrt_base = max(0, rrt_bal)
            rrt_acc = min(0, rrt_bal)
            rrt = 0.25*rrt_base
            cfads = op_cash - capex_sus - cit - rrt
            mandatory = if age >= 0 then min(debt_open, 0.1*drawn) else 0
            sweep_base = max(0, cfads - interest - mandatory)
            sweep = min(debt_open - mandatory, 0.5*sweep_base)
            debt = debt_open - mandatory - sweep
            equity_cf = cfads - capex_dev + debt_draw - interest - mandatory - sweep
            distributable = max(0, equity_cf)
            injection = max(0, -equity_cf)
            carried = 0.2*distributable
            dividend = distributable - carried
            wht = 0.05*dividend
            investor_cf = dividend - wht - injection
            partner_in = if period_number <= 10 then 20 else 0
            fund_in = 0.5*royalty + carried + partner_in
            fund_avail = 1.06*fund_bal[-1] otherwise 0 + fund_in
            payout_rate = if period_number <= 10 then 0 else if period_number < 40 then 0.25 else 1
            fund_dist = payout_rate*fund_avail
            fund_bal = fund_avail - fund_dist
            pref_due = 1.05*pref_bal[-1] otherwise 0 + partner_in
            tier1 = min(fund_dist, pref_due)
            pref_bal = pref_due - tier1
            tier2 = fund_dist - tier1
            partner_cf = tier1 + 0.5*tier2 - partner_in
            state_cf = cit + rrt + 0.5*royalty + wht + 0.5*tier2
            lender_cf = interest + mandatory + sweep - debt_draw
            cum = cum[-1] otherwise 0 + investor_cf
            payback = if cum < 0 then period_number else payback[-1] otherwise 0
            """;

    private final PlanDraft draft = PlanDraft.years(2025, 40);
    private final Map<String, Integer> steps = new LinkedHashMap<>();

    private ReferenceModel() {}

    /** The model on its own draws. */
    public static Plan drawn() {
        var model = new ReferenceModel();
        for (String name : new String[] {"z1", "z2", "z3"}) {
            model.steps.put(name, model.draft.line(name, normalByPeriod(name)));
        }
        model.steps.put("zc", model.draft.once("zc", new Node.Draw("zc", true, false, false)));
        model.steps.put("zg", model.draft.once("zg", new Node.Draw("zg", true, false, false)));
        model.steps.put("u", model.draft.once("u", uniform("u")));
        return model.rest();
    }

    /** The model at a point: formulas of the inputs, by name. */
    public static Plan at(Map<String, String> inputs) {
        var model = new ReferenceModel();
        inputs.forEach((name, formula) -> {
            Node node = FormulaText.parse(formula, model.steps);
            boolean line = name.matches("z\\d");
            model.steps.put(name, line ? model.draft.line(name, node) : model.draft.once(name, node));
        });
        return model.rest();
    }

    private Plan rest() {
        // all names are known before the first formula is read: a line may lag one further down
        int next = steps.size();
        for (String line : (ONCE + LINES).split("\n")) {
            steps.put(name(line), next++);
        }
        ONCE.lines().forEach(line -> draft.once(name(line), formula(line)));
        LINES.lines().forEach(line -> draft.line(name(line), formula(line)));
        npv("investor", 0.10);
        npv("state", 0.06);
        npv("partner", 0.04);
        npv("lender", 0.05);
        draft.optional().measure("irr", new Node.Irr(ref(steps.get("investor_cf"))));
        draft.measure("payback_year", new Node.TimeFold(Node.FoldKind.LAST, ref(steps.get("payback")), null));
        return draft.plan();
    }

    private void npv(String party, double rate) {
        draft.measure(
                "npv_" + party,
                new Node.Npv(
                        ref(steps.get(party + "_cf")), number(rate), number(Calendar.of(2025, 1, 1)), Node.Timing.END));
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private Node formula(String line) {
        return FormulaText.parse(line.substring(line.indexOf('=') + 1), steps);
    }
}
