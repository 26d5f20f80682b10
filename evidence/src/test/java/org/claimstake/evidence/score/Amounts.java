package org.claimstake.evidence.score;

import java.util.Map;
import java.util.OptionalDouble;
import org.claimstake.evidence.quantity.Quantity;

/** Whether a quantity is the one that was marked, whatever step of its unit it is told in. */
final class Amounts {
    private static final double NEAR = 1e-3;
    private static final Map<String, Double> TONNES = Map.of("t", 1.0, "kt", 1e3, "Mt", 1e6, "Gt", 1e9);

    private Amounts() {}

    static boolean agree(Mark.Amount marked, Quantity said) {
        double step = marked.unit().equals("t") ? TONNES.getOrDefault(said.unit(), 1.0) : 1;
        String unit = marked.unit().equals("t") && TONNES.containsKey(said.unit()) ? "t" : said.unit();
        return (Mark.isOpen(marked.unit()) || marked.unit().equals(unit))
                && Mark.agrees(marked.hedge(), said.hedge().word())
                && Mark.agrees(marked.date(), said.date().orElse(""))
                && near(marked.value(), said.value(), step)
                && near(marked.low(), said.low(), step)
                && near(marked.high(), said.high(), step);
    }

    private static boolean near(String cell, OptionalDouble said, double step) {
        if (Mark.isOpen(cell)) {
            return true;
        }
        if (cell.equals("-") || said.isEmpty()) {
            return cell.equals("-") && said.isEmpty();
        }
        double marked = Double.parseDouble(cell);
        return Math.abs(said.getAsDouble() * step - marked) <= NEAR * Math.abs(marked);
    }
}
