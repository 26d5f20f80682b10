package org.claimstake.language.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;

/**
 * The schedules and the cells of tables that a formula reads, as grounds: a cell is sourced where a column of the table says
 * so, or missing. In a table too long to be looked through cell by cell, those of one column and one source count as one.
 */
final class TableGrounds {
    private static final int CELL_BY_CELL = 10_000;

    private final World world;
    private final Map<List<Integer>, Set<Integer>> ofColumn = new HashMap<>(); // by table and column

    TableGrounds(World world) {
        this.world = world;
    }

    TreeSet<Integer> of(Node node) {
        var found = new TreeSet<Integer>();
        collect(node, found);
        return found;
    }

    private void collect(Node node, TreeSet<Integer> found) {
        switch (node) {
            case Node.Cell cell -> found.addAll(column(cell.table(), cell.column()));
            case Node.InList list -> found.addAll(column(list.table(), list.column()));
            case Node.AtSchedule at -> schedule(at.schedule(), found);
            default -> {
                // reads no table
            }
        }
        Nodes.children(node).forEach(child -> collect(child, found));
    }

    private void schedule(int schedule, TreeSet<Integer> found) {
        Integer own = world.scheduleGrounds.get(schedule);
        if (own != null) {
            found.add(own);
        }
    }

    private Set<Integer> column(int table, int column) {
        return ofColumn.computeIfAbsent(List.of(table, column), key -> read(world.table(table), column));
    }

    private Set<Integer> read(Plan.Table data, int column) {
        var found = new HashSet<Integer>();
        // what a row is called by is a name; so is the date of rows that hold nothing else
        if (column == data.keyColumn()
                || column == data.dateColumn() && data.columns().size() == 1) {
            return found;
        }
        String name = data.name() + "." + data.columns().get(column).name();
        List<Plan.Ground> filled =
                world.filledCells.getOrDefault(data, Map.of()).get(column);
        if (filled != null) {
            (data.rows() <= CELL_BY_CELL ? filled : ofColumn(name, filled))
                    .forEach(ground -> found.add(world.ground(ground)));
            return found;
        }
        int source = source(data, data.columns().get(column).name());
        Map<String, Changes.Rests> changed = world.changedCells.getOrDefault(data, Map.of());
        boolean each = data.rows() <= CELL_BY_CELL;
        var seen = new HashSet<String>();
        for (int row = 0; row < data.rows(); row++) {
            boolean missing = Double.isNaN(data.columns().get(column).values().get(row));
            String id =
                    source < 0 ? "" : text(data.columns().get(source).values().get(row));
            String cell = name + "[" + data.keys().get(row) + "]";
            Changes.Rests rests = changed.get(cell);
            if (rests != null) {
                rests.on().forEach(ground -> found.add(world.ground(ground)));
            }
            if (rests != null && rests.alone()) {
                continue;
            }
            if (each) {
                found.add(ground(cell, missing, id));
            } else if (seen.add(missing + id)) {
                found.add(ground(name, missing, id));
            }
        }
        return found;
    }

    /** One for each source, for its cells and for its gaps. */
    private static Set<Plan.Ground> ofColumn(String name, List<Plan.Ground> cells) {
        return cells.stream()
                .map(cell ->
                        new Plan.Ground(name, cell.kind(), "", cell.source(), "", "", cell.place(), cell.library()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int ground(String name, boolean missing, String source) {
        Plan.Ground.Kind kind = missing
                ? Plan.Ground.Kind.MISSING
                : source.isEmpty() ? Plan.Ground.Kind.ASSUMED : Plan.Ground.Kind.SOURCED;
        var place = new Place(world.text.main(), new Span(0, 0));
        return world.ground(new Plan.Ground(name, kind, "", source, "", "", place, false));
    }

    private String text(double id) {
        return Double.isNaN(id) ? "" : world.texts.get((int) id);
    }

    /** The column that names the sources of another: {@code capex_source}, else {@code source}. */
    private static int source(Plan.Table table, String column) {
        List<String> names = table.columns().stream().map(Plan.Column::name).toList();
        int own = names.indexOf(column + "_source");
        int all = Math.max(names.indexOf("source"), names.indexOf("source_id"));
        return own >= 0 ? own : all;
    }
}
