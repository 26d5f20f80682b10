package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.claimstake.world.territory.Standing;
import org.claimstake.world.territory.Tally;

/** A situation on a terminal: one sentence, the rows, how many stand how and how much of what is known lies where. */
public final class MapText {
    private MapText() {}

    public static String of(Situation situation, Look look) {
        Wording words = Wording.ENGLISH;
        var lines = new ArrayList<String>();
        lines.add(look.strong(Wrapped.to(look.width(), MapWords.summary(situation, words))));
        lines.add("");
        lines.addAll(rows(MapWords.table(situation, words), look));
        lines.add("");
        lines.addAll(counts(situation));
        List<String> groups = groups(situation);
        if (!groups.isEmpty()) {
            lines.add("");
            lines.addAll(groups);
        }
        lines.add("");
        register(situation, words).forEach(line -> lines.add(Wrapped.to(look.width(), "  ", line)));
        situation.notes().forEach(note -> lines.add(Wrapped.to(look.width(), "  ", "note: " + note)));
        while (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return String.join("\n", lines).replace('\u00a0', ' ') + "\n";
    }

    private static List<String> register(Situation situation, Wording words) {
        Register register = situation.register();
        var lines = new ArrayList<String>();
        register.mass().ifPresent(mass -> lines.add(MapWords.weighed(situation.byMass(), mass, words)));
        register.money().ifPresent(money -> lines.add(MapWords.weighed(situation.byMoney(), money, words)));
        String area = MapWords.area(situation, words);
        if (!area.isEmpty()) {
            lines.add(area);
        }
        return lines;
    }

    /** Names and commodities are cut where a line would be wider than the terminal; what stands how never is. */
    private static List<String> rows(Chart.Twin table, Look look) {
        int most = look.terminal() ? Math.max(12, (look.width() - 40) / 2) : Integer.MAX_VALUE;
        boolean[] right = new boolean[table.head().size()];
        if (right.length > 5) {
            right[5] = true;
        }
        var columns = new Columns(right);
        columns.add(table.head());
        for (List<String> row : table.rows()) {
            var cells = new ArrayList<>(row);
            cells.set(0, Columns.fitted(row.get(0), most));
            cells.set(1, Columns.fitted(row.get(1), most));
            columns.add(cells);
        }
        return columns.lines();
    }

    private static List<String> counts(Situation situation) {
        var columns = new Columns(false, true, true);
        Tally counts = situation.counts();
        for (Standing standing : MapWords.ORDER) {
            columns.add(
                    MapWords.name(standing, Wording.ENGLISH),
                    counts.part(standing).count() + " of " + counts.all().count(),
                    share(counts, standing));
        }
        return columns.lines();
    }

    private static String share(Tally counts, Standing standing) {
        var share = counts.shareOfCount(standing);
        return share.isPresent() ? Math.round(share.getAsDouble() * 100) + "%" : "";
    }

    private static List<String> groups(Situation situation) {
        if (situation.register().commodities().size() < 2) {
            return List.of();
        }
        var columns = new Columns(false, true, true, true, true, true);
        var head = new ArrayList<String>(List.of("by commodity"));
        MapWords.ORDER.forEach(standing -> head.add(MapWords.name(standing, Wording.ENGLISH)));
        head.add("all");
        columns.add(head);
        for (Map.Entry<String, Tally> group : situation.byCommodity().entrySet()) {
            var row = new ArrayList<String>(List.of(group.getKey().replace('_', ' ')));
            MapWords.ORDER.forEach(standing ->
                    row.add(String.valueOf(group.getValue().part(standing).count())));
            row.add(String.valueOf(group.getValue().all().count()));
            columns.add(row);
        }
        return columns.lines();
    }
}
