package org.claimstake.report;

import org.claimstake.language.plan.Plan;

/** Grounds of cells of tables, which the plan keeps without the words of the cell. */
final class CellGrounds {
    private CellGrounds() {}

    /** The ground with what stands in its cell; any other ground as it is. */
    static Plan.Ground filled(Plan.Ground ground, Plan plan) {
        if (!ground.words().isEmpty() || ground.kind() == Plan.Ground.Kind.MISSING) {
            return ground;
        }
        for (Plan.Table table : plan.tables()) {
            for (Plan.Column column : table.columns()) {
                String all = table.name() + "." + column.name() + "[";
                if (ground.name().startsWith(all) && ground.name().endsWith("]")) {
                    String key =
                            ground.name().substring(all.length(), ground.name().length() - 1);
                    return filled(ground, plan, table, column, key);
                }
            }
        }
        return ground;
    }

    private static Plan.Ground filled(Plan.Ground ground, Plan plan, Plan.Table table, Plan.Column column, String key) {
        int row = table.keys().indexOf(key);
        boolean list = column.lists().stream().anyMatch(words -> !words.isEmpty());
        if (row < 0 || list) {
            return ground;
        }
        String words = Amount.of(column.values().get(row), Types.withTexts(column.type(), plan));
        return new Plan.Ground(
                ground.name(),
                ground.kind(),
                words,
                ground.source(),
                ground.at(),
                ground.reason(),
                ground.place(),
                ground.library());
    }
}
