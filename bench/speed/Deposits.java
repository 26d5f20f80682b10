import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;

/**
 * A case that is as large as it is asked to be: deposits of a table that share a price, each with ore that nobody knows,
 * sales, costs, losses carried forward and tax, and what all of them earn. Its numbers are invented; it lies in no folder.
 */
record Deposits(int deposits, int months) implements CaseText {
    private static final String TABLE = "deposits.csv";
    private static final List<String> COLUMNS = List.of("id", "output", "cost", "capital");
    private static final String TEXT = """
            case "Deposits" { time 2026-01 .. %d-%02d by month  money USD(2026)  seed 1 }

            random z : number line = normal(mean: 0, sd: 1)                "Shock of the price"             assumed
            line price : USD/t = 40 USD/t * exp(0.1 * z)                   "Price that all deposits share"  assumed

            table deposits from "deposits.csv" { id : key  output : kt  cost : USD/t  capital : k USD }

            for d in deposits {
              random size[d] : number = normal(mean: 0, sd: 1)             "Ore, beside what is expected"   assumed
              line output[d] = d.output * exp(0.2 * size[d] - 0.02)
              line sales[d]  = output[d] * price
              line spent[d]  = output[d] * d.cost + (if period_number <= 3 then d.capital else 0 USD)
              line profit[d] = sales[d] - spent[d]
              account losses[d] : USD {
                less used = min(losses[d].balance, max(0 USD, profit[d]))
                plus made = max(0 USD, -profit[d])
              }
              line tax[d] = 18%% * (max(0 USD, profit[d]) - losses[d].used)
            }

            line earned = sum(sales[d] - spent[d] - tax[d] for d in deposits)
            line taxes  = sum(tax[d] for d in deposits)

            measure worth = npv(earned, rate: 8%%/year real)
            measure taken = npv(taxes, rate: 8%%/year real)
            figure  loses = chance(worth < 0 USD)
            """;

    Plan plan() {
        return ShippedCase.compiled(this);
    }

    @Override
    public SourceText main() {
        int last = months - 1;
        return new SourceText("case.stake", String.format(Locale.ROOT, TEXT, 2026 + last / 12, last % 12 + 1));
    }

    @Override
    public RawTable table(String path, Place place, Findings findings) {
        List<RawRow> rows = new ArrayList<>();
        for (int d = 0; d < deposits; d++) {
            rows.add(new RawRow(
                    d + 2, List.of("d" + d, "" + (1 + d % 10), "" + (5 + 7 * d % 31), "" + (100 + 13 * d % 400))));
        }
        return new RawTable(TABLE, COLUMNS, rows);
    }

    @Override
    public Optional<ModelFile> model(String name) {
        return Optional.empty();
    }

    @Override
    public Set<String> modelNames() {
        return Set.of();
    }

    @Override
    public Set<String> sources() {
        return Set.of();
    }
}
