package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimstake.language.plan.ValueType;

/** A ledger on the terminal: a line for each payment, then what governments receive by code; or as rows for programs. */
public final class LedgerText {
    private LedgerText() {}

    /** Lines, each with its end. */
    public static String of(Ledger ledger, Look look) {
        var lines = new ArrayList<String>();
        lines.addAll(payments(ledger));
        if (!ledger.received().isEmpty()) {
            lines.add("");
            lines.addAll(received(ledger));
        }
        List<String> never = ledger.flows().stream()
                .filter(flow -> !flow.moves())
                .map(Flow::label)
                .distinct()
                .toList();
        if (!never.isEmpty()) {
            lines.add("");
            lines.add(Wrapped.to(look.width(), "never paid: " + String.join(", ", never)));
        }
        lines.add("");
        String mean = ledger.subject().futures() > 1
                ? ", means of " + Digits.significant(ledger.subject().futures(), 9) + " futures"
                : "";
        lines.add(look.faint(ledger.subject().id() + "; sums over time, not discounted" + mean));
        return (String.join("\n", lines) + "\n").replace('\u00a0', ' ');
    }

    private static List<String> payments(Ledger ledger) {
        Map<ValueType, Scale> scales = ledger.scales();
        var columns = new Columns(false, false, false, false, true, false, false);
        columns.add("from", "to", "payment", "code", "in all", "", "when");
        for (Flow flow : ledger.flows().stream().filter(Flow::moves).toList()) {
            Scale scale = scales.getOrDefault(flow.type(), Scale.of(flow.type(), flow.total()));
            columns.add(
                    flow.payer(),
                    flow.receiver(),
                    flow.label() + (flow.inKind() ? " (in kind)" : ""),
                    flow.code(),
                    scale.number(flow.total()),
                    scale.words(),
                    when(ledger, flow));
        }
        return columns.lines();
    }

    // the periods from the first payment to the last
    private static String when(Ledger ledger, Flow flow) {
        int[] moved = IntStream.range(0, flow.values().size())
                .filter(t -> flow.values().get(t) != 0)
                .toArray();
        String first = ledger.periods().get(moved[0]);
        String last = ledger.periods().get(moved[moved.length - 1]);
        return first.equals(last) ? first : first + " to " + last;
    }

    private static List<String> received(Ledger ledger) {
        Map<ValueType, Scale> scales = ledger.scales();
        var columns = new Columns(false, false, false, true, false, false);
        columns.add("received by", "level", "code", "in all", "", "");
        for (Ledger.Received line : ledger.received()) {
            Scale scale = scales.getOrDefault(line.type(), Scale.of(line.type(), line.total()));
            columns.add(
                    line.party(),
                    line.level(),
                    line.code().isEmpty() ? "no code" : line.code(),
                    scale.number(line.total()),
                    scale.words(),
                    String.join(", ", line.labels()));
        }
        return columns.lines();
    }

    /** A row for each payment and period, and one for its total, whose period is {@code total}. */
    public static String csv(Ledger ledger) {
        var rows = new StringBuilder("case,version,scenario,from,to,payment,code,level,period,value,unit\n");
        for (Flow flow : ledger.flows()) {
            for (int t = 0; t < flow.values().size(); t++) {
                row(rows, ledger, flow, ledger.periods().get(t), flow.values().get(t));
            }
            row(rows, ledger, flow, "total", flow.total());
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, Ledger ledger, Flow flow, String period, double value) {
        Answer.Subject subject = ledger.subject();
        var cells = List.of(
                subject.id(),
                subject.version(),
                subject.scenario(),
                flow.from(),
                flow.to(),
                flow.label(),
                flow.code(),
                flow.level(),
                period,
                PlainNumber.of(value),
                flow.type().unit().toString());
        rows.append(String.join(",", cells.stream().map(CsvAnswer::quoted).toList()))
                .append('\n');
    }
}
