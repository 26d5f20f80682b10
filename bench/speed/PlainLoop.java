import org.claimstake.engine.draw.Stream;
import org.claimstake.engine.exact.Exact;

/**
 * RM-1 as a good engineer writes it by hand in an afternoon: one future at a time, a loop over the years, local
 * variables, no arrays but those that look back. The engine's own draws and functions, so that its bits are the judge's.
 */
final class PlainLoop {
    private static final int YEARS = 40;

    private final Stream z1;
    private final Stream z2;
    private final Stream z3;
    private final Stream zc;
    private final Stream zg;
    private final Stream u;
    private final double[] flows = new double[YEARS];
    private final double[] spent = new double[YEARS + 7]; // seven years of nothing first
    private final PlainIrr irr = new PlainIrr();

    /** @param keys of z1, z2, z3, zc, zg, u */
    PlainLoop(long[] keys) {
        z1 = new Stream(keys[0]);
        z2 = new Stream(keys[1]);
        z3 = new Stream(keys[2]);
        zc = new Stream(keys[3]);
        zg = new Stream(keys[4]);
        u = new Stream(keys[5]);
    }

    /** @param out the measures in the order of {@code Against.MEASURES}, [measure][future less the first] */
    void run(long first, int count, double[][] out) {
        for (int k = 0; k < count; k++) {
            one(first + k, k, out);
        }
    }

    private void one(long future, int k, double[][] out) {
        double capexMult = Exact.exp(0.25 * zc.normal(future) - 0.03125);
        double gradeMult = Exact.exp(0.15 * zg.normal(future) - 0.01125);
        double start = 4 + Math.floor(5 * u.uniform(future));

        double xa = 4.2;
        double xb = 2.3;
        double xc = 0;
        double oreLeft = 220;
        double debt = 0;
        double drawn = 0;
        double lossPool = 0;
        double rrtAcc = 0;
        double fundBal = 0;
        double prefBal = 0;
        double cum = 0;
        double payback = 0;
        double investor = 0;
        double state = 0;
        double partner = 0;
        double lender = 0;
        double investorFactor = 1;
        double stateFactor = 1;
        double partnerFactor = 1;
        double lenderFactor = 1;

        for (int t = 1; t <= YEARS; t++) {
            // prices
            double wa = z1.normal(future, t - 1);
            double second = z2.normal(future, t - 1);
            double third = z3.normal(future, t - 1);
            double wb = 0.6 * wa + 0.8 * second;
            double wc = 0.3 * wa + 0.275 * second + 0.9134412953222555 * third;
            xa = 4 + (xa - 4) * 0.8 + 0.20 * wa;
            xb = 2 + (xb - 2) * 0.85 + 0.25 * wb;
            xc = xc + 0.005 + 0.06 * wc;
            double pa = Exact.exp(xa);
            double pb = Exact.exp(xb);
            double ci = Exact.exp(xc);
            // mine
            double age = t - start;
            double ramp = Exact.min(1, Exact.max(0, 0.25 * (age + 1)));
            double oreMined = Exact.min(10 * ramp, oreLeft);
            oreLeft = oreLeft - oreMined;
            double metalA = 0.5 * oreMined * gradeMult;
            double metalB = 1.2 * oreMined * gradeMult;
            double gross = metalA * pa + metalB * pb;
            double selling = 0.04 * gross;
            double net = gross - selling;
            double royRate = Exact.min(0.12, Exact.max(0.02, 0.03 + 0.001 * (pa - 50)));
            double royalty = royRate * net;
            double on = oreMined > 0 ? 1 : 0;
            double opex = (30 * on + 8 * oreMined) * ci;
            // capital
            double capexDev = age >= -3 && age < 0 ? 340 * capexMult * ci : 0;
            double capexSus = 1.5 * oreMined * ci;
            double capex = capexDev + capexSus;
            double eight = capex;
            for (int back = 1; back <= 7; back++) {
                eight += spent[t + 6 - back];
            }
            spent[t + 6] = capex;
            double dep = 0.125 * eight;
            double closure = 0.01 * net;
            // debt, opening
            double debtDraw = 0.6 * capexDev;
            double interest = 0.08 * debt;
            double debtOpen = debt + debtDraw;
            drawn = drawn + debtDraw;
            // income tax with loss carry-forward
            double profit = net - royalty - opex - dep - closure - interest;
            double profitPos = Exact.max(0, profit);
            double lossNew = Exact.max(0, -profit);
            double lossUsed = Exact.min(lossPool, 0.8 * profitPos);
            lossPool = lossPool - lossUsed + lossNew;
            double taxable = profitPos - lossUsed;
            double cit = 0.18 * taxable;
            // resource rent tax
            double opCash = net - royalty - opex - closure;
            double rrtFlow = opCash - capex - cit;
            double rrtBal = 1.15 * rrtAcc + rrtFlow;
            double rrtBase = Exact.max(0, rrtBal);
            rrtAcc = Exact.min(0, rrtBal);
            double rrt = 0.25 * rrtBase;
            // debt service with sweep
            double cfads = opCash - capexSus - cit - rrt;
            double mandatory = age >= 0 ? Exact.min(debtOpen, 0.1 * drawn) : 0;
            double sweepBase = Exact.max(0, cfads - interest - mandatory);
            double sweep = Exact.min(debtOpen - mandatory, 0.5 * sweepBase);
            debt = debtOpen - mandatory - sweep;
            // equity and withholding
            double equityCf = cfads - capexDev + debtDraw - interest - mandatory - sweep;
            double distributable = Exact.max(0, equityCf);
            double injection = Exact.max(0, -equityCf);
            double carried = 0.2 * distributable;
            double dividend = distributable - carried;
            double wht = 0.05 * dividend;
            double investorCf = dividend - wht - injection;
            // fund and waterfall
            double partnerIn = t <= 10 ? 20 : 0;
            double fundIn = 0.5 * royalty + carried + partnerIn;
            double fundAvail = 1.06 * fundBal + fundIn;
            double payoutRate = t <= 10 ? 0 : t < 40 ? 0.25 : 1;
            double fundDist = payoutRate * fundAvail;
            fundBal = fundAvail - fundDist;
            double prefDue = 1.05 * prefBal + partnerIn;
            double tier1 = Exact.min(fundDist, prefDue);
            prefBal = prefDue - tier1;
            double tier2 = fundDist - tier1;
            // parties
            double partnerCf = tier1 + 0.5 * tier2 - partnerIn;
            double stateCf = cit + rrt + 0.5 * royalty + wht + 0.5 * tier2;
            double lenderCf = interest + mandatory + sweep - debtDraw;
            cum = cum + investorCf;
            payback = cum < 0 ? t : payback;

            investorFactor /= 1 + 0.10;
            stateFactor /= 1 + 0.06;
            partnerFactor /= 1 + 0.04;
            lenderFactor /= 1 + 0.05;
            investor += investorCf * investorFactor;
            state += stateCf * stateFactor;
            partner += partnerCf * partnerFactor;
            lender += lenderCf * lenderFactor;
            flows[t - 1] = investorCf;
        }
        out[0][k] = investor;
        out[1][k] = state;
        out[2][k] = partner;
        out[3][k] = lender;
        out[4][k] = irr.of(flows);
        out[5][k] = payback;
    }
}
