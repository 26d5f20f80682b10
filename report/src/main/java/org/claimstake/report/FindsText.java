package org.claimstake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.place.Circle;
import org.claimstake.world.register.Found;

/** What was found, for a person: how many, and the first of them with what is known of each. */
public final class FindsText {
    private static final int SHOWN = 40;
    private static final String UNKNOWN = "not known";

    private FindsText() {}

    public static String of(Finds finds, Look look) {
        var lines = new ArrayList<String>();
        lines.add(look.strong("%s of %s in %s"
                .formatted(finds.hits().size(), deposits(finds.searched()), String.join(", ", finds.tables()))));
        if (!finds.hits().isEmpty()) {
            lines.add("");
            lines.addAll(rows(finds, look));
            lines.add("");
            if (finds.hits().size() > SHOWN) {
                lines.add("  and %s more; --json has all".formatted(finds.hits().size() - SHOWN));
            }
            lines.add("  %s with a place, %s with a tonnage of ore".formatted(finds.placed(), finds.weighed()));
        }
        finds.hints().forEach(hint -> lines.add("  " + hint));
        return String.join("\n", lines) + "\n";
    }

    private static String deposits(long count) {
        return count == 1 ? "1 deposit" : count + " deposits";
    }

    private static List<String> rows(Finds finds, Look look) {
        int most = look.terminal() ? Math.max(12, (look.width() - 56) / 2) : Integer.MAX_VALUE;
        boolean near = finds.hits().stream().anyMatch(hit -> hit.km().isPresent());
        var columns = new Columns(false, false, false, true, true, false);
        columns.add("name", "commodities", "place", near ? "away" : "", "ore", "row");
        for (Finds.Hit hit : finds.hits().stream().limit(SHOWN).toList()) {
            Found found = hit.found();
            columns.add(
                    Columns.fitted(found.name(), most),
                    Columns.fitted(String.join(", ", found.commodities()), most),
                    found.where().map(FindsText::place).orElse(UNKNOWN),
                    hit.km().isPresent() ? kilometres(hit.km().getAsDouble()) : "",
                    found.oreMt().isPresent() ? plain(found.oreMt().getAsDouble()) + " Mt" : UNKNOWN,
                    finds.tables().size() > 1 ? hit.table() + " " + found.row() : Long.toString(found.row()));
        }
        return columns.lines().stream().map(line -> "  " + line).toList();
    }

    private static String place(Circle circle) {
        return "%s, %s ± %s km"
                .formatted(
                        plain(circle.centre().latitude()), plain(circle.centre().longitude()), plain(circle.km()));
    }

    private static String kilometres(double km) {
        return new BigDecimal(km).setScale(0, RoundingMode.HALF_EVEN).toPlainString() + " km";
    }

    private static String plain(double number) {
        var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return digits.signum() == 0 ? "0" : digits.toPlainString();
    }
}
